import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findBareForms } from './csrf-forms.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const view = (base: readonly string[], head: readonly string[]) =>
  viewOf({ path: 'a.html', base: toText(base), head: toText(head) });

const token = '{% csrf_token %}';

it.each([
  ['as many tokens', ['<form>', token, '</form>'], ['<form>', `  ${token}`, '</form>'], []],
  [
    'a token more',
    ['<form>', token, '</form>', '<form>', token, '</form>'],
    ['<form>', ` ${token}`, '</form>', '<form>', ` ${token}`, '</form>', '<form>', token, '</form>'],
    [],
  ],
  [
    'one token less of two',
    ['<form>', token, '</form>', '<form>', token, '</form>'],
    ['<form>', `  ${token}`, '</form>', '<form>', '</form>'],
    [2],
  ],
])('counts the tokens of forms: %s', (_what, base, head, lines) => {
  expect(findBareForms(view(base, head)).map(({ baseLine }) => baseLine)).toEqual(lines);
});
