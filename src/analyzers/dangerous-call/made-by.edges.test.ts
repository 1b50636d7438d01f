import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { createTrace } from '../trace.ts';
import { isMadeBy } from './made-by.ts';

function isMade(...lines: readonly string[]): boolean {
  const { code, language } = sourceOf('a.py', `${lines.join('\n')}\n`).facts;
  const call = code?.calls.find(({ name }) => /(^|\.)show$/.test(name));
  if (code === undefined || call === undefined) throw new Error('the program shows something');
  return isMadeBy(/^(Maker|b\.Maker)\b|^sho$/)(call, createTrace(code, language));
}

it.each([
  ['one that was made before', ['a = Maker()', 'a.show()'], true],
  ['one that was made by a member', ['a = b.Maker(1)', 'a.show()'], true],
  ['one that is made in the same expression', ['Maker().show()'], true],
  ['the maker itself', ['Maker.show()'], true],
  ['one over another name', ['a = Maker()', 'c = a', 'c.show()'], true],
  ['one that was made around the function', ['a = Maker()', 'def f():', '    a.show()'], true],
  ['one that another made', ['a = Other()', 'a.show()'], false],
  ['one that is called by another', ['a = Maker()', 'c.show()'], false],
  ['one that holds the maker', ['a = Maker', 'a.show()'], false],
  ['one that is a text with its name', ["a = 'Maker'", 'a.show()'], false],
  ['one that is made later', ['a.show()', 'a = Maker()', 'a = Maker()'], false],
  ['nothing', ['show()'], false],
])('knows whether a call is one of %s', (_what, lines, expected) => {
  expect(isMade(...lines)).toBe(expected);
});
