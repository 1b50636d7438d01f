import type { AnalyzerMeta, CodeMeta } from '../contract.ts';

const look =
  'Ask what the test would say today if it still ran as before. If the behaviour was dropped on purpose, delete the test together with the code and say so; if the test is unreliable, mend it or open an issue that names it.';

const gate =
  'A lower bar is easy to set and hardly ever raised again. Add the tests that are missing, or leave out the files that need none by name; if the number has to fall once, say for how long and who raises it.';

function code(
  points: CodeMeta['points'],
  ...[title, message, help = look]: [string, string, string?]
): CodeMeta {
  return { points, anywhere: true, title, message, help };
}

export const meta: AnalyzerMeta = {
  id: 'test-weakening',
  title: 'Test weakening',
  summary: 'Tests that are deleted, skipped or say less than before, and bars of a build that are lowered.',
  languages: ['any'],
  codes: {
    'test-file-deleted': code(1, 'A file of tests is deleted', 'deletes the tests in `{name}`'),
    'test-suite-deleted': code(
      2,
      'Tests are deleted while the code stays',
      'deletes the tests in `{name}` while the code stays',
    ),
    'test-skipped': code(2, 'A test no longer runs', 'keeps the test `{name}` from running'),
    'suite-skipped': code(
      2,
      'No test of a file runs any more',
      'keeps all tests of the file from running, beginning with `{name}`',
    ),
    'test-focused': code(2, 'One test runs, and the others do not', 'lets `{name}` run alone'),
    'test-thinned': code(1, 'A test says less or is gone', 'takes the test or assertions away: `{name}`'),
    'refusal-untested': code(
      2,
      'A test that somebody is turned away is gone',
      'takes the test away that says who is turned away: `{name}`',
      'Nothing fails any more when whoever should be turned away gets in. Keep the test; if the rule itself has changed, change the test so that it says the new rule, and say who decided it.',
    ),
    'guard-stubbed': code(
      2,
      'All tests run with a check switched off',
      'answers for a check in every test that this file prepares: `{name}`',
      'No test of the folder notices any more when the check is gone. Replace it in the one test that needs another answer, and keep tests of the check itself away from this file.',
    ),
    'attack-untested': code(
      2,
      'A test with an attack is gone',
      'takes the test away that tries an attack: `{name}`',
      'Nothing fails any more when the hole that this test was about opens again. Keep the test; if the code it tries is gone for good, say so in the description.',
    ),
    'attack-forgotten': code(
      2,
      'Code changes while what told of an attack goes',
      'changes this while `{name}` loses what it said about an attack',
      'A test or a note about an attack goes, and code changes with it: this is what taking a correction back looks like. Read each of these places with the attack in mind, and say in the description what keeps it out now.',
    ),
    'assertions-gone': code(
      2,
      'A test says nothing any more',
      'takes all assertions out of the test `{name}`',
    ),
    'assertion-trivial': code(
      2,
      'A test says what is always true',
      'puts an assertion into `{name}` that holds whatever the program does',
    ),
    'assertion-weaker': code(
      2,
      'An assertion asks for less',
      'lets the test `{name}` ask for hardly anything in the place of a value',
    ),
    'failure-swallowed': code(
      1,
      'A test catches its own failure',
      'catches a failure in a test and goes on: `{name}`',
    ),
    'snapshots-rewritten': code(
      1,
      'Snapshots are rewritten wholesale',
      'rewrites {name} lines of a snapshot',
      'Written anew, a snapshot agrees with whatever the program does now. Read the difference as you would read code, and split what is only layout from what changes the meaning.',
    ),
    'threshold-lowered': code(
      2,
      'A bar that the build had to reach is lower',
      'lowers or removes a bar: {name}',
      gate,
    ),
    'gate-loosened': code(
      2,
      'Tests or checks may fail without a word',
      'lets a failing check pass: `{name}`',
      gate,
    ),
    'lint-loosened': code(2, 'More warnings are let through', 'lets more warnings through: {name}', gate),
    'suppressions-added': code(
      1,
      'Checkers are told to look away in many places',
      'adds {name} places at which a checker looks away',
      'Each of them hides what the checker would say there from now on. Mend what can be mended, give each of the others its reason, and switch a rule off in one place if it is wrong for all.',
    ),
  },
};
