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

const guard = '  if (!a.token) throw new Denied();\n';
const out = '  if (a.kind) return;\n';
const show = 'function show(a) {\n  go(a);\n}\n';
const inline = (text: string) => `function checkToken(a) { ${text}requireToken(a); }\n`;
const around = (lines: string) => `class A {\n${lines.replace('function ', '')}}\n`;

it.each([
  ['a check of a class', around(check('')), around(check(out)), ['3 a . kind']],
  ['a check above another function', check('') + show, check(out) + show, ['2 a . kind']],
  ['a check below another function', show + check(''), show + check(out), ['5 a . kind']],
  ['a check around another function', check(show), check(show + out), ['5 a . kind']],
  ['a check of one line', inline(''), inline('if (a.kind) return; '), ['1 a . kind']],
  [
    'a check without signs between its statements',
    check('', 'checkToken', guard.replace(';', '')),
    check(out.replace(';', ''), 'checkToken', guard.replace(';', '')),
    ['2 a . kind'],
  ],
  ['a check with another name', check('', 'show'), check(out), []],
  ['a check that has asked before', check(''), check('', 'checkToken', guard + out), []],
  [
    'a check above one that asks',
    show.replace('show', 'checkIt') + check(''),
    show.replace('show', 'checkIt').replace('{\n', `{\n${out}`) + check(''),
    [],
  ],
  [
    'a check that only answers behind it',
    check('', 'checkToken', '  return a.b && a.c;\n'),
    check(out, 'checkToken', '  return a.b && a.c;\n'),
    [],
  ],
  [
    'a check that only does more behind it',
    check('', 'checkToken', '  if (a.b) go();\n'),
    check(out, 'checkToken', '  if (a.b) go();\n'),
    [],
  ],
])('finds the way out of %s', (_what, base, head, expected) => {
  expect(find(base, head)).toEqual(expected);
});

it.each([
  ['two lines above', `${excuse}  x();\n${leave}`, 1],
  ['three lines above', `${excuse}  x();\n  y();\n${leave}`, 0],
  ['two lines below', leave.replace('{\n', `{\n    x();\n${excuse}`), 0],
])('reads an excuse %s', (_what, lines, count) => {
  expect(find(check('', 'show'), check(lines, 'show'))).toHaveLength(count);
});

const inRuby = (line: string) => `def check_token(a)\n${line}  raise Denied unless a.token\n  go(a)\nend\n`;

it('leaves what must hold to others, in Ruby', () => {
  const told = (line: string) => observe(lostGuard, { path: 'a.rb', base: inRuby(''), head: inRuby(line) });

  expect(told('  return if a.kind\n')).toEqual([
    expect.objectContaining({ code: 'check-skipped', line: 2, args: { name: 'a . kind' } }),
  ]);
  expect(told('  return unless a.kind\n')).toEqual([]);
});
