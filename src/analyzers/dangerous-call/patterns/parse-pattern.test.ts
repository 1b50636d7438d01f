import { expect, it } from 'vitest';
import { type Part, parsePattern } from './parse-pattern.ts';

/** An expression as it was read: sets by what they take of a few letters. */
function show(part: Part): string {
  if (part.kind === 'set')
    return `<${[...'aZ5_ .-]^\n\\é'].filter((letter) => takes(part.set, letter)).join('')}>`;
  if (part.kind === 'repeat') return `${show(part.part)}{${part.least},${part.most}}`;
  if (part.kind === 'choice') return `(${part.parts.map(show).join('|')})`;
  return part.parts.map(show).join('');
}

function takes(set: bigint, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return ((set >> BigInt(Math.min(code, 128))) & 1n) === 1n;
}

it.each([
  ['a5', '<a><5>'],
  ['.', '<aZ5_ .-]^\\é>'],
  ['\\.', '<.>'],
  ['\\\\', '<\\>'],
  ['\\n', '<\n>'],
  ['\\d\\w', '<5><aZ5_>'],
  ['\\D', '<aZ_ .-]^\n\\é>'],
  ['\\s', '< \né>'],
  ['\\x5a?\\u0061', '<Z>{0,1}<a>'],
  ['\\x61\\x{61}\\u{61}', '<a><a><a>'],
  ['\\p{L}\\pL', '<aZé><aZé>'],
  ['[a-z]', '<a>'],
  ['[^a-z]', '<Z5_ .-]^\n\\é>'],
  ['[]a]', '<a]>'],
  ['[^]a]', '<Z5_ .-^\n\\é>'],
  ['[\\]]', '<]>'],
  ['[a\\-Z]', '<aZ->'],
  ['[Z-]', '<Z->'],
  ['[\\w.-]', '<aZ5_.->'],
  ['[\\w-.]', '<aZ5_.->'],
  ['[a^]', '<a^>'],
  ['[[:digit:]a]', '<a5>'],
  ['[[:space:]]', '< \n>'],
  ['[[:alnum:]]', '<aZ5_>'],
  ['[[:punct:]]', '<.-]^\\é>'],
  ['[\\x41-\\x5a]', '<Z>'],
  ['[\\d-a]', '<a5->'],
  ['a*', '<a>{0,Infinity}'],
  ['a+?', '<a>{1,Infinity}'],
  ['a?', '<a>{0,1}'],
  ['a{2}', '<a>{2,2}'],
  ['a{2,}', '<a>{2,Infinity}'],
  ['a{2,5}?', '<a>{2,5}'],
  ['a++', '<a>'],
  ['a{,5}', '<a><><><5><>'],
  ['a|5|', '(<a>|<5>|)'],
  ['(a|5)Z', '(<a>|<5>)<Z>'],
  ['(?:a)(?<n>5)(?P<n>Z)', '<a><5><Z>'],
  ['(?i)a(?i:5)', '<a><5>'],
  ['(?=a)(?!a)(?<=a)(?<!a)5', '<5>'],
  ['(?>a)', '<a>'],
  ['^a$\\b\\A\\1', '<a>'],
  ["(?'n'a)\\k<n>", '<a>'],
  ['a)5', '<a><5>'],
  ['(a', '<a>'],
  ['[a', '<a>'],
  ['a\\', '<a><\\>'],
])('reads %s', (source, shown) => {
  expect(show(parsePattern(source))).toBe(shown);
});

it('keeps what a part was written as', () => {
  expect(parsePattern('[^a-z]')).toMatchObject({ parts: [{ parts: [{ text: '[^a-z]' }] }] });
  expect(parsePattern('\\d')).toMatchObject({ parts: [{ parts: [{ text: '\\d' }] }] });
});
