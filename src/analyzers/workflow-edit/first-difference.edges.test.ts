import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';

const judge = (base: string, head: string) => summarize(observe(workflowEdit, { path, base, head }));

it.each([
  ['a map that became a word', 'a:\n  b: 1\n', 'a: 1\n', ['workflow-changed:1']],
  ['keys in another order', 'a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\nb: 2\n', ['workflow-changed:2']],
])('points at %s', (_what, base, head, expected) => {
  expect(judge(base, head)).toEqual(expected);
});
