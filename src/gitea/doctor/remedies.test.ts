import { describe, expect, it } from 'vitest';
import { type Policy, policySchema } from '../../config/schema.ts';
import type { BranchRules, LabelDefinition } from '../../verdict/snapshot.ts';
import { parseServer } from '../parse-server.ts';
import { no, unknown, yes } from './check.ts';
import { judgeRequired, judgeRules } from './judge-branches.ts';
import { judgeEmitted } from './judge-contexts.ts';
import { judgeLabels } from './judge-labels.ts';
import { judgeAdvisories, judgeVersion } from './judge-server.ts';
import { judgeIdentity, judgeScopes } from './judge-token.ts';
import { judgeWorkflows, whyNoDispatch } from './judge-workflows.ts';

const policy: Policy = policySchema.parse({});
const bearable = { bearable: true };

describe('what to do about the server', () => {
  it.each([
    [
      'nonsense',
      unknown(
        'the server calls itself "nonsense", which is no version',
        'Check that the address is that of Gitea itself; the gate is tried with Gitea 1.22 to 28.',
      ),
    ],
    ['1.21.0', no('1.21.0 is older than 1.22', 'Update the server: the gate supports Gitea 1.22 to 28.')],
    [
      '29.0.0',
      {
        ...unknown(
          '29.0.0 is newer than any version the gate was tried with',
          'Watch the first runs closely, and look for a newer sop-gate.',
        ),
        ...bearable,
      },
    ],
  ])('of version %s', (version, finding) => {
    expect(judgeVersion(parseServer(version))).toEqual(finding);
  });

  it('is to read the notes where the version does not tell, and else told of each advisory', () => {
    expect(judgeAdvisories(parseServer('7.0.0+gitea-1.22.0'))).toEqual(
      unknown(
        'the version "7.0.0+gitea-1.22.0" does not tell which advisories of Gitea are mended',
        'Look through the security notes of your server for the advisories in the documentation of the doctor.',
      ),
    );
    expect(judgeAdvisories(parseServer('1.22.0')).detail.split('; ').length).toBeGreaterThan(1);
  });
});

describe('what to do about the token', () => {
  it('of a job', () => {
    expect(judgeIdentity({ id: -2, login: 'gitea-actions' })).toEqual({
      ...no(
        'it is the token of a job (@gitea-actions): it reaches this repository alone, reads no teams, and cannot tell the statuses of the gate from those of other jobs',
        "Use a token of the gate's own user, kept in a gate repository; with a job token name users in the roles.",
      ),
      ...bearable,
    });
  });

  const needed = 'write:repository, write:issue, read:organization, read:user';

  it.each([
    [
      undefined,
      {
        ...unknown(
          'this server does not tell the scopes of a token',
          'Nothing to do: each right is looked at on its own below.',
        ),
        ...bearable,
      },
    ],
    [
      ['write:repository', 'write:issue', 'read:user'],
      no(
        'missing: read:organization',
        `Create a token of the gate's user with ${needed} (Settings, Applications) and hand it to the gate.`,
      ),
    ],
    [
      [...needed.split(', '), 'public-only'],
      {
        ...no(
          'the token reaches public repositories only',
          'Make a token for public and private repositories, unless every governed repository is public.',
        ),
        ...bearable,
      },
    ],
    [
      ['all'],
      {
        ...no('wider than needed: all', `Make a token with ${needed} only: a stolen one can then do less.`),
        ...bearable,
      },
    ],
  ])('with the scopes %j', (scopes, finding) => {
    expect(judgeScopes(scopes)).toEqual(finding);
  });
});

