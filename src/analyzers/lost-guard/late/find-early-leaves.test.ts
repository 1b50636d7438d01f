import { expect, it } from 'vitest';
import { observe } from '../../observation-builder.ts';
import { lostGuard } from '../index.ts';
import { checkingNames, excuses, letsGo } from './data.ts';

it.each([checkingNames, excuses, letsGo])('knows $hit from $miss', ({ pattern, hit, miss }) => {
  expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
});

const check = (lines: string, name = 'checkToken', behind = '  if (!a.token) throw new Denied();\n') =>
  `function ${name}(a) {\n${lines}${behind}  go(a);\n}\n`;
const find = (base: string, head: string) =>
  observe(lostGuard, { path: 'a.ts', base, head }).flatMap((one) =>
    one.kind === 'noticed' && one.code === 'check-skipped' ? [`${one.line} ${one.args?.name}`] : [],
  );

it('tells of a new way around a check', () => {
  const head = check("  if (a.header === 'x') {\n    return;\n  }\n");

  expect(find(check(''), head)).toEqual(["2 a . header === 'x'"]);
});

const excuse = '  // Skip access checks for services\n';
const leave = '  if (a.kind) {\n    return list(a);\n  }\n';

it.each([
  ['a check that says yes', check(''), check('  if (a.kind) return true;\n'), 1],
  ['a check that says no', check(''), check('  if (a.kind) return false;\n'), 0],
  ['a way that was there', check('  if (a.kind) return;\n'), check('  if (a.kind) return;\n  x();\n'), 0],
  ['another function', check('', 'show'), check('  if (a.kind) return;\n', 'show'), 0],
  ['another function with an excuse', check('', 'show'), check(excuse + leave, 'show'), 1],
  ['an excuse far above', check('', 'show'), check(`${excuse}  x();\n  y();\n  z();\n${leave}`, 'show'), 0],
  ['an excuse within', check('', 'show'), check(leave.replace('{\n', `{\n${excuse}`), 'show'), 1],
  ['an excuse without a way out', check('', 'show'), check(`${excuse}  if (a.kind) x();\n`, 'show'), 0],
  [
    'a function that asks nothing behind it',
    check('', 'checkToken', ''),
    check('  if (a.kind) return;\n', 'checkToken', ''),
    0,
  ],
  ['a new function', 'go();\n', `go();\n${check('  if (a.kind) return;\n')}`, 0],
  ['a function that asked nothing before', check('', 'checkToken', ''), check('  if (a.kind) return;\n'), 0],
])('reads %s', (_what, base, head, count) => {
  expect(find(base, head)).toHaveLength(count);
});
