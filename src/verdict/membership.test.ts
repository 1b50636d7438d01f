import { describe, expect, it } from 'vitest';
import { membershipIn, unknownRoles } from './membership.ts';
import type { Memberships } from './snapshot.ts';
import { people } from './snapshot-builder.ts';

const memberships: Memberships = new Map([
  ['qa', { kind: 'members', answers: new Map([['bob', { is: 'member' }]]) }],
  ['ceo', { kind: 'no-such-role', remedy: 'create the team ceo' }],
]);

const notLookedUp = (role: string) => ({
  is: 'unknown',
  why: 'it was not looked up',
  right: `reading the members of ${role}`,
});

describe('membershipIn', () => {
  it('finds an answer whatever the case of the login', () => {
    expect(membershipIn(memberships, 'qa', { id: 2, login: 'Bob' })).toEqual({ is: 'member' });
  });

  it.each([
    ['a person', 'qa', people.carol],
    ['a role', 'security', people.bob],
    ['a role that does not exist', 'ceo', people.bob],
  ])('never takes %s that was not looked up for a no', (_what, role, user) => {
    expect(membershipIn(memberships, role, user)).toEqual(notLookedUp(role));
  });
});

describe('unknownRoles', () => {
  it('names each role that is nowhere defined once, with its remedy', () => {
    const unknown = unknownRoles(memberships, ['ceo', 'qa', 'ceo', 'never asked']);

    expect(unknown).toEqual([{ role: 'ceo', remedy: 'create the team ceo' }]);
  });
});
