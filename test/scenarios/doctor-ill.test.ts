import { afterEach, describe, expect, it } from 'vitest';
import { reviewWorkflow } from '../../src/sandbox/index.ts';
import { aHealthyGate, ciWorkflow, examine, PROTECTION, rewrite } from './support/doctor.ts';
import { CI, GATE, type Story } from './support/story.ts';

let story: Story;
afterEach(() => story.end());

describe('what keeps the gate from its work is told with its remedy, and ends with 1', () => {
  const spoilers: readonly (readonly [id: string, what: string, spoil: () => void, remedy: string])[] = [
    [
      'gate-required',
      'no rule protects the branch',
      () => story.repository.unprotect('main'),
      'Require the status',
    ],
    [
      'gate-required',
      'the rule asks for no status',
      () => story.repository.protect('main', { ...PROTECTION, enableStatusCheck: false }),
      'Require the status',
    ],
    [
      'gate-required',
      'the rule asks for other statuses',
      () => story.repository.protect('main', { ...PROTECTION, statusCheckContexts: [CI] }),
      'Require the status',
    ],
    [
      'gate-required',
      'the rule asks for a glob that another status satisfies',
      () => story.repository.protect('main', { ...PROTECTION, statusCheckContexts: [CI, 'sop-gate / *'] }),
      'Require the status',
    ],
    [
      'gate-required',
      'the gate only observes and is required',
      () => rewrite(story, '.gitea/sop-gate.yml', 'mode: observe\n'),
      'Take `mode: observe` out',
    ],
    [
      'gate-required',
      'the policy governs no branch that exists',
      () => rewrite(story, '.gitea/sop-gate.yml', 'branches: [trunk]\n'),
      'Name branches that exist',
    ],
    [
      'policy',
      'the policy has an unknown key',
      () => rewrite(story, '.gitea/sop-gate.yml', 'reviewers: 2\n'),
      'docs',
    ],
    [
      'contexts-emitted',
      'nobody reports a required status',
      () => {
        story.repository.protect('main', { ...PROTECTION, statusCheckContexts: [CI, GATE, 'CI / tets'] });
        story.aReadyPull();
      },
      'Correct the name CI / tets',
    ],
    [
      'contexts-emitted',
      'a required glob is met by nothing but the gate',
      () => story.repository.protect('main', { ...PROTECTION, statusCheckContexts: [CI, 'sop-gate / *'] }),
      'Require `sop-gate / gate` by its very name instead of sop-gate / *',
    ],
    [
      'contexts-emitted',
      'no check is named at all',
      () => story.repository.protect('main', { ...PROTECTION, statusCheckContexts: [GATE] }),
      'Name your checks',
    ],
    [
      'contexts-always',
      'a path filter can skip a check',
      () => rewrite(story, '.gitea/workflows/ci.yml', ciWorkflow('{ pull_request: { paths: [src/**] } }')),
      'Take the path filter out of .gitea/workflows/ci.yml',
    ],
    [
      'contexts-always',
      'a condition can skip a check',
      () =>
        rewrite(
          story,
          '.gitea/workflows/ci.yml',
          ciWorkflow('[pull_request]', '    if: github.actor == "ada"\n'),
        ),
      'Put the condition on the steps',
    ],
    [
      'labels',
      'a label is there twice',
      () => story.repository.addLabel('tier:low'),
      'Delete all but one tier:low',
    ],
    [
      'labels',
      'repository and organisation have the same label',
      () => story.organisation.addLabel('tier:high'),
      'in the repository or in the organisation',
    ],
    [
      'labels',
      'a label with a slash is not exclusive',
      () => {
        rewrite(story, '.gitea/sop-gate.yml', 'labels: { low: tier/low }\n');
        story.repository.addLabel('tier/low');
      },
      'Make tier/low exclusive',
    ],
    [
      'teams',
      'a team is empty',
      () => story.organisation.leaveTeam('qa', 'quinn'),
      'nobody could ever approve',
    ],
    [
      'teams',
      'a team is not there',
      () => rewrite(story, '.gitea/sop-gate.yml', 'override: { lower: [leads] }\n'),
      'Create the team leads',
    ],
    [
      'gate-workflow',
      'the workflow that runs the gate is switched off',
      () => story.repository.disableWorkflow('sop-gate.yml'),
      'Enable sop-gate.yml',
    ],
    [
      'workflows',
      'a review has no workflow',
      () => story.repository.commit('main', { '.gitea/workflows/qa-review.yml': null }, { by: 'olga' }),
      'Add qa-review.yml',
    ],
    [
      'workflows',
      'a workflow cannot be dispatched',
      () => rewrite(story, '.gitea/workflows/qa-review.yml', ciWorkflow('[push]')),
      'Add `workflow_dispatch`',
    ],
    [
      'workflows',
      'a workflow does not declare the nonce',
      () =>
        rewrite(
          story,
          '.gitea/workflows/qa-review.yml',
          reviewWorkflow('qa').replace('      nonce: { type: string }\n', ''),
        ),
      'Declare nonce',
    ],
    [
      'workflows',
      'a workflow is switched off',
      () => story.repository.disableWorkflow('qa-review.yml'),
      'Enable qa-review.yml',
    ],
  ];

  it.each(spoilers)('%s: %s', async (id, _what, spoil, remedy) => {
    story = await aHealthyGate();
    spoil();

    const { exitCode, find } = await examine(story);

    expect(find(id)).toMatchObject({ answer: 'no', needed: true });
    expect(find(id)?.remedy).toContain(remedy);
    expect(exitCode).toBe(1);
  });
});
