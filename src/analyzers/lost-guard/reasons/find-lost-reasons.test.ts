import { expect, it } from 'vitest';
import { observe } from '../../observation-builder.ts';
import { lostGuard } from '../index.ts';
import { attackWords } from './data.ts';

const f = (lines: string) => `function f(a) {\n  begin();\n${lines}  go(a);\n}\n`;
const code = '  a.open(1, 2);\n';
const find = (base: string, head: string) =>
  observe(lostGuard, { path: 'a.ts', base: f(base), head: f(head) }).flatMap((one) =>
    one.kind === 'noticed' && one.code === 'reason-removed'
      ? [{ line: one.line, baseLine: one.baseLine, args: one.args }]
      : [],
  );

it('knows words of attacks from others', () => {
  expect([attackWords.hit, attackWords.miss].map((text) => attackWords.pattern.test(text))).toEqual([
    true,
    false,
  ]);
});

it('tells of a comment about an attack that went with its code', () => {
  expect(find(`  // An attacker may send a link.\n${code}`, '')).toEqual([
    { line: 3, baseLine: 4, args: { name: 'attacker' } },
  ]);
});

it.each([
  ['code that became other code', `  // No overflow.\n${code}`, '  a.shut(3);\n', 1],
  ['code three lines below', `  // No overflow.\n  x();\n  y();\n${code}`, '  x();\n  y();\n', 1],
  [
    'code four lines below',
    `  // No overflow.\n  x();\n  y();\n  z();\n${code}`,
    '  x();\n  y();\n  z();\n',
    0,
  ],
  ['code on the line above', `${code}  // No overflow.\n`, '', 1],
  [
    'a part of a comment',
    `  /*\n   * Says more.\n   * No overflow.\n   */\n${code}`,
    '  /*\n   * Says more.\n   */\n',
    1,
  ],
  ['a comment alone', `  // No overflow.\n${code}`, code, 0],
  ['another comment', `  // No more.\n${code}`, '', 0],
  ['a comment that came in its place', `  // No overflow.\n${code}`, '  // No injection.\n', 0],
  ['a comment that moved', `  // No overflow.\n${code}  x();\n`, '  x();\n  // No overflow!\n', 0],
  [
    'one of two comments',
    `  // No overflow.\n${code}  x();\n  // No injection.\n  y();\n`,
    '  x();\n  // No injection.\n  y();\n',
    1,
  ],
  ['a comment beside code that only got more', `  // No overflow.\n${code}`, code.replace('2', '2, 3'), 0],
  [
    'one of two that is said again with fewer signs',
    `  // No overflow...\n${code}  // No injection.\n`,
    '  // No overflow.\n',
    1,
  ],
  ['two comments', `  // No overflow of a b.\n${code}  // No injection.\n`, '  // No overflow of ab.\n', 2],
])('reads %s', (_what, base, head, count) => {
  expect(find(base, head)).toHaveLength(count);
});

it('names the line of code that is near', () => {
  const x = '  x();\n';

  expect(find(`${x}${x}  // No overflow.\n${code}`, '')).toEqual([
    { line: 3, baseLine: 6, args: { name: 'overflow' } },
  ]);
});
