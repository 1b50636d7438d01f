import { describe, expect, it } from 'vitest';
import { type Policy, policySchema } from '../../config/schema.ts';
import type { BranchRules, LabelDefinition } from '../../verdict/snapshot.ts';
import { type Finding, gather, no, toCheck, unknown, yes } from './check.ts';
import { describeOverride, judgeRequired, judgeRules } from './judge-branches.ts';
import { judgeLabels } from './judge-labels.ts';
import { judgeCiForgery, judgeForgery } from './judge-writers.ts';

function aPolicy(input: unknown = {}): Policy {
  return policySchema.parse(input);
}

function aBranch(changes: Partial<BranchRules> = {}): BranchRules {
  return {
    name: 'main',
    protected: true,
    requiredApprovals: 2,
    statusCheckEnabled: true,
    statusCheckContexts: ['CI / test', 'sop-gate / gate'],
    ...changes,
  };
}

function aRule(changes: object = {}) {
  return {
    name: 'main',
    requiredApprovals: 2,
    dismissStale: true,
    blockRejected: true,
    blockAdminOverride: true,
    ...changes,
  };
}

describe('an answer', () => {
  it('carries its question, and a remedy unless it is yes', () => {
    const checks = [toCheck('labels', yes('a')), toCheck('labels', no('b', 'c'))];

    expect(checks).toStrictEqual([
      {
        id: 'labels',
        question: 'Are the tier labels defined without doubt?',
        answer: 'yes',
        needed: true,
        detail: 'a',
      },
      {
        id: 'labels',
        question: 'Are the tier labels defined without doubt?',
        answer: 'no',
        needed: true,
        detail: 'b',
        remedy: 'c',
      },
    ]);
  });

  it('is advice where the question is, or where it can be borne', () => {
    const borne = { ...no('b', 'c'), bearable: true as const };

    expect([toCheck('forgery', no('b', 'c')), toCheck('labels', borne)].map(({ needed }) => needed)).toEqual([
      false,
      false,
    ]);
  });

  it('of many is yes without trouble, and no outweighs unknown', () => {
    const bearable = { ...no('c', 'C.'), bearable: true as const };

    expect(gather([], 'fine')).toEqual(yes('fine'));
    expect(gather([unknown('a', 'A.'), unknown('b', 'B.')], '')).toEqual(unknown('a; b', 'A. B.'));
    expect(gather([unknown('a', 'A.'), no('b', 'B.'), no('b', 'B.')], '')).toEqual(no('b', 'B.'));
    expect(gather([bearable], '')).toEqual(bearable);
    expect(gather([bearable, no('b', 'B.')], '')).toEqual(no('c; b', 'C. B.'));
  });
});

describe('the branches', () => {
  it.each<[string, Partial<BranchRules>, Finding['answer'], string]>([
    ['is required', {}, 'yes', 'sop-gate / gate is required on main'],
    ['is unprotected', { protected: false }, 'no', 'main is not protected'],
    ['asks for no status', { statusCheckEnabled: false }, 'no', 'main asks for no status'],
    ['asks for others', { statusCheckContexts: ['CI'] }, 'no', 'main does not require sop-gate / gate'],
    [
      'asks for a glob',
      { statusCheckContexts: ['sop-gate / *'] },
      'no',
      'main requires sop-gate / *, which other statuses satisfy too',
    ],
  ])('%s', (_what, changes, answer, detail) => {
    expect(judgeRequired([aBranch(changes)], aPolicy())).toMatchObject({ answer, detail });
  });

  it('are told one by one', () => {
    const branches = [aBranch(), aBranch({ name: 'a', protected: false }), aBranch({ name: 'b' })];

    expect(judgeRequired(branches, aPolicy())).toEqual(
      no('a is not protected', 'Require the status `sop-gate / gate` on a.'),
    );
    expect(judgeRequired([aBranch(), aBranch({ name: 'b' })], aPolicy())).toEqual(
      yes('sop-gate / gate is required on main, b'),
    );
    expect(judgeRequired([], aPolicy())).toMatchObject({ answer: 'no' });
  });

  it('need nothing while the gate observes, and must not require it', () => {
    const policy = aPolicy({ mode: 'observe' });

    expect(judgeRequired([aBranch({ protected: false, statusCheckContexts: [] })], policy)).toMatchObject({
      answer: 'no',
      bearable: true,
      remedy: expect.stringContaining('require `sop-gate / gate`'),
    });
    expect(judgeRequired([aBranch(), aBranch({ name: 'b' })], policy)).toEqual(
      no(
        'sop-gate / gate is required on main, b and the policy only observes, so nothing can merge',
        'Take `mode: observe` out of the policy, or the status out of the branch protection.',
      ),
    );
  });

  it('leave no way around the gate when the rule has no gap', () => {
    expect(judgeRules([aRule()], [aBranch()], aPolicy())).toEqual(yes('main'));
    expect(judgeRules([aRule({ requiredApprovals: 3 })], [aBranch()], aPolicy())).toEqual(yes('main'));
    expect(judgeRules(undefined, [aBranch()], aPolicy())).toMatchObject({ answer: 'unknown' });
  });

  it.each([
    [{ requiredApprovals: 1 }, 'main asks for 1 approval, the policy for 2 approvals'],
    [{ dismissStale: false }, 'main keeps stale approvals'],
    [{ blockRejected: false }, 'main merges in spite of requested changes'],
    [{ blockAdminOverride: false }, 'administrators may merge main past the gate'],
    [{ name: 'other' }, 'no rule protects main'],
  ])('are told of the gap %j', (changes, detail) => {
    expect(judgeRules([aRule(changes)], [aBranch()], aPolicy())).toMatchObject({ answer: 'no', detail });
  });

  it('take the rule of their own name before one whose glob matches', () => {
    const rules = [aRule({ name: 'm*', dismissStale: false }), aRule()];

    expect(judgeRules(rules, [aBranch()], aPolicy())).toEqual(yes('main'));
    expect(judgeRules(rules, [aBranch({ name: 'mild' })], aPolicy())).toMatchObject({
      detail: 'mild keeps stale approvals',
    });
  });

  it('say who may lower a tier', () => {
    expect(describeOverride(aPolicy()).detail).toBe(
      'any reviewer whose own genuine approval stands on the head, never the author; anybody who may label can raise it',
    );
    expect(describeOverride(aPolicy({ override: { lower: ['ceo', 'qa'] } })).detail).toMatch(
      /^members of ceo, qa, never/,
    );
  });
});

