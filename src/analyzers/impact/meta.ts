import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'impact',
  title: 'Impact on the project',
  summary:
    'Exported TypeScript and JavaScript that changes and that many files use, directly or through modules that pass it on; only where a git repository is at hand.',
  languages: ['typescript', 'javascript'],
  codes: {
    'wide-impact': {
      title: 'Code that many files use is changed',
      // One point: most such changes are right, but with anything else that calls for care they are no small edit.
      points: 1,
      message: 'changes the {what} of `{name}`; files that use it{through}: {files} ({users})',
      help: 'The edit may be small, and still everything that uses it does something else from now on. Read it with the users in mind: what do they rely on that is different now, for errors, empty input, and who may pass? A test that says what the users rely on, or a new name beside the old one, makes it easier to judge. Tests, types, layout and comments are not counted.',
    },
    'dropped-export': {
      title: 'A name that others still ask for is gone',
      // None: a compiler or the loader refuses it, so that CI is red; it is told because JavaScript may find out late.
      points: 0,
      message: 'no longer exports `{name}`; files that still ask for it: {files} ({users})',
      help: 'What asks for it gets nothing, or does not even load. Mend those who still ask for it in this change, or keep the old name for them and pass it on. A compiler finds this; plain JavaScript that calls it late may not.',
    },
    'impact-unknown': {
      title: 'How far the change reaches is not known',
      // None: reach only ever adds to what the other analyzers found, and they have seen all of the change.
      points: 0,
      message: 'how many files use what changes here could not be found out: {reason}',
      help: 'The project around the change is larger than what is read for one change, or could not be read. Everything else was looked at as always. If you know that much depends on this file, judge it with that in mind.',
    },
  },
};
