import { expect, it } from 'vitest';
import { ask, tellFrame, tellTerms } from './frame-builder.ts';
import { toCall, toTerms } from './to-terms.ts';

const owns = 'function owns(doc, user) { return 1; }\n';

it.each([
  ['a', 'a', 'not(a)'],
  ['!a', 'not(a)', 'a'],
  ['!!a', 'a', 'not(a)'],
  ['(a)', 'a', 'not(a)'],
  ['a && b', 'a & b', 'not(a) | not(b)'],
  ['a || b', 'a | b', 'not(a) & not(b)'],
  ['a || b && c', 'a | b & c', 'not(a) & not(b) | not(a) & not(c)'],
  ['(a || b) && c', 'a & c | b & c', 'not(a) & not(b) | not(c)'],
  ['!(a && b)', 'not(a) | not(b)', 'a & b'],
  ['!a && b', 'not(a) & b', 'a | not(b)'],
  ['a == b && c < d', 'a == b & c < d', 'not(a == b) | d <= c'],
  ['a ? b : c || d', 'a ? b : c || d', 'not(a ? b : c || d)'],
  ['a && (b ? c : d)', 'a & b ? c : d', 'not(a) | not(b ? c : d)'],
  ["a == '||'", "a == '||'", "not(a == '||')"],
  ['Boolean(a && b)', 'a & b', 'not(a) | not(b)'],
  ['bool(a)', 'a', 'not(a)'],
  ['Boolean(a).b', 'Boolean ( a ) .b', 'not(Boolean ( a ) .b)'],
  ['Boolean.of(a)', 'Boolean.of ( a )', 'not(Boolean.of ( a ))'],
  ['Boolean[a]', 'Boolean [ a ]', 'not(Boolean [ a ])'],
  ['String(a)', 'String ( a )', 'not(String ( a ))'],
])('reads %s', (text, yes, no) => {
  const { frame, words } = ask(text);

  expect([toTerms(frame, words), toTerms(frame, words, true)].map(tellTerms)).toEqual([yes, no]);
});

it.each([
  ['own = a == b', 'a == b'],
  ['own = a && b', 'a & b'],
  ['own = a || b', 'a | b'],
  ['own = !a', 'not(a)'],
  ['own = isOwner(a)', 'isOwner ( a )'],
  ['own = may(a)', 'may ( a )'],
  ['own = owner(a)', 'own'],
  ['own = isOwner', 'own'],
  ['own = isOwner(a).b', 'own'],
  ['own = a', 'own'],
  ["own = a + '=='", 'own'],
  ["own = a + '&&'", 'own'],
  ["own = a + ' == '", 'own'],
  ['own =;', 'own'],
  ['own = a == b\nown = c', 'own'],
  ['own = other\nother = a == b', 'own'],
  ['own = !other\nother = a == b', 'not(a == b)'],
])('reads a name that was given something: %s', (text, expected) => {
  const { frame, words } = ask('own', text);

  expect(tellTerms(toTerms(frame, words))).toBe(expected);
});

it('reads only a name by itself as what it was given', () => {
  const { frame, words } = ask('own.part', 'own = a == b');

  expect(tellTerms(toTerms(frame, words))).toBe('own.part');
});

it.each([
  ['owns(a, b)', 'yes return1;(doc=a user=b)1', 'no return1;(doc=a user=b)1'],
  ['!owns(a, b)', 'no return1;(doc=a user=b)1', 'yes return1;(doc=a user=b)1'],
  ['Boolean(owns(a, b))', 'yes return1;(doc=a user=b)1', 'no return1;(doc=a user=b)1'],
  ['may', 'yes return1;(doc=c user=d)1', 'no return1;(doc=c user=d)1'],
  ['owns(a) == b', 'owns ( a ) == b', 'not(owns ( a ) == b)'],
])('asks a function instead of %s', (text, yes, no) => {
  const { frame, words } = ask(text, `${owns}may = owns(c, d);\n`);

  expect([toTerms(frame, words), toTerms(frame, words, true)].map(tellTerms)).toEqual([yes, no]);
});

it('leaves a call as it stands where its function cannot be told', () => {
  const reader = { outcomesOf: () => undefined, errorsOf: () => [] };
  const { frame, words } = ask('owns(a, b)', owns, { reader });

  expect([false, true].map((isNot) => tellTerms(toTerms(frame, words, isNot)))).toEqual([
    'owns ( a , b )',
    'not(owns ( a , b ))',
  ]);
});

