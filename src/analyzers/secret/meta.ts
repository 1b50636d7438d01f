import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'secret',
  title: 'Secrets',
  summary: 'Credentials in added lines, and files that hold keys.',
  languages: ['any'],
  codes: {
    'secret-credential': {
      title: 'A credential that opens something',
      points: 2,
      anywhere: true,
      message: 'adds {kind}',
      help: 'Whoever can read the repository, now or later, holds this credential; deleting the line does not take it out of the history. Revoke it first, then take the new one from the environment or a secret store. A sample in a document should be visibly one, such as `<token>` or a row of x.',
    },
    'secret-literal': {
      title: 'A secret written into code or configuration',
      points: 2,
      message: 'adds {kind}',
      help: 'A password or key in the text is known to everybody who can read it, is the same everywhere, and cannot be changed without a release. Read it from the environment or a secret store, fail when it is missing, and change the one that was written down.',
    },
    'secret-guessable': {
      title: 'A well-known word where a secret should be',
      points: 1,
      message: 'adds {kind}, and one that is easy to guess',
      help: 'A default that works will be in use somewhere. Let the program refuse to start without a secret of its own, or make it plain by the name and the place that this value is for tests alone.',
    },
    'secret-file': {
      title: 'A file that holds keys or passwords',
      points: 2,
      anywhere: true,
      message: 'adds {kind} as a file',
      help: 'Such files belong to a machine or a person, not to a repository: everybody with a copy has what they open. Take the file out, list it in the ignore file, and change the keys that were in it.',
    },
  },
};
