import { expect, it } from 'vitest';
import { readCode, renderValue } from './code-builder.ts';

it.each([
  ["'a'", 'string:a'],
  ['`a\\n`', 'string:a\n'],
  [`'a' + \`b\${'c'}\` + 1`, 'string:abc1'],
  ["'a' + b", "composed:'a' + b[string:a name:b]"],
  [`\`\${a}b\``, `composed:\`\${a}b\`[name:a string:b]`],
  ["a + ('b' + c)", "composed:a + ('b' + c)[name:a string:b name:c]"],
  ['a + b', 'other:a + b[name:a name:b]'],
  ['a.b?.c', 'name:a.b.c'],
  ['import.meta.env', 'name:import.meta.env'],
  ['this', 'name:this'],
  ['f(1)', 'call:f[number:1]'],
  ['await new F()', 'call:F'],
  [`f\`a\${b}\``, `call:f[other:\`a\${b}\` name:b]`],
  ['<a b c={d} {...e}>{f}</a>', 'call:a[b=boolean:true c=name:d name:e]'],
  ['-1', 'number:-1'],
  ['1n', 'number:1n'],
  ['-a', 'other:-a'],
  ['true', 'boolean:true'],
  ['!0', 'boolean:true'],
  ['!1', 'boolean:false'],
  ['null', 'null:null'],
  ['undefined', 'null:undefined'],
  ['void 0', 'null:void 0'],
  ['/a/', 'other:/a/'],
  ['[1, ...a]', 'list:[1, ...a][number:1 name:a]'],
  ["{ a: 1, 'b': c, [d]: 2, e() {}, ...g }", 'map[a=number:1 b=name:c number:2 e=function:e() {} name:g]'],
  ['a || 1', 'other:a || 1[name:a number:1]'],
  ['a ? b : c', 'other:a ? b : c[name:b name:c]'],
  ['() => {\n  a }', 'function:() => { a }'],
  ['function () {}', 'function:function () {}'],
  ["util.format('a %s', b)", "composed:util.format('a %s', b)[string:a %s name:b]"],
  ["['a', b].join(' ')", "composed:['a', b].join(' ')[string:a name:b]"],
  ["['a', 'b'].join(' ')", 'call:{}.join[string: ]'],
  ["'a'.concat(b)", "composed:'a'.concat(b)[string:a name:b]"],
  ['b.concat(c)', 'call:b.concat[name:c]'],
])('says what %s is worth', (text, worth) => {
  const code = readCode(`import util from 'util';\nwatched(${text})`);

  const value = code.calls.find(({ name }) => name === 'watched')?.args[0];

  expect(renderValue(value)).toBe(worth.startsWith('map') ? worth.replace('map', `map:${text}`) : worth);
});

it.each([
  ["const a = 'md5'; watched(a)", 'string:md5'],
  ["const a = 'md'; const b = a + 5; watched(b)", 'string:md5'],
  ['const a = 4; watched(a)', 'number:4'],
  ['let a = true; watched(a)', 'boolean:true'],
  ["let a = 'b'; a = c; watched(a)", 'name:a'],
  ["function f() { const a = 'b' } function g(a) { watched(a) }", 'name:a'],
  ["const a = 'b'; const f = ({ c: [a = 1, ...d] }) => watched(a)", 'name:a'],
  ['let a = 1; a++; watched(a)', 'name:a'],
  ['for (const a of b) { watched(a) } const a = 1', 'name:a'],
  ["const a = b('c'); watched(a)", 'name:a'],
])('knows what %s holds only while it is certain', (text, worth) => {
  const { calls } = readCode(text);

  expect(renderValue(calls.find(({ name }) => name === 'watched')?.args[0])).toBe(worth);
});

it('cuts the source of a value, and values that are deep', () => {
  const long = readCode(`watched(() => { ${'a; '.repeat(500)} })`);
  const deep = readCode(`watched(${'['.repeat(9)}1${']'.repeat(9)})`);

  expect(long.calls[0]?.args[0]?.text).toHaveLength(200);
  expect(renderValue(deep.calls[0]?.args[0])).toMatch(/^(list:\[+1\]+\[){4}list:\[{5}1\]{5}\]{4}$/);
});

it.each([
  ['const a = 1', 'a=number:1 assignment'],
  ['a.b = 1', 'a.b=number:1 assignment'],
  ["process.env['A'] = '0'", 'process.env.A=string:0 assignment'],
  ["a += 'b'", 'a=composed:b[string:b] assignment'],
  [`a += \`b\${c}\``, `a=composed:\`b\${c}\`[string:b name:c] assignment`],
  ['a += 1', 'a=other:1[number:1] assignment'],
  ['function f(a = 1) {}', 'a=number:1 default'],
  ['class A { b = 1 }', 'b=number:1 property'],
  ['class A { static #b = 1 }', '#b=number:1 property'],
  ['const { a } = req.query', 'a=name:req.query.a assignment'],
  ['const { a: b = 1 } = req.query', 'b=name:req.query.a assignment | b=number:1 default'],
  ['const { [a]: b, ...c } = d', ''],
  ['({ a } = f())', 'a=name:f().a assignment'],
  ['const { a } = { b: 1 }', 'b=number:1 property'],
  ['const [a] = b', ''],
  ['f({ a: 1 })', 'a=number:1 property f'],
  [
    "new F('x', [{ 'a-b': { c: 1 } }])",
    'a-b=map:{ c: 1 }[c=number:1] property F | a-b.c=number:1 property F',
  ],
  [
    'const a = { b: { c: 1 } }',
    'a=map:{ b: { c: 1 } }[b=map:{ c: 1 }[c=number:1]] assignment | b=map:{ c: 1 }[c=number:1] property | b.c=number:1 property',
  ],
  ['f(() => ({ a: 1 }))', 'a=number:1 property'],
  ['f({ ...(a ? { b: 1 } : {}) })', 'b=number:1 property f'],
  ['f({ a() {} })', 'a=function:a() {} property f'],
  ['f({ [a]: 1 })', ''],
  [
    'x(<a b={{ c: d }} e />)',
    'b=map:{ c: d }[c=name:d] argument a | b.c=name:d property a | e=boolean:true argument a',
  ],
  ['let a', ''],
])('sees what %s sets', (text, settings) => {
  const found = readCode(text).settings.map(({ name, value, via, of }) =>
    [`${name}=${renderValue(value)}`, via, ...(of === undefined ? [] : [of])].join(' '),
  );

  expect(found.join(' | ')).toBe(settings);
});
