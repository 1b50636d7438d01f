import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findBareForms } from './csrf-forms.ts';

const form = (token: string) => `<form method="post">\n${token}<b>go</b>\n</form>\n`;
const token = '  @csrf\n';

it.each([
  ['a token that is gone', form(token), form(''), ['2:2']],
  ['a token of another language', form('{% csrf_token %}\n'), form(''), ['2:2']],
  ['a form that is gone', `a\n${form(token)}`, 'a\n', []],
  ['a token that stays', form(token), form(`<p>\n${token}`), []],
  ['something else that is gone', form('<p>\n'), form(''), []],
  ['one of two', form(token) + form(token), form(token) + form(''), ['6:6']],
  ['both', form(token) + form(token), form('') + form(''), ['2:2', '5:6']],
  [
    'one that moved, and one that is gone',
    form(token) + form(token),
    form(`<p>\n${token}`) + form(''),
    ['7:6'],
  ],
])('reads %s', (_what, base, head, expected) => {
  const found = findBareForms(viewOf({ path: 'a.html', base, head }));

  expect(found.map(({ line, baseLine }) => `${line}:${baseLine}`)).toEqual(expected);
});

it('names the code', () => {
  const found = findBareForms(viewOf({ path: 'a.html', base: form(token), head: form('') }));

  expect(found).toMatchObject([{ code: 'verification-removed', name: 'form' }]);
});

it('says nothing of a page that is new or gone', () => {
  const found = [
    findBareForms(viewOf({ path: 'a.html', base: form(token) })),
    findBareForms(viewOf({ path: 'a.html', head: form(token) })),
  ];

  expect(found).toEqual([[], []]);
});
