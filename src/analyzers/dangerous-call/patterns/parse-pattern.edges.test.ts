import { expect, it } from 'vitest';
import { between, of } from './char-set.ts';
import { type Part, parsePattern } from './parse-pattern.ts';

/** Letters by themselves, all other parts by their sign. */
function show(part: Part): string {
  if (part.kind === 'set') return `<${part.text}>`;
  if (part.kind === 'repeat') return `${show(part.part)}{${part.least},${part.most}}`;
  if (part.kind === 'choice') return `(${part.parts.map(show).join('|')})`;
  return part.parts.map(show).join('');
}

it.each([
  ['\\p{Lu}5', '<\\p{Lu}><5>'],
  ['\\P{}5', '<\\P{}><5>'],
  ['\\pL5', '<\\pL><5>'],
  ['\\cA5', '<\\cA><5>'],
  ['\\k<na>5', '<5>'],
  ['\\x4A5', '<\\x4A><5>'],
  ['\\u004a5', '<\\u004a><5>'],
  ['\\u{1f600}5', '<\\u{1f600}><5>'],
  ['a\\\nb', '<a><\\\n><b>'],
  ['a{12}', '<a>{12,12}'],
  ['a{12,34}', '<a>{12,34}'],
  ['(?<na>5)', '<5>'],
  ["(?'na'5)", '<5>'],
  ['(?im-s:5)', '<5>'],
  ['(?im)5', '<5>'],
  ['(?|a)', '<a>'],
  ['(a|5|b)', '(<a>|<5>|<b>)'],
  ['(a)(b)', '<a><b>'],
  ['[a[:digit:]b]5', '<[a[:digit:]b]><5>'],
  ['[]]5', '<[]]><5>'],
  ['[^]]5', '<[^]]><5>'],
  ['[a]-z', '<[a]><-><z>'],
  ['\\xzz', '<\\x><z><z>'],
  ['\\u{zz}', '<\\u><{><z><z><}>'],
  ['\\u00zz', '<\\u><0><0><z><z>'],
])('takes %s apart', (source, shown) => {
  expect(show(parsePattern(source))).toBe(shown);
});

it('makes one row of what is read, and no other', () => {
  const letter = { kind: 'set', set: of('a'), text: 'a' };

  expect(parsePattern('a')).toEqual({ kind: 'row', parts: [{ kind: 'row', parts: [letter] }] });
  expect(parsePattern('')).toEqual({ kind: 'row', parts: [] });
});

/** The set that an expression of one part stands for. */
function setOf(source: string): bigint | undefined {
  const [row] = (parsePattern(source) as { readonly parts: readonly Part[] }).parts;
  const [part] = row?.kind === 'row' ? row.parts : [];
  return part?.kind === 'set' ? part.set : undefined;
}

it.each([
  ['\\x4a', of('J')],
  ['\\u{4A}', of('J')],
  ['\\p{\\x41}', setOf('\\x41')],
  ['[\\u0061]', of('a')],
  ['[\\x61b]', of('ab')],
  ['[\\u{61}b]', of('ab')],
  ['[\\x{61}b]', of('ab')],
  ['[\\p{Lu}]', setOf('\\p{Lu}')],
  ['[\\P{Lu}]', setOf('\\P{Lu}')],
  ['[\n]', of('\n')],
  ['[\\\n]', of('\n')],
  ['[\\\\]', of('\\')],
  ['[ -!]', of(' !')],
  ['[\\x61-c]', of('abc')],
  ['[a-\\x63]', of('abc')],
  ['[a-\\u0063]', of('abc')],
  ['[\\t-\\n]', of('\t\n')],
  ['[A-\\]]', between(65, 93)],
  ['[a-\\d]', of('a-0123456789')],
  ['[\\d-a]', of('0123456789-a')],
  ['[\\\\-a]', between(92, 97)],
  ['[z-a]', 0n],
  ['[a-é]', between(97, 128)],
  ['[\\xzz]', of('xz')],
  ['[\\u00zz]', of('u0z')],
  ['[a-\\xzz]', between(97, 120) | of('z')],
  ['[[:^digit:]]', of('0123456789')],
])('knows what %s stands for', (source, set) => {
  expect(setOf(source)).toBe(set);
});
