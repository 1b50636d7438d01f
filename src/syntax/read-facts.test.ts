import { describe, expect, it } from 'vitest';
import { isDirective } from './directives.ts';
import { once } from './once.ts';
import { toParserName } from './parsers.ts';
import { readFacts } from './read-facts.ts';
import { parsers } from './ready-parsers-builder.ts';
import { isTemplate } from './templates.ts';

describe('readFacts', () => {
  it.each([
    ['typescript', 'a.ts', 'const a: number = 1;'],
    ['javascript', 'a.js', 'const a = <b/>;'],
    ['sql', 'a.sql', 'SELECT 1;'],
    ['yaml', 'a.yml', 'a: 1'],
    ['json', 'a.json', '{}'],
    ['go', 'a.go', 'package a'],
    ['shell', 'a.sh', 'a'],
  ])('reads %s by its syntax', (language, path, text) => {
    expect(readFacts({ path, language, text }, parsers)).toMatchObject({ language, reading: 'syntax' });
  });

  it.each(['typescript', 'javascript', 'sql', 'yaml', 'go'])(
    'reads %s by its words without a parser',
    (language) => {
      expect(readFacts({ path: 'a', language, text: 'x' }, {})).toMatchObject({
        language,
        reading: 'lexical',
      });
    },
  );
});

it.each([
  ['typescript', 'babel'],
  ['javascript', 'babel'],
  ['sql', 'postgres'],
  ['yaml', 'yaml'],
  ['json', undefined],
  ['toString', undefined],
  ['go', 'go'],
  ['python', 'python'],
  ['java', 'java'],
  ['ruby', 'ruby'],
  ['php', 'php'],
  ['csharp', 'csharp'],
  ['rust', 'rust'],
  ['c', 'cpp'],
  ['cpp', 'cpp'],
  ['shell', 'bash'],
])('names the parser that %s needs: %s', (language, parser) => {
  expect(toParserName(language)).toBe(parser);
});

it.each([
  ['yaml', 'a: {{ .Values.x }}', true],
  ['yaml', '{% if x %}', true],
  ['yaml', 'run: ${{ x', false],
  ['json', '{"a": "<% x %>"}', true],
  ['typescript', 'const a = {{}};', false],
  ['typescript', '<%= x %>', true],
  ['go', '{{ x }}', false],
])('knows a template of %s by its marks: %s', (language, text, expected) => {
  expect(isTemplate(language, text)).toBe(expected);
});

it.each([
  [' eslint-disable-next-line no-eval', true],
  [' words\n @ts-ignore', true],
  [' just words about eslint', false],
  ['', false],
])('knows a comment that steers a tool in any of its lines: %j', (text, expected) => {
  expect(isDirective(text)).toBe(expected);
});

it('makes a value once, even if it is undefined', () => {
  let made = 0;
  const value = once(() => {
    made += 1;
    return undefined;
  });

  expect([value(), value(), made]).toEqual([undefined, undefined, 1]);
});
