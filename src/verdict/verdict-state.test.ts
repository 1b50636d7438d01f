import { describe, expect, it } from 'vitest';
import type { Reason } from './verdict.ts';
import { toState } from './verdict-state.ts';

const reason = (kind: Reason['kind']): Reason => ({ kind, code: kind, text: '', remedy: '', who: '' });

describe('toState', () => {
  it.each<[readonly Reason['kind'][], string, boolean]>([
    [[], 'open', false],
    [['missing'], 'waiting', false],
    [['missing', 'refused'], 'held', false],
    [['missing', 'refused', 'unverified'], 'held', true],
    [['unverified'], 'held', true],
  ])('makes of %j the state %s', (kinds, state, unverified) => {
    const found = toState(kinds.map(reason));

    expect([found.state, found.unverified]).toEqual([state, unverified]);
    expect(found.reasons.map(({ code }) => code)).toEqual(kinds.toReversed());
  });
});
