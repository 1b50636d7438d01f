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
