import { expect, it } from 'vitest';
import { observe, type Sides, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';
const job = 'jobs:\n  test:\n    steps:\n      - run: npm test\n';

const expression = (body: string) => `\${{ ${body} }}`;

function edit(base: string, head: string, sides: Partial<Sides> = {}) {
  return observe(workflowEdit, { path, base, head, ...sides });
}

it('is silent when layout and comments alone change', () => {
  const found = edit(`on: push\n${job}`, `# Runs tests.\n"on":   'push'\n${job}`);

  expect(found).toEqual([]);
});

it.each([
  ['secrets.KEY', 'the secret `KEY`'],
  ['secrets . key', 'the secret `KEY`'],
  ["secrets['KEY']", 'the secret `KEY`'],
  ['secrets[matrix.name]', 'all secrets'],
  ['toJSON(secrets)', 'all secrets'],
  ['format("{0}", Secrets.GITHUB_TOKEN)', 'the secret `GITHUB_TOKEN`'],
])('reports that %s is handed out', (use, what) => {
  const found = edit(`on: push\n${job}`, `on: push\n${job}      - run: echo ${expression(use)}\n`);

  expect(found).toEqual([{ kind: 'noticed', code: 'workflow-secret', path, line: 6, args: { what } }]);
});

it('finds secrets in conditions, handed on as a whole, and inside long scripts', () => {
  const head = `on: push
jobs:
  a:
    if: secrets.ONE != ''
    uses: ./b.yml
    secrets: inherit
  b:
    steps:
      - run: |
          echo start
          deploy \${{ secrets.TWO }}
`;

  const found = edit('on: push\njobs: {}\n', head);

  expect(summarize(found)).toEqual(['workflow-secret:4', 'workflow-secret:6', 'workflow-secret:11']);
});

it('counts uses, so that a moved secret is not new and a second use is', () => {
  const base = `on: push\njobs:\n  a:\n    env: { A: "${expression('secrets.KEY')}" }\n`;
  const moved = `on: push\nenv: { A: "${expression('secrets.key')}" }\njobs:\n  a: {}\n`;
  const twice = `${base}    steps:\n      - run: \${{ secrets.KEY }}\n`;

  const found = [edit(base, moved), edit(base, twice)];

  expect(found.map(summarize)).toEqual([['workflow-changed:2'], ['workflow-secret:6']]);
});

it('takes words that only look like a secret for a plain edit', () => {
  const found = edit(`on: push\n${job}`, `on: push\n${job}      - run: echo secrets.KEY\n`);

  expect(summarize(found)).toEqual(['workflow-changed:6']);
});

it.each([
  ['on: issue_comment\n', 1],
  ['on: [push, issue_comment]\n', 1],
  ['on:\n  - push\n  - issue_comment\n', 3],
  ['on:\n  push:\n  issue_comment:\n    types: [created]\n', 3],
])('reports the trigger that outsiders can pull in %j', (on, line) => {
  const found = edit(`on: push\n${job}`, `${on}${job}`);

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'workflow-trigger',
      path,
      line,
      args: { trigger: 'issue_comment', why: 'is started with secrets by anybody who can comment' },
    },
  ]);
});

it('does not report a trigger that was there before', () => {
  const found = edit(`on: [push, issues]\n${job}`, `on:\n  issues:\n  push:\n${job}`);

  expect(summarize(found)).toEqual(['workflow-changed:2']);
});

const two = `on: push\njobs:\n  lint:\n    steps: [{ run: lint }]\n  test:\n    steps: [{ run: test }]\n`;

it('reports a removed job where it stood', () => {
  const found = edit(two, 'on: push\njobs:\n  test:\n    steps: [{ run: test }]\n');

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'workflow-job-removed',
      path,
      line: 3,
      side: 'removed',
      baseLine: 3,
      args: { what: 'the job lint' },
    },
  ]);
});

