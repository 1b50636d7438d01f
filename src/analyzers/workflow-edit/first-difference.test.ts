import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';

function edit(base: string, head: string) {
  return observe(workflowEdit, { path, base, head });
}

it.each([
  [
    'a changed value',
    'on: push\njobs: { a: { b: 1 } }\n',
    'on: push\njobs: { a:\n  { b: 2 } }\n',
    3,
    'added',
  ],
  ['an added key', 'on: push\n', 'on: push\nname: a\n', 2, 'added'],
  ['a removed key', 'on: push\nname: a\nrun: b\n', 'on: push\nrun: b\n', 2, 'removed'],
  ['an added item', 'a:\n  - 1\n', 'a:\n  - 1\n  - 2\n', 3, 'added'],
  ['a removed item', 'a:\n  - 1\n  - 2\n', 'a:\n  - 1\n', 3, 'removed'],
  ['another order of keys', 'a: 1\nb: 2\n', 'b: 2\na: 1\n', 1, 'added'],
  ['another kind of value', 'a: 1\nb: 2\n', 'a: 1\nb: [2]\n', 2, 'added'],
  ['another order of items', 'a: [1, 2]\n', 'a:\n  [2, 1]\n', 2, 'added'],
])('points at %s', (_, base, head, line, side) => {
  const found = edit(base, head);

  expect(found).toMatchObject([{ code: 'workflow-changed', line }]);
  expect(found.map((one) => (one.kind === 'noticed' ? (one.side ?? 'added') : ''))).toEqual([side]);
});

it('says in words whether something was changed, removed or added', () => {
  const found = [
    edit('a: 1\n', 'a: 2\n'),
    edit('a: 1\nb: 2\n', 'a: 1\n'),
    observe(workflowEdit, { path, head: 'a: 1\n' }),
  ];

  expect(found.flat().map((one) => one.kind === 'noticed' && one.args?.what)).toEqual([
    'changes what this workflow does',
    'removes a part of this workflow',
    'adds a workflow',
  ]);
});
