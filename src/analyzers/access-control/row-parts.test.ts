import { expect, it } from 'vitest';
import type { CallFact } from '../../syntax/code-facts.ts';
import { sourceOf } from '../observation-builder.ts';
import { call, holds, isOff, isOn, setting, toNames } from './row-parts.ts';
import { codeOf } from './sides.ts';

const settingOf = (value: string) => {
  const [found] = codeOf(sourceOf('a.ts', `a = ${value};\n`)).settings;
  if (found === undefined) throw new Error('a value is set');
  return found;
};
const callOf = (text: string): CallFact => {
  const [found] = codeOf(sourceOf('a.ts', `${text};\n`)).calls;
  if (found === undefined) throw new Error('something is called');
  return found;
};

it.each([
  ['false', [true, false]],
  ['true', [false, true]],
  ['other', [false, false]],
])('knows what %s switches', (value, expected) => {
  expect([isOff(settingOf(value)), isOn(settingOf(value))]).toEqual(expected);
});

it.each([
  ["f(a, 'auth')", true],
  ["f({ a: ['auth'] })", true],
  ["f('author')", false],
  ['f()', false],
])('looks for a text among what %s is given', (text, expected) => {
  expect(holds(/^auth$/)(callOf(text))).toBe(expected);
});

it('takes names apart at blanks', () => {
  expect(toNames('\n  one  two\n  three ')).toEqual(['one', 'two', 'three']);
});

const when = () => true;

it('makes rows with a condition and without', () => {
  const rows = [
    call(['go'], ['a'], 'b', 'c'),
    call(['go'], ['a'], 'b', 'c', when),
    setting(['go'], ['a'], 'b', 'c'),
    setting(['go'], ['a'], 'b', 'c', when),
  ];

  const row = { code: 'access-opened', languages: ['go'], names: ['a'], hit: 'b', miss: 'c' };
  expect(rows).toEqual([row, { ...row, when }, row, { ...row, when }]);
});
