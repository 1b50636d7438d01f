import { expect, it } from 'vitest';
import { edit } from './edit-builder.ts';
import { fieldRules, fileModes, memoryLanguages, roomNames } from './forms/data.ts';

it.each([
  ['the number was part of a sum', 'open(p, 0o600 + 1)', 'open(p, 0o644)'],
  ['the number became part of a sum', 'open(p, 0o600)', 'open(p, 0o644 + 1)'],
  ['the number before had four places', 'open(p, 0o6000)', 'open(p, 0o644)'],
  ['the number after had four places', 'open(p, 0o600)', 'open(p, 0o6444)'],
  ['the number before was no mode', 'open(p, 10600)', 'open(p, 0o644)'],
  ['a name became a number', 'open(p, mode)', 'open(p, 0o644)'],
  ['a number became a name', 'open(p, 0o600)', 'open(p, mode)'],
  ['nothing was there before', 'open(p)', 'open(p, 0o644)'],
])('says nothing of a mode where %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});

const rooms = (before: string, after: string) => edit(before, after, 'a.c');

it.each([
  ['a call of its own stands in the brackets', 'p = xmalloc(f(n) * g[2] + 1);', 'p = xmalloc(f(n) * g[2]);'],
  ['the brackets are the first of all', '[n + 1]', '[n]'],
  ['memory is asked for at the start', 'alloc(n + 1)', 'alloc(n)'],
  ['the name is made of words', 'p = my_alloc_array(n + 1);', 'p = my_alloc_array(n);'],
])('tells of less room where %s', (_what, before, after) => {
  expect(rooms(before, after)).toEqual(['bounds-looser + 1 2 <- 2']);
});

it.each([
  ['two numbers are gone', 'char b[SIZE + 1 + 2];', 'char b[SIZE];'],
  ['something came instead', 'char b[SIZE + 1];', 'char b[SIZE * 2];'],
  ['there is more room', 'char b[SIZE];', 'char b[SIZE + 1];'],
  ['the sum stands behind the brackets', 'n = b[SIZE] + 1;', 'n = b[SIZE];'],
  ['the sum stands behind a call', 'n = alloc(size) + 1;', 'n = alloc(size);'],
  ['the sum stands alone', 'n + 1', 'n'],
  ['brackets stand around the sum alone', 'p = alloc((n + 1) * 2);', 'p = alloc((n) * 2);'],
  ['another bracket is gone', 'p = [n](2);', 'p = [n];'],
])('says nothing of room where %s', (_what, before, after) => {
  expect(rooms(before, after)).toEqual([]);
});

const rules = (before: string, after: string) => edit(before, after, 'a.go');

it('names all rules that are gone from a field', () => {
  expect(rules('Name `binding:"Required;Plain,Word"`', 'Name `binding:"Required"`')).toEqual([
    'option-weakened Plain Word 2 <- 2',
  ]);
  expect(rules('rules: [plain, word]', 'rules: [plain]')).toEqual(['option-weakened word 2 <- 2']);
});

it.each([
  ['no name is gone', 'Name `binding:"Required;"`', 'Name `binding:"Required"`'],
  [
    'the rules stand on another line',
    'Name `binding:"Required"`\nAge `json:"age;plain"`',
    'Names `binding:"Required"`\nAge `json:"age"`',
  ],
  ['the rules stand behind it', 'Name old `binding:"Required"`', 'Name `binding:"Required"`'],
  ['nothing is given to the name', 'f(valid, "plain word")', 'f(valid, "plain")'],
  ['what is given is no text', 'f(valid: plain + word)', 'f(valid: plain)'],
  ['the word is a part of another', 'f(invalid_rules_x: "plain word")', 'f(invalid_rules_x: "plain")'],
])('says nothing of rules where %s', (_what, before, after) => {
  expect(rules(before, after).filter((found) => found.startsWith('option-weakened'))).toEqual([]);
});

it('knows modes, names and marks', () => {
  expect(['0600', '0644', '0o777'].map((text) => fileModes.exec(text)?.[1])).toEqual(['600', '644', '777']);
  expect(['0o68', '6000', '0x600', '0,644'].filter((text) => fileModes.test(text))).toEqual([]);
  expect([' my alloc ', ' callocate ', ' buffer ', ' newer '].map((text) => roomNames.test(text))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(
    [' rules : [ ', ' valid : " ', ' valid = " ', ' invalid : " '].map((text) => fieldRules.test(text)),
  ).toEqual([true, true, false, false]);
  expect([...memoryLanguages]).toEqual(['c', 'cpp', 'objective-c']);
});