it.each([
  ['err != nil', 'error return1;(doc=a user=b)1', 'err == null'],
  ['err == nil', 'err == null', 'error return1;(doc=a user=b)1'],
  ['err != null', 'error return1;(doc=a user=b)1', 'err == null'],
  ['err != nil + c', 'not(err == null + c)', 'err == null + c'],
  ['err != it', 'not(err == it)', 'err == it'],
  ['bad != nil', 'not(bad == null)', 'bad == null'],
  ['none != nil', 'not(none == null)', 'none == null'],
  ['err != nil && c', 'error return1;(doc=a user=b)1 & c', 'err == null | not(c)'],
])('asks for the error of a call: %s', (text, yes, no) => {
  const { frame, words } = ask(text, `${owns}err = owns(a, b);\nbad = other(a);\n`);

  expect([toTerms(frame, words), toTerms(frame, words, true)].map(tellTerms)).toEqual([yes, no]);
});

it.each([
  ['owns(a, b)', 'return1;(doc=a user=b)1'],
  ['owns(a)', 'return1;(doc=a user=user)1'],
  ['owns()', 'return1;(doc= user=user)1'],
  ['await owns(a, b)', 'return1;(doc=a user=b)1'],
  ['owns(f(a, c), *b)', 'return1;(doc=f(a,c) user=b)1'],
  ['owns(&a, b - c)', 'return1;(doc=a user=b-c)1'],
  ['this.owns(a, b)', 'return1;(this=this doc=a user=b)1'],
  ['x.y.owns(a, b)', 'return1;(this=x.y doc=a user=b)1'],
  ['owns', undefined],
  ['owns[a, b]', undefined],
  ['(owns)', undefined],
  ['owns(a, b).c', undefined],
  ['owns(a)(b)', undefined],
  ['x + owns(a, b)', undefined],
  ['x owns(a, b)', undefined],
  ['1.owns(a, b)', undefined],
  ["'x'.owns(a, b)", undefined],
  ["owns('x &y', 'a* b')", "return1;(doc='x&y' user='a*b')1"],
  ['.owns(a, b)', undefined],
  ['owns.(a, b)', undefined],
  ['x => owns(a, b)', undefined],
  ['other(a, b)', undefined],
  ['await (a)', undefined],
])('hears the call %s', (text, expected) => {
  const { frame, words } = ask(text, owns);
  const called = toCall(frame, words);

  expect(called && tellFrame(called)).toBe(expected);
});

it.each([
  ['owns? a, b', undefined],
  ['owns?', 'a.b==1(doc=)1'],
  ['owns?(a)', 'a.b==1(doc=a)1'],
  ['owns?(a).b', undefined],
  ['x.owns?', 'a.b==1(this=x doc=)1'],
])('hears the call %s of Ruby', (text, expected) => {
  const { frame, words } = ask(text, 'def owns?(doc)\n  a.b == 1\nend\n', { path: 'a.rb' });
  const called = toCall(frame, words);

  expect(called && tellFrame(called)).toBe(expected);
});

it.each([
  ['that is called on both sides', { shared: new Set(['owns']) }, false],
  ['that is called on one side', { shared: new Set(['other']) }, true],
  ['from three calls further in', { depth: 3 }, false],
  ['from two calls further in', { depth: 2 }, true],
  ['from inside of itself', { range: { from: 9, to: 10 } }, false],
  ['from the whole of itself', { range: { from: 8, to: 11 } }, false],
  ['from before itself', { range: { from: 7, to: 11 } }, true],
  ['from behind itself', { range: { from: 8, to: 12 } }, true],
])('hears the call of a function %s', (_which, more, expected) => {
  const { frame, words } = ask('owns(a, b)', owns, more);

  expect(toCall(frame, words) !== undefined).toBe(expected);
});

it('takes the marks from parameters', () => {
  const php = '<?php\nfunction owns($doc) { return 1; }\n';
  const { frame, words } = ask('owns($a)', php, { path: 'a.php' });
  const called = toCall(frame, words);

  expect(called && tellFrame(called)).toBe('return1;(doc=a)1');
});