describe('the labels', () => {
  const names = ['tier:low', 'tier:medium', 'tier:high'];
  const all: LabelDefinition[] = names.map((name, id) => ({
    id,
    name,
    exclusive: false,
    owner: 'repository',
  }));

  it('are without doubt when each name is there once, or will be created', () => {
    expect(judgeLabels(all, aPolicy())).toEqual(yes('tier:low, tier:medium, tier:high'));
    expect(judgeLabels(all.slice(1), aPolicy())).toEqual(yes('the gate creates tier:low when it needs them'));
  });

  it('are in doubt when two have one name', () => {
    const twin: LabelDefinition = { id: 9, name: 'tier:low', exclusive: false, owner: 'repository' };

    expect(judgeLabels([...all, twin], aPolicy())).toEqual(
      no('the repository has 2 labels tier:low (ids 0 and 9)', 'Delete all but one tier:low.'),
    );
    expect(judgeLabels([...all, { ...twin, owner: 'organization' }], aPolicy())).toEqual(
      no(
        'tier:low is a label of the repository and of its organisation',
        'Delete tier:low in the repository or in the organisation.',
      ),
    );
  });

  it('with a slash must be exclusive', () => {
    const policy = aPolicy({ labels: { low: 'tier/low' } });
    const open: LabelDefinition = { id: 9, name: 'tier/low', exclusive: false, owner: 'repository' };

    expect(judgeLabels([...all, open], policy)).toMatchObject({
      detail: 'tier/low is not exclusive in its scope',
    });
    expect(judgeLabels([...all, { ...open, exclusive: true }], policy)).toMatchObject({ answer: 'yes' });
  });
});

describe('forged statuses', () => {
  it('of the gate are noticed unless the token is that of a job', () => {
    const writers = { teams: ['a'], collaborators: ['zoe'] };

    expect(judgeForgery({ id: 1, login: 'bot' }, writers)).toEqual(
      yes(
        'whoever may write code can write any status: team a, @zoe, and every job; the gate overwrites a forgery, tells it and holds',
      ),
    );
    expect(judgeForgery({ id: -2, login: 'x' }, { teams: [], collaborators: [] })).toMatchObject({
      answer: 'no',
      detail: expect.stringMatching(
        /^whoever may write code can write any status: administrators, and every job; with/,
      ),
      remedy: "Use a token of the gate's own user in a gate repository.",
    });
  });

  it('of CI are noticed where the policy names who reports', () => {
    expect(judgeCiForgery(aPolicy({ ci: { creators: ['actions', 'bot'] } }), ['CI'])).toEqual(
      yes('only statuses by actions, bot count'),
    );
    expect(judgeCiForgery(aPolicy(), ['CI', 'lint'])).toMatchObject({
      answer: 'no',
      detail: 'whoever may write code can report CI, lint as green',
      remedy: 'Name who reports your checks in the policy: `ci: { creators: [actions] }` for Gitea Actions.',
    });
    expect(judgeCiForgery(aPolicy(), [])).toMatchObject({
      detail: 'whoever may write code can report a check as green',
    });
  });
});
