import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';
import { buildNode } from '../tree-node-builder.ts';
import { readMacro, readTokenPath, readTokens } from './rust-macros.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

it.each([
  [
    'm!(a :: b (c), self::d(1), crate::e(2), super::f(3), u8::from(4), self.g.h(5));',
    ['a.b(c)', 'self.d(1)', 'crate.e(2)', 'super.f(3)', 'u8.from(4)', 'self.g.h(5)'],
  ],
  ['m!(::a(1), ::b::c(2), -d(3), 4 ::e(5));', ['a(1)', 'b.c(2)', 'd(3)', 'e(5)']],
  ['m!(a[b(1)]);', ['b(1)']],
  ['m!((a), 1, (b), "c" (d));', []],
  [`m!(0, 1, 2, 3, ${words(21).join('::')}(4));`, [`${words(21).join('.')}(4)`]],
  [`m!(${words(22).join('::')}(4));`, [`${words(22).slice(1).join('.')}(4)`]],
])('finds in %s what a macro calls', (text, calls) => {
  expect(listFacts('rust', `fn f() { ${text} }`, 'calls').slice(1)).toEqual(calls);
});

it.each([
  ['m!()', 'm()'],
  ['m!(,)', 'm()'],
  ['m!(a,)', 'm(a)'],
  ['m![a; 3]', 'm(a, 3)'],
  ['m!(a.b, c :: d)', 'm(a.b, c.d)'],
  ['m!(a[b], c[d](1))', 'm(other, other)'],
  ['m!(a::b(1))', 'm(a.b()[1])'],
])('reads what %s gets', (text, call) => {
  expect(listFacts('rust', `fn f() { ${text}; }`, 'calls')[0]).toBe(call);
});

it('shows an argument of several words from its first to its last', () => {
  const facts = readProgram('rust', 'fn f() { m!(a[b], c + d); }');

  expect('code' in facts && facts.code?.calls[0]?.args.map(({ text }) => text)).toEqual(['a[b]', 'c + d']);
});

it('reads names of at most two hundred characters', () => {
  const [one, more] = [`a::${'b'.repeat(197)}`, `a::${'b'.repeat(198)}`];
  const padding = ' '.repeat(300);

  expect(readTokenPath(buildNode('token_path', padding + one, { start: 300 }))?.is).toBe('name');
  expect(readTokenPath(buildNode('token_path', more))).toBeUndefined();
});

it('reads nothing where a macro has no words', () => {
  expect(readMacro(buildNode('macro_invocation', ''))).toMatchObject({ args: [] });
  expect(readTokens(buildNode('token_tree', ''))).toBeUndefined();
  expect(readTokens(buildNode('token_tree', '()', { children: [buildNode('(', '(')] }))).toBeUndefined();
});
