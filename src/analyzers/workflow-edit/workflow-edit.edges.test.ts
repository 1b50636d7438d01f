import { expect, it } from 'vitest';
import { observe, type Sides, summarize, viewOf } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';

const judge = (base: string, head: string, sides: Partial<Sides> = {}) =>
  summarize(observe(workflowEdit, { path, base, head, ...sides }));

const filled = (body: string) => `\${{ ${body} }}`;

const secret = `on: push\nenv:\n  A: ${filled('secrets.KEY')}\n`;

it('takes a copy of a workflow for a new one', () => {
  expect(judge(secret, secret, { from: '.gitea/workflows/a.yml', but: { status: 'copied' } })).toEqual([
    'workflow-secret:3',
  ]);
});

it('does not miss a workflow that was only copied elsewhere', () => {
  expect(judge(secret, secret, { path: 'docs/a.yml', from: path, but: { status: 'copied' } })).toEqual([]);
});

it('looks at no file that only looks like a workflow', () => {
  expect(judge('on: push\n', secret, { path: 'docs/.gitea/workflows/ci.yml' })).toEqual([]);
});

const unread = {
  kind: 'failed',
  path,
  reason: 'the workflow could not be read as data, so what it does is unknown',
};

it('fails on a workflow that is no data', () => {
  expect(observe(workflowEdit, { path, base: 'on: push\n', head: 'on: [push\n' })).toEqual([unread]);
});

it('fails on a workflow that is not there, or not as a whole', () => {
  const file = viewOf({ path, base: 'on: push\n', head: secret });
  const { head, ...without } = file;
  if (head === undefined) throw new Error('a changed file has a head');

  const found = [without, { ...file, head: { ...head, whole: false } }].map((one) => [
    ...(workflowEdit.analyzeFile?.(one, undefined) ?? []),
  ]);

  expect(found).toEqual([[unread], [unread]]);
});

it('takes a file of comments for an empty workflow', () => {
  expect(observe(workflowEdit, { path, base: 'on: push\n', head: '# later\n' })).toMatchObject([
    { code: 'workflow-changed', side: 'removed', args: { what: 'removes a part of this workflow' } },
  ]);
});

it.each([
  [`run: ${filled('secrets[ "KEY" ]')}`, [{ what: 'the secret `KEY`' }]],
  ['secrets: inherit', [{ what: 'all secrets' }]],
  ['name: inherit', []],
  ['secrets: none', []],
])('reads who gets a secret in %j', (line, expected) => {
  const found = observe(workflowEdit, {
    path,
    base: 'on: push\n',
    head: `on: push\njobs:\n  a:\n    ${line}\n`,
  });

  expect(
    found.flatMap((one) => (one.kind === 'noticed' && one.code === 'workflow-secret' ? [one.args] : [])),
  ).toEqual(expected);
});

const job = (name: string, more = '') => `  ${name}:\n    runs-on: x\n${more}    steps: []\n`;
const jobs = (...all: readonly string[]) => `on: push\njobs:\n${all.join('')}`;

it.each([
  ['got another name', jobs(job('a')), jobs(job('b')), ['workflow-changed:3']],
  ['was there twice', jobs(job('a'), job('b')), jobs(job('b')), ['workflow-job-removed:3']],
  [
    'got another name and content',
    jobs(job('a')),
    jobs(job('b', '    name: c\n')),
    ['workflow-job-removed:3'],
  ],
])('judges a job that %s', (_what, base, head, expected) => {
  expect(judge(base, head)).toEqual(expected);
});

const loose = (value: string) => jobs(job('a', `    continue-on-error: ${value}\n`));

it.each([
  ['from a job that may not', jobs(job('a')), ['workflow-bypass:5']],
  ['from one that says it may not', loose('false'), ['workflow-bypass:5']],
  ['from one that might', loose('maybe'), ['workflow-changed:5']],
])('tells of a job that may fail unseen, made %s', (_what, base, expected) => {
  expect(judge(base, loose('true'))).toEqual(expected);
});

it('says which job may fail unseen', () => {
  expect(observe(workflowEdit, { path, base: jobs(job('a')), head: loose('true') })).toMatchObject([
    { args: { what: 'lets the job a fail without failing the run' } },
  ]);
});

it.each([
  ['false', ['workflow-job-removed:3']],
  ['" false "', ['workflow-job-removed:3']],
  [filled('false'), ['workflow-job-removed:3']],
  ['a || false', ['workflow-changed:5']],
  ['false || a', ['workflow-changed:5']],
])('judges a job that runs if %s', (condition, expected) => {
  expect(judge(jobs(job('a')), jobs(job('a', `    if: ${condition}\n`)))).toEqual(expected);
});

it('reads triggers under the name that old readers give them', () => {
  expect(judge('on: push\n', 'true: issue_comment\n')).toEqual(['workflow-trigger:1']);
});

it.each([
  ['a map that became a word', 'a:\n  b: 1\n', 'a: 1\n', ['workflow-changed:1']],
  ['keys in another order', 'a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\nb: 2\n', ['workflow-changed:2']],
])('points at %s', (_what, base, head, expected) => {
  expect(judge(base, head)).toEqual(expected);
});
