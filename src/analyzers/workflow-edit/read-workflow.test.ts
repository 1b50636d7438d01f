import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';

const judge = (base: string, head: string) => summarize(observe(workflowEdit, { path, base, head }));

const filled = (body: string) => `\${{ ${body} }}`;

const job = (name: string, more = '') => `  ${name}:\n    runs-on: x\n${more}    steps: []\n`;
const jobs = (...all: readonly string[]) => `on: push\njobs:\n${all.join('')}`;

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
