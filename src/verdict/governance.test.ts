import { describe, expect, it } from 'vitest';
import { whyNotEvaluated } from './governance.ts';
import type { PullRequest } from './snapshot.ts';
import { aPull, aSnapshot, policyInForce } from './snapshot-builder.ts';

const onBase = (ref: string) => aPull({ base: { ref, sha: 'x' } });

describe('whyNotEvaluated', () => {
  it('finds nothing against an open pull request into the default branch', () => {
    expect(whyNotEvaluated(aSnapshot())).toEqual([]);
  });

  it.each<[Partial<PullRequest>, object]>([
    [
      { state: 'closed' },
      {
        kind: 'refused',
        code: 'closed',
        text: 'the pull request is closed',
        remedy: 'reopen it',
        who: 'the author',
      },
    ],
    [
      { state: 'closed', merged: true },
      {
        kind: 'refused',
        code: 'merged',
        text: 'the pull request is merged already',
        remedy: 'nothing is left to decide',
        who: 'nobody',
      },
    ],
    [
      { draft: true },
      {
        kind: 'missing',
        code: 'draft',
        text: 'the pull request is a draft',
        remedy: 'mark it ready for review',
        who: '@alice',
      },
    ],
    [
      { base: { ref: 'dev', sha: 'x' } },
      {
        kind: 'refused',
        code: 'ungoverned',
        text: 'the gate does not govern the base branch dev',
        remedy:
          'name the branch under `branches` of the policy (defaults (no policy file)), or choose another base',
        who: 'somebody who may change the policy, or the author',
      },
    ],
  ])('says why, for %j', (pull, reason) => {
    expect(whyNotEvaluated(aSnapshot({ pull: aPull(pull) }))).toEqual([reason]);
  });

  it('says so of an archived repository', () => {
    const repository = { ...aSnapshot().repository, archived: true };

    expect(whyNotEvaluated(aSnapshot({ repository }))).toEqual([
      {
        kind: 'refused',
        code: 'archived',
        text: 'the repository is archived',
        remedy: 'unarchive the repository',
        who: 'an administrator of the repository',
      },
    ]);
  });

  it('gives every reason there is', () => {
    const pull = { ...onBase('dev'), draft: true, merged: true };
    const codes = whyNotEvaluated(aSnapshot({ pull })).map(({ code }) => code);

    expect(codes).toEqual(['merged', 'draft', 'ungoverned']);
  });

  it.each([
    ['release/1', true],
    ['dev', true],
    ['main', false],
  ])('governs by the globs of the policy: %s', (ref, governed) => {
    const policy = policyInForce({ branches: ['dev', 'release/*'] });

    expect(whyNotEvaluated(aSnapshot({ policy, pull: onBase(ref) }))).toHaveLength(governed ? 0 : 1);
  });
});
