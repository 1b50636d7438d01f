import type { AnalyzerMeta, CodeMeta } from '../contract.ts';

function code(points: CodeMeta['points'], ...[title, message, help]: [string, string, string]): CodeMeta {
  return { points, title, message, help };
}

export const meta: AnalyzerMeta = {
  id: 'lost-guard',
  title: 'Lost guards',
  summary:
    'Early exits, conditions and cleaning steps that a change takes out or loosens, whatever they are about.',
  languages: [
    'typescript',
    'javascript',
    'python',
    'go',
    'java',
    'kotlin',
    'ruby',
    'php',
    'csharp',
    'rust',
    'c',
    'cpp',
    'shell',
  ],
  codes: {
    'exit-removed': code(
      2,
      'An early exit is gone',
      'removes the early exit on `{name}`, and what it guarded goes on',
      'Whatever used to end here now reaches the lines below. Read them with the value that used to be refused: an index out of bounds, a missing right, an empty answer. If it can no longer come, say why in the description; if it is refused elsewhere now, name the place.',
    ),
    'condition-loosened': code(
      2,
      'A condition turns fewer away',
      'loosens the condition `{name}`',
      'Find a value that the old condition turned away and the new one lets pass, and follow it. A test with just that value shows whether it was meant.',
    ),
    'denial-changed': code(
      2,
      'A check of who may asks something else',
      'turns people away by another question than `{name}`',
      'Find somebody whom the old question turned away and the new one lets pass, and somebody the other way round. If both are meant, a test for each says so.',
    ),
    'guard-changed': code(
      1,
      'A guard asks something else',
      'turns values away by another question than `{name}`',
      'By its form the new question is neither stricter nor looser than the old one, so a reader has to tell. Look for a value that now passes.',
    ),
    'step-removed': code(
      2,
      'A value skips a step that it took before',
      'takes out the step `{name}` that a value went through',
      'Steps such as cleaning, bounding, converting and locking are often what makes the next one safe. Say who takes the step now, or keep it.',
    ),
    'check-late': code(
      2,
      'A check comes after what it guarded',
      'asks `{name}` only after something has been done for good',
      'Whoever is turned away now is turned away too late: it has been deleted, paid or sent. Ask first and act then; if the order was changed for another reason, such as a lock, say how what was done is taken back.',
    ),
    'check-skipped': code(
      2,
      'A check has a new way around it',
      'leaves before the check is done where `{name}`',
      'Whoever meets the new condition is not asked what everybody else is asked. See who can make it true: a header, a kind of client and an empty value can be sent by anybody.',
    ),
    'care-removed': code(
      2,
      'A name that stood for care is gone',
      'does without `{name}`, which cleaned, checked or bounded something',
      'By its name it held something back, and nothing with such a name came in its place. Say what does the same now, and add a test with a value that it used to stop.',
    ),
    'reason-removed': code(
      2,
      'A comment about an attack is gone with its code',
      'takes out code together with the comment beside it that speaks of `{name}`',
      'Somebody wrote down what this code keeps out. If that can no longer come, say why in the description; if something else keeps it out now, say there why it does, in a comment as clear as the old one.',
    ),
    'call-removed': code(
      1,
      'Something is no longer done',
      'no longer does `{name}`',
      'Nothing came in its place, and what it worked on is still in use. Check that nobody relies on it.',
    ),
    'argument-removed': code(
      1,
      'A call is told less, or a list holds less',
      'no longer passes or lists `{name}`',
      'A call that is told less often asks for less: an owner, a limit, a strict mode. A list that holds less may refuse less. Check which it is.',
    ),
  },
};
