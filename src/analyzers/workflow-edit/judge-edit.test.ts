import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';

const judge = (base: string, head: string) => summarize(observe(workflowEdit, { path, base, head }));

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
