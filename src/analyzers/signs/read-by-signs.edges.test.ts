import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { readBySigns } from './read-by-signs.ts';
import { steeringRows } from './steering/data.ts';
import { steers } from './steers.ts';

it.each([
  ['a parser told', 'a.rs', 'fn a() {} // why\n'],
  ['no signs tell', 'a.pl', 'a(); # why\n'],
])('leaves a text as it is that %s', (_what, path, text) => {
  const source = sourceOf(path, text);

  expect(readBySigns(source).facts).toBe(source.facts);
});

it('gives the program that signs tell', () => {
  const [one, other] = ['a()  -- why\n', '-- how\na()\n'].map((text) => readBySigns(sourceOf('a.lua', text)));

  expect(one?.facts.structure).toBeDefined();
  expect(one?.facts.structure).toBe(other?.facts.structure);
});

it.each([
  ['a.lua', 'a() -- why \t\n', '-- why', false],
  ['a.lua', 'a() --prettier-ignore\n', '--prettier-ignore', true],
  ['a.ini', '; prettier-ignore\na=b\n', '; prettier-ignore', true],
  ['a.ini', '# prettier-ignore\na=b\n', '# prettier-ignore', true],
])('knows in %s the comment of %j', (path, text, comment, directive) => {
  const { comments } = readBySigns(sourceOf(path, text)).facts;

  expect(comments.map((one) => [one.text, one.directive])).toEqual([[comment, directive]]);
});

it('knows what tools follow on any line, however far it stands to the right', () => {
  const missed = steeringRows.filter(({ hit, language = 'any' }) => !steers(language, `a\n  ${hit}`));

  expect(missed).toEqual([]);
});

it('asks of a language only what is known of it', () => {
  const own = steeringRows.filter(({ language }) => language !== undefined);
  const others = own.filter(({ hit }) => !steers('none', hit));

  expect(own.length).toBeGreaterThan(0);
  expect(others.length).toBeGreaterThan(0);
});
