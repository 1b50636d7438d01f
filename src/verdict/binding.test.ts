import { describe, expect, it } from 'vitest';
import { bindingOf, hasUnjudgedSibling, siblingReasons } from './binding.ts';
import type { SiblingVerdict } from './decision.ts';
import { aSibling } from './decision-builder.ts';
import { aPull, aSnapshot } from './snapshot-builder.ts';

describe('bindingOf', () => {
  it('names pull request and base', () => {
    expect(bindingOf(aPull())).toBe('#7 into main');
  });

  it('names every governed pull request by number, whichever is evaluated', () => {
    const nine = aSibling({ number: 9, baseRef: 'dev' });
    const seven = aSibling({ number: 7, baseRef: 'main' });
    const ungoverned = aSibling({ number: 8, governed: false });
    const other = aPull({ number: 9, base: { ref: 'dev', sha: 'x' } });

    expect(bindingOf(aPull(), nine, ungoverned)).toBe('#7 into main, #9 into dev');
    expect(bindingOf(other, ungoverned, seven)).toBe('#7 into main, #9 into dev');
  });

  it('abbreviates what gets too long, and keeps it apart', () => {
    const long = (end: string) => bindingOf(aPull({ base: { ref: `${'x'.repeat(60)}${end}`, sha: 'x' } }));

    expect(long('a')).toHaveLength(48);
    expect(long('a')).not.toBe(long('b'));
  });
});

describe('siblingReasons', () => {
  it('holds in the kind of the other, for what the other misses', () => {
    const reason = {
      kind: 'refused',
      code: 'ci-red',
      text: 'CI is red',
      remedy: 'x',
      who: 'its author',
    } as const;
    const nine = aSibling({ number: 9, baseRef: 'dev' }, { state: 'held', reasons: [reason] });
    const eight = aSibling({ number: 8 }, { state: 'waiting', reasons: [{ ...reason, kind: 'missing' }] });

    expect(siblingReasons([nine, eight])).toEqual([
      {
        kind: 'missing',
        code: 'sibling-not-open',
        text: 'pull request #8 into main has the same head and is not open: CI is red',
        remedy: 'let #8 become open by its own evidence, close it, or push different commits',
        who: 'its author',
      },
      {
        kind: 'refused',
        code: 'sibling-not-open',
        text: 'pull request #9 into dev has the same head and is not open: CI is red',
        remedy: 'let #9 become open by its own evidence, close it, or push different commits',
        who: 'its author',
      },
    ]);
  });

  it('is unverified where the other gives no reason', () => {
    expect(siblingReasons([aSibling({}, { state: 'held' })])).toMatchObject([
      {
        kind: 'unverified',
        text: 'pull request #9 into main has the same head and is not open: it gives no reason',
        who: "the gate's operator",
      },
    ]);
  });

  it.each<[string, SiblingVerdict]>([
    ['open ones', aSibling()],
    ['ungoverned ones', aSibling({ governed: false }, { state: 'held' })],
  ])('is not held by %s', (_which, sibling) => {
    expect(siblingReasons([sibling])).toEqual([]);
  });
});

describe('hasUnjudgedSibling', () => {
  const siblings = [
    { number: 9, baseRef: 'dev' },
    { number: 8, baseRef: 'main' },
  ];
  const nine = aSibling({ number: 9, baseRef: 'dev' });

  it('misses a verdict for a pull request, or for its present base', () => {
    const snapshot = aSnapshot({ siblings });

    expect(hasUnjudgedSibling(snapshot, [nine])).toBe(true);
    expect(hasUnjudgedSibling(snapshot, [nine, aSibling({ number: 8, baseRef: 'dev' })])).toBe(true);
    expect(hasUnjudgedSibling(snapshot, [nine, aSibling({ number: 10, baseRef: 'main' })])).toBe(true);
    expect(hasUnjudgedSibling(snapshot, [nine, aSibling({ number: 8, baseRef: 'main' })])).toBe(false);
    expect(hasUnjudgedSibling(aSnapshot(), [])).toBe(false);
  });
});
