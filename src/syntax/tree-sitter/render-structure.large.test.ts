import { describe, expect, it } from 'vitest';
import { readProgram } from './facts-builder.ts';
import { programs } from './programs-builder.ts';

const structureOf = (language: string, text: string) => readProgram(language, text).structure;

describe.each(programs.map((program) => [program.language, program] as const))(
  'the structure of %s',
  (language, { text }) => {
    const structure = structureOf(language, text);

    it('changes with every single character that is left out, doubled or turned into another', () => {
      const places = Array.from(text, (_, at) => at).filter((at) => text[at]?.trim() !== '');
      const unnoticed = places.flatMap((at) =>
        ['', `${text[at]}${text[at]}`, 'q', '7', '+']
          .map((other) => `${text.slice(0, at)}${other}${text.slice(at + 1)}`)
          .filter((changed) => changed !== text && structureOf(language, changed) === structure),
      );

      expect(unnoticed).toEqual([]);
    });
  },
);

it.each([
  ['go', (deep: string) => `package a\nvar b = ${deep}\n`],
  ['python', (deep: string) => `b = ${deep}\n`],
  ['java', (deep: string) => `class A { int b = ${deep}; }\n`],
  ['ruby', (deep: string) => `b = ${deep}\n`],
  ['php', (deep: string) => `<?php $b = ${deep};\n`],
  ['csharp', (deep: string) => `class A { int b = ${deep}; }\n`],
  ['rust', (deep: string) => `const B: u8 = ${deep};\n`],
  ['cpp', (deep: string) => `int b = ${deep};\n`],
] as const)('of %s may be nested 50,000 deep', (language, wrap) => {
  const facts = readProgram(language, wrap(`${'('.repeat(50_000)}1${')'.repeat(50_000)}`));

  expect(facts.reading).toBe('syntax');
  expect(facts.structure?.length).toBeGreaterThan(50_000);
  expect(facts.code?.settings.length).toBe(1);
});