it.each(['false', expression('false'), '"false"', expression(' false')])(
  'takes a job with the condition %s for removed',
  (condition) => {
    const found = edit(two, two.replace('  lint:\n', `  lint:\n    if: ${condition}\n`));

    expect(found).toMatchObject([
      { code: 'workflow-job-removed', line: 3, args: { what: 'the job lint by switching it off' } },
    ]);
  },
);

it('takes a renamed job and one that never ran for a plain edit', () => {
  const off = two.replace('  lint:\n', '  lint:\n    if: false\n');

  const found = [
    edit(two, two.replace('lint:', 'style:')),
    edit(off, off.replace('run: lint', 'run: a')),
    edit(off, two),
  ];

  expect(found.map(summarize)).toEqual([
    ['workflow-changed:3'],
    ['workflow-changed:5'],
    ['workflow-changed:4'],
  ]);
});

it('reports a removed job whose content another job had all along', () => {
  const same = two.replace('run: test', 'run: lint');

  const found = edit(same, 'on: push\njobs:\n  test:\n    steps: [{ run: lint }]\n');

  expect(summarize(found)).toEqual(['workflow-job-removed:3']);
});

it('reports a workflow that is deleted or moved away', () => {
  const deleted = observe(workflowEdit, { path, base: two });
  const moved = observe(workflowEdit, { path: `${path}.disabled`, from: path, base: two, head: two });

  expect(deleted).toEqual([
    {
      kind: 'noticed',
      code: 'workflow-job-removed',
      path,
      line: 0,
      side: 'removed',
      args: { what: `the workflow ${path}` },
    },
  ]);
  expect(moved).toMatchObject([{ path: `${path}.disabled`, args: { what: `the workflow ${path}` } }]);
});

it('reads a new workflow, and one that moves in, as new from end to end', () => {
  const head = `on: issues\njobs:\n  a:\n    env: { A: "${expression('secrets.KEY')}" }\n`;

  const found = [
    observe(workflowEdit, { path, head }),
    observe(workflowEdit, { path, from: 'examples/ci.yml', base: head, head }),
    observe(workflowEdit, { path, from: '.gitea/workflows/b.yml', base: head, head }),
    observe(workflowEdit, {
      path,
      from: '.gitea/workflows/b.yml',
      base: head,
      head,
      but: { status: 'copied' },
    }),
    observe(workflowEdit, { path, head: two }),
  ];

  expect(found.map(summarize)).toEqual([
    ['workflow-secret:4', 'workflow-trigger:1'],
    ['workflow-secret:4', 'workflow-trigger:1'],
    [],
    ['workflow-secret:4', 'workflow-trigger:1'],
    ['workflow-changed:1'],
  ]);
});

it('fails for a workflow that is not known as data', () => {
  const reason = 'the workflow could not be read as data, so what it does is unknown';
  const part = edit('on: push\n', 'on: issues\n', {
    but: { head: { kind: 'fragment', text: 'on: issues\n' } },
  });
  const broken = observe(workflowEdit, { path, head: 'on: [push\n' });

  expect([part, broken]).toEqual([[{ kind: 'failed', path, reason }], [{ kind: 'failed', path, reason }]]);
});

it('takes a file of comments alone for an empty workflow', () => {
  const found = [edit('# a\n', '# b\n'), edit(two, '# gone\n')];

  expect(found.map(summarize)).toEqual([[], ['workflow-job-removed:1', 'workflow-job-removed:1']]);
});

it.each(['examples/ci.yml', '.gitea/ci.yml', '.gitea/workflows/deep/ci.yml', '.gitea/workflows/ci.json'])(
  'leaves %s alone, which is no workflow',
  (elsewhere) => {
    const found = observe(workflowEdit, { path: elsewhere, head: 'on: issues\n' });

    expect(found).toEqual([]);
  },
);

it('reads workflows of every forge, and scoped ones', () => {
  const paths = ['.github/workflows/a.yaml', '.forgejo/workflows/a.yml', '.gitea/scoped_workflows/a.yml'];

  const found = paths.map((one) => summarize(observe(workflowEdit, { path: one, head: 'on: issues\n' })));

  expect(found).toEqual(paths.map(() => ['workflow-trigger:1']));
});
