import { describe, expect, it } from 'vitest';
import { isAfterLastPush, mayLower } from './lowering.ts';
import { aMembership, aPull, aSnapshot, aTimelineEntry, people, policyInForce } from './snapshot-builder.ts';

const { alice, bob, carol, dave, bot } = people;
const approvedBy = (...users: readonly (typeof bob | typeof carol | typeof alice | typeof bot)[]) =>
  users.map((user, index) => ({ user, review: index }));

describe('mayLower', () => {
  it('lets a reviewer lower whose own genuine approval stands', () => {
    const snapshot = aSnapshot();

    expect(mayLower(bob, snapshot, approvedBy(carol, bob))).toBe(true);
    expect(mayLower(dave, snapshot, approvedBy(bob))).toBe(false);
  });

  it.each([
    ['the author', alice],
    ['the gate itself', bot],
    ['a deleted user', { id: -1, login: 'ghost' }],
    ['the user zero', { id: 0, login: 'zero' }],
  ])('never lets %s', (_who, user) => {
    const policy = policyInForce({ override: { lower: ['leads'] } });
    const memberships = new Map([
      ['leads', { kind: 'members', answers: new Map([[user.login, { is: 'member' } as const]]) } as const],
    ]);

    expect(mayLower(user, aSnapshot(), [{ user, review: 1 }])).toBe(false);
    expect(mayLower(user, aSnapshot({ policy, memberships }), [])).toBe(false);
  });

  it('asks for a verified role where the policy names some', () => {
    const policy = policyInForce({ override: { lower: ['leads', 'qa'] } });
    const snapshot = aSnapshot({ policy, memberships: aMembership({ qa: ['dave'] }) });

    expect(mayLower(dave, snapshot, [])).toBe(true);
    expect(mayLower(bob, snapshot, approvedBy(bob))).toBe(false);
  });
});

describe('isAfterLastPush', () => {
  const snapshot = aSnapshot({
    pull: aPull({ createdAt: 100 }),
    timeline: [
      aTimelineEntry({ type: 'pull_push', createdAt: 300 }),
      aTimelineEntry({ type: 'change_target_branch', createdAt: 250 }),
      aTimelineEntry({ type: 'pull_push', createdAt: 200 }),
      aTimelineEntry({ type: 'comment', createdAt: 900 }),
    ],
  });

  it.each([
    [299, false],
    [300, false],
    [301, true],
  ])('tells of a change at %d', (at, isIt) => {
    expect(isAfterLastPush(at, snapshot)).toBe(isIt);
  });

  it('goes by a change of the base too', () => {
    const timeline = [aTimelineEntry({ type: 'change_target_branch', createdAt: 400 })];
    const moved = aSnapshot({ pull: aPull({ createdAt: 100 }), timeline });

    expect([400, 401].map((at) => isAfterLastPush(at, moved))).toEqual([false, true]);
  });

  it('goes by the creation where nothing was pushed since', () => {
    const untouched = aSnapshot({ pull: aPull({ createdAt: 100 }) });

    expect([isAfterLastPush(100, untouched), isAfterLastPush(101, untouched)]).toEqual([false, true]);
  });
});
