import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';
const sha = 'c'.repeat(40);

const filled = (body: string) => `\${{ ${body} }}`;

/** A workflow with one job; its steps begin at line 6. */
function withSteps(steps: readonly string[], trigger: string): string {
  const lines = steps.map((step) => `      - ${step.replaceAll('\n', '\n        ')}\n`).join('');
  return `on: ${trigger}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${lines}`;
}

const find = (base: readonly string[], head: readonly string[], trigger = 'push') =>
  observe(workflowEdit, { path, base: withSteps(base, trigger), head: withSteps(head, trigger) });

/** What is told of beside the plain "it changed". */
const judge = (...sides: Parameters<typeof find>) =>
  summarize(find(...sides)).filter((line) => !line.startsWith('workflow-changed'));

it.each([
  ['words beside what is filled in', [], [`run: echo github.head_ref ${filled('x')} github.head_ref`], []],
  [
    'other words that are filled in',
    [`run: echo ${filled('github.head_ref')}`],
    [`run: say ${filled('github.head_ref')}`],
    ['workflow-injection:6'],
  ],
  [
    'words that are indented otherwise',
    [`run: |\n  a\n  echo ${filled('github.head_ref')}`],
    [`run: |\n  if a; then\n    echo ${filled('github.head_ref')}\n  fi`],
    [],
  ],
  [
    'words of a text that is folded',
    [],
    [`run: "echo a\n  ${filled('github.head_ref')}"`],
    ['workflow-injection:6'],
  ],
  ['a switch under a name in capitals', [], ['env: { OPTIONS: --privileged }'], ['workflow-privileged:6']],
  ['a switch under any other name', [], ['with: { args: --privileged }'], ['workflow-privileged:6']],
  ['a switch by a longer name', [], ['with: { args: a--privileged }'], []],
])('looks at %s', (_what, base, head, expected) => {
  expect(judge(['run: a', ...base], [...head, 'run: a'])).toEqual(expected);
});

const checkout = (ref: string) => `uses: actions/checkout@v4\nwith:\n  ref: ${ref}`;
const pull = filled('github.event . pull_request.head.sha');

it.each([
  ['spelled with blanks', [], [checkout(pull)], ['workflow-checkout:8']],
  ['by another word', [checkout(pull)], [checkout(filled('github.head_ref'))], ['workflow-checkout:8']],
  ['as before', [checkout(pull)], [checkout(pull), 'run: b'], []],
  ['by something else', [], [`uses: a/b@${sha}\nwith:\n  ref: refs/pull/7`], []],
  ['by nobody', [], ['run: b\nwith:\n  ref: refs/pull/7'], []],
])('looks for code of a pull request that is checked out %s', (_what, base, head, expected) => {
  expect(judge(base, head, 'pull_request_target')).toEqual(expected);
});

it.each([
  ['a/b@main', 'a/b@v1', []],
  ['a/b@v1', `a/b@x${sha}`, ['workflow-loose-action:6']],
  ['a/b@v1', `a/b@${sha}x`, ['workflow-loose-action:6']],
  ['a/b@v1', 'a/b@fix2', ['workflow-loose-action:6']],
  ['a/b@v1', 'a/b@release/v1.2-x', ['workflow-loose-action:6']],
  ['c/d@v1', 'a/b@1', ['workflow-new-action:6']],
  ['c/d@v1', 'a/b@release/1.2', ['workflow-new-action:6']],
  ['c/d@v1', 'http://gitea.com/actions/checkout@v4', []],
  ['c/d@v1', './.github/actions/b@v1', []],
  ['c/d@v1', 'a/b@v1 x', []],
  ['c/d@v1', '[a/b@main]', []],
])('judges an action that was %s and is %s', (was, is, expected) => {
  expect(judge([`uses: ${was}`], [`uses: ${is}`])).toEqual(expected);
});

const ignored = ['workflow-bypass:6'];

it.each([
  ['run: npm test ||true', ignored],
  ['run: npm test || exit  0', ignored],
  ['run: npm test;exit 0', ignored],
  ['run: npm test; exit  0', ignored],
  ['run: npm test; true', ignored],
  ['run: |\n  npm test || true  ', ['workflow-bypass:6']],
  ['run: npm test || true && b', []],
  ['run: |\n  set +e\n  npm test\n  exit 0', ['workflow-bypass:7']],
  ['run: |\n    set +e\n  \n    npm test', ['workflow-bypass:7']],
  ['run: npm test\nif: a || false', []],
  ['run: npm test\nif: false || a', []],
])('judges a step that becomes %j', (step, expected) => {
  expect(judge(['run: npm test'], [step])).toEqual(expected);
});

it('knows a step again by what it uses', () => {
  const loose = 'continue-on-error: true';

  expect(judge([`uses: a/b@${sha}`], [`uses: a/b@${'d'.repeat(40)}\n${loose}`])).toEqual([
    'workflow-bypass:7',
  ]);
  expect(judge([`uses: a/b@${sha}`], [`uses: a/b@${sha}`, `uses: c/d@${sha}\n${loose}`])).toEqual([]);
});

const script = (more: string) => `run: |\n  if a; then\n${more}    npm test\n  fi`;

it('sees a script that ignores failures deep in it', () => {
  expect(judge([script('')], [script('    set +e\n')])).toEqual(['workflow-bypass:8']);
});

it.each([
  ['run: npm test\ncontinue-on-error: true', 'lets this step fail without failing the job'],
  ['run: npm test\nif: false', 'switches this step off'],
  ['run: npm test || true', 'ignores the failure of `npm test`'],
  ['run: |\n  set +e\n  npm test', 'ignores failures of this script'],
])('says how a step may fail unseen: %j', (step, what) => {
  expect(find(['run: npm test'], [step])).toMatchObject([{ code: 'workflow-bypass', args: { what } }]);
});
