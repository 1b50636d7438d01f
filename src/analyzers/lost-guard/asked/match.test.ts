import { expect, it } from 'vitest';
import { covers, type Renaming } from './match.ts';
import type { Atom } from './terms.ts';

/** `owner == id`; what stands behind `=>` is what its names were given. */
function atomOf(text: string): Atom {
  const [asked = '', given] = text.split(' => ');
  const isNot = asked.startsWith('not ');
  const [left = '', op = '', right] = (isNot ? asked.slice(4) : asked).split(' ');
  const expand = (parts: readonly string[]) =>
    parts.flatMap((part) => (part === 'own' && given ? [given] : [part]));
  return { op, isNot, left: left.split('+'), right: right === undefined ? [] : right.split('+'), expand };
}

const setOf = (names = '') => new Set(names.split(' '));

function renamingOf(more: Partial<Record<'known' | 'kept' | 'named', string>> = {}): Renaming {
  return {
    known: setOf(more.known),
    kept: setOf(more.kept),
    named: setOf(more.named),
    functions: new Map([['owns', 'holds']]),
    names: new Map(),
  };
}

const isCovered = (old: string, now: string, renaming = renamingOf()) =>
  covers(now.split(' & ').map(atomOf), old.split(' & ').map(atomOf), renaming);

it.each([
  ['a == b', 'a == b'],
  ['a == b', 'b == a'],
  ['not a == b', 'not b == a'],
  ['a < b', 'a < b'],
  ['a', 'a'],
  ['a & b', 'b'],
  ['a & b', 'b & a'],
  ['doc.owner', 'owner'],
  ['owner', 'doc.owner'],
  ['own => owner', 'owner'],
  ['owner', 'own => owner'],
  ['own == 1 => owner', '1 == own => owner'],
  ['a+b == c', 'c == a+b'],
  ['owns', 'holds'],
  ['doc.owns', 'doc.holds'],
  ['doc.owns', 'holds'],
])('finds %s in %s', (old, now) => {
  expect(isCovered(old, now)).toBe(true);
});

it.each([
  ['a == b', 'not a == b'],
  ['a == b', 'a is b'],
  ['a == b', 'a < b'],
  ['a < b', 'b < a'],
  ['a', 'b'],
  ['a', 'a & b'],
  ['a ?', 'a ?'],
  ['a == b', 'a == c'],
  ['a == b', 'c == b'],
  ['a == b', 'b == c'],
  ['a == b', 'c == a'],
  ['a+b', 'a'],
  ['a', 'a+b'],
  ['a+b', 'a+c'],
  ['a+b', 'c+b'],
  ['owner', 'doowner'],
  ['doowner', 'owner'],
  ['own => owner', 'other'],
  ['holds', 'owns'],
  ['owns.doc', 'holds.doc'],
  ['doc.owner', 'doc.id'],
])('does not find %s in %s', (old, now) => {
  expect(isCovered(old, now)).toBe(false);
});

it('finds nothing in what asks nothing', () => {
  expect(covers([], [atomOf('a')], renamingOf())).toBe(false);
});

it.each([
  ['that is new', 'doc == b', 'it == b', { named: 'it' }, true],
  ['of a chain', 'doc.a.owner', 'it.a.owner', { named: 'it' }, true],
  ['of another chain', 'doc.a.owner', 'it.b.owner', { named: 'it' }, false],
  ['of another end', 'doc.a.owner', 'it.a.id', { named: 'it' }, false],
  ['that is long', 'doc_1', '_it2', { named: '_it2' }, true],
  ['that nobody gave something', 'doc', 'it', {}, false],
  ['that was there before', 'doc', 'it', { named: 'it', known: 'it' }, false],
  ['where both stand now', 'doc', 'it', { named: 'it', kept: 'doc it' }, false],
  ['where the old one stands still', 'doc', 'it', { named: 'it', kept: 'doc' }, true],
  ['where the new one stands alone', 'doc', 'it', { named: 'it', kept: 'it' }, true],
  ['the same way twice', 'doc.a & doc.b', 'it.a & it.b', { named: 'it' }, true],
  ['in two ways', 'doc.a & doc.b', 'it.a & that.b', { named: 'it that' }, false],
  ['for two names', 'doc.a & user.b', 'it.a & it.b', { named: 'it' }, false],
  ['for one name each', 'doc.a & user.b', 'it.a & who.b', { named: 'it who' }, true],
  ['among many', 'a+b+c+d+e', 'v+w+x+y+z', { named: 'v w x y z' }, true],
  ['that is a type', 'doc', 'It', { named: 'It' }, false],
  ['of a type', 'Doc', 'it', { named: 'it' }, false],
  ['that is a text', "'doc", 'it', { named: 'it' }, false],
  ['that is part of a text', "doc'", 'it', { named: 'it' }, false],
  ['for a text', 'doc', "'it", { named: "'it" }, false],
  ['for part of a text', 'doc', "it'", { named: "it'" }, false],
  ['for a number', 'doc', '1', { named: '1' }, false],
])('hears of a name %s', (_what, old, now, more, expected) => {
  expect(isCovered(old, now, renamingOf(more))).toBe(expected);
});

it('remembers what a name is now', () => {
  const renaming = renamingOf({ named: 'it' });
  isCovered('doc.a', 'it.a', renaming);

  expect([...renaming.names]).toEqual([['doc', 'it']]);
});