describe('what to do about the branches', () => {
  const branch: BranchRules = {
    name: 'main',
    protected: true,
    requiredApprovals: 0,
    statusCheckEnabled: true,
    statusCheckContexts: [],
  };
  const closed = {
    name: 'main',
    requiredApprovals: 2,
    dismissStale: true,
    blockRejected: true,
    blockAdminOverride: true,
  };

  it('is to name others, or to require the gate once it may hold', () => {
    expect(judgeRequired([], policy)).toEqual(
      no(
        'no branch matches what the policy governs',
        'Name branches that exist under `branches` of the policy.',
      ),
    );
    expect(judgeRequired([branch], policySchema.parse({ mode: 'observe' }))).toEqual({
      ...no(
        'the policy only observes: nothing is held yet',
        'When you like what you see, take `mode: observe` out of the policy and require `sop-gate / gate`.',
      ),
      ...bearable,
    });
  });

  it('is to look by hand where the rules are closed to us', () => {
    expect(judgeRules(undefined, [branch], policy)).toEqual(
      unknown(
        'only administrators of the repository read whole branch rules',
        'Look at the rules by hand: two approvals, dismiss stale approvals, block on rejected reviews, no override by administrators.',
      ),
    );
  });

  it.each([
    [{ requiredApprovals: 0 }, 'Ask for 2 approvals on main.'],
    [{ dismissStale: false }, 'Dismiss stale approvals on main.'],
    [{ blockRejected: false }, 'Block merges of main on rejected reviews.'],
    [{ blockAdminOverride: false }, 'Block the override by administrators on main, or know who they are.'],
    [{ name: 'other' }, 'Add a branch protection for main.'],
  ])('with the gap %j', (changes, remedy) => {
    expect(judgeRules([{ ...closed, ...changes }], [branch], policy)).toMatchObject({ remedy });
  });

  it('names every branch whose rule is fine', () => {
    const branches = [branch, { ...branch, name: 'next' }];

    expect(judgeRules([closed, { ...closed, name: 'next' }], branches, policy)).toEqual(yes('main, next'));
  });

  it('is to name a check where none is named', () => {
    const reports = { required: [], seen: [], heads: 1, workflows: [], policy };

    expect(judgeEmitted(reports)).toEqual(
      no(
        'neither the policy nor the branch names a check, so the gate waits for ever',
        'Name your checks under `ci.contexts` of the policy, or require them on the branch.',
      ),
    );
  });
});

describe('what to do about labels', () => {
  const slashed = policySchema.parse({
    labels: { low: 'tier/low', medium: 'tier/medium', high: 'tier/high' },
  });
  const label: LabelDefinition = { id: 1, name: 'tier/low', exclusive: false, owner: 'repository' };

  it('is nothing where the gate creates them', () => {
    expect(judgeLabels([], slashed)).toEqual(
      yes('the gate creates tier/low, tier/medium, tier/high when it needs them'),
    );
  });

  it('is to make each exclusive that is not', () => {
    const shared: LabelDefinition = { ...label, id: 2, exclusive: true, owner: 'organization' };

    expect(judgeLabels([label], slashed)).toEqual(
      no('tier/low is not exclusive in its scope', 'Make tier/low exclusive in the labels.'),
    );
    expect(judgeLabels([label, shared], slashed)).toMatchObject({
      remedy:
        'Delete tier/low in the repository or in the organisation. Make tier/low exclusive in the labels.',
    });
  });
});

describe('what to do about review workflows', () => {
  const inputs = ['repo', 'pr', 'head_sha', 'gate', 'nonce'];
  const qa = { path: 'x/qa-review.yml', checks: [], inputs, runName: 'inputs.nonce' };
  const security = { ...qa, path: 'x/security-review.yml' };

  it.each([
    [
      'there is none',
      [security],
      'Add qa-review.yml (templates/qa-review.yml is a start), or take dispatch out of `fire.prefer`.',
    ],
    [
      'nobody can start it',
      [security, { ...qa, inputs: undefined }],
      'Add `workflow_dispatch` to x/qa-review.yml.',
    ],
    [
      'inputs are missing',
      [security, { ...qa, inputs: ['pr', 'gate', 'nonce'] }],
      'Declare repo, head_sha under the inputs of x/qa-review.yml.',
    ],
  ])('where %s', (_what, workflows, remedy) => {
    const ground = { repository: 'acme/shop', workflows: workflows as (typeof qa)[], disabled: [] };

    expect(judgeWorkflows(ground, policy, parseServer('28.3.0'))).toMatchObject({ answer: 'no', remedy });
  });

  it('where only the name of a run tells which it is', () => {
    const ground = { repository: 'acme/shop', workflows: [{ ...qa, runName: '' }, security], disabled: [] };

    expect(judgeWorkflows(ground, policy, parseServer('1.25.0'))).toEqual(
      no(
        'the run-name of x/qa-review.yml does not carry the nonce',
        `Add \${{ inputs.nonce }} to the run-name of x/qa-review.yml.`,
      ),
    );
  });

  it('is nothing where reviews are asked for in other ways', () => {
    const others = policySchema.parse({ fire: { prefer: ['comment', 'request-review'] } });

    expect(whyNoDispatch(others, parseServer('28.3.0'))).toEqual(
      yes('reviews are asked for by comment, request-review'),
    );
  });
});
