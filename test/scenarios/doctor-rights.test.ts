import { afterEach, describe, expect, it } from 'vitest';
import { aHealthyGate, examine, rewrite, SCOPES } from './support/doctor.ts';
import type { Story } from './support/story.ts';

let story: Story;
afterEach(() => story.end());

describe('rights that the gate lacks are told, and end with 1', () => {
  it.each([
    ['right-label', { code: 'write', actions: 'write', pulls: 'read', issues: 'read' }, 'write access to'],
    [
      'right-status',
      { code: 'read', actions: 'write', pulls: 'write', issues: 'write' },
      'write access to code',
    ],
    [
      'right-dispatch',
      { code: 'write', actions: 'read', pulls: 'write', issues: 'write' },
      'write access to Actions',
    ],
  ] as const)('%s: the gate lacks the role', async (id, role, right) => {
    story = await aHealthyGate({ gateOwns: false });
    story.repository.removeCollaborator('sop-gate');
    story.repository.addCollaborator('sop-gate', role);

    const { exitCode, find } = await examine(story);

    expect(find(id)).toMatchObject({ answer: 'no' });
    expect(find(id)?.detail).toContain(right);
    expect(exitCode).toBe(1);
  });

  it.each([
    ['write:repository', 'right-status'],
    ['write:repository', 'right-dispatch'],
    ['write:issue', 'right-label'],
    ['write:issue', 'right-comment'],
    ['read:organization', 'teams'],
    ['read:user', 'token-identity'],
  ])('the token lacks %s: %s', async (scope, id) => {
    story = await aHealthyGate({
      scopes: SCOPES.map((one) =>
        one === scope ? one.replace('write', 'read').replace(/read:(organization|user)/, 'read:misc') : one,
      ),
    });

    const { exitCode, find } = await examine(story);

    expect(find(id)).toMatchObject({ answer: 'no', needed: true });
    expect(find('token-scopes')).toMatchObject({ answer: 'no', needed: true });
    expect(find('token-scopes')?.detail).toContain(scope);
    expect(exitCode).toBe(1);
  });

  it('repository: it is archived', async () => {
    story = await aHealthyGate();
    story.repository.record.archived = true;

    const { exitCode, find } = await examine(story);

    expect(find('repository')).toMatchObject({
      answer: 'no',
      remedy: 'Unarchive it, or take it from the gate.',
    });
    expect(exitCode).toBe(1);
  });

  it('teams: the gate may not see into a team', async () => {
    story = await aHealthyGate({ gateOwns: false });
    story.organisation.joinTeam('engineers', 'sop-gate');

    const { find } = await examine(story);

    expect(find('teams')).toMatchObject({ answer: 'no' });
    expect(find('teams')?.detail).toContain('membership in the team, or ownership of the organisation');
  });

  it('server-version: the server is too old, and cannot dispatch', async () => {
    story = await aHealthyGate({ profile: '1.21.4' });
    rewrite(story, '.gitea/sop-gate.yml', 'fire: { prefer: [dispatch] }\n');

    const { find } = await examine(story);

    expect(find('server-version')).toMatchObject({ answer: 'no', needed: true });
    expect(find('workflows')).toMatchObject({
      answer: 'no',
      detail: '1.21.4 cannot dispatch (1.24 and newer can)',
    });
  });

  it('token-identity: a token the server does not know', async () => {
    story = await aHealthyGate();

    const { exitCode, find } = await examine(story, [], { SOP_GATE_TOKEN: 'f'.repeat(40) });

    expect(find('token-identity')).toMatchObject({ answer: 'no', needed: true });
    expect(exitCode).toBe(1);
  });
});

describe('the trial label', () => {
  it('is told by its name when it cannot be deleted', async () => {
    story = await aHealthyGate();
    story.sandbox.fault({
      method: 'DELETE',
      path: /\/labels\/\d+$/,
      times: Number.POSITIVE_INFINITY,
      answer: { status: 403 },
    });

    const { exitCode, find } = await examine(story);

    const left = story.repository.labels.find((name) => name.startsWith('sop-gate doctor '));
    expect(find('right-label')).toMatchObject({
      answer: 'no',
      remedy: `Delete ${left} in the labels of acme/shop, by hand.`,
    });
    expect(exitCode).toBe(1);
  });

  it.each([
    ['the answer to its creation got lost', 'POST', 'lost'],
    ['the answer to its deletion got lost', 'DELETE', 'lost'],
  ] as const)('is gone all the same when %s', async (_what, method, answer) => {
    story = await aHealthyGate();
    story.sandbox.fault({ method, path: /\/shop\/labels/, answer });

    await examine(story);

    expect(story.repository.labels.filter((name) => name.includes('doctor'))).toEqual([]);
  });

  it('is asked for by hand when nobody can see whether it stands', async () => {
    story = await aHealthyGate();
    story.sandbox.fault({
      method: 'GET',
      path: /\/shop\/labels/,
      skip: 1,
      times: Number.POSITIVE_INFINITY,
      answer: { status: 500 },
    });

    const { find } = await examine(story);

    expect(find('right-label')?.remedy).toMatch(/^Delete sop-gate doctor [0-9a-f]{8} in the labels/);
  });

  it('must have stood', async () => {
    story = await aHealthyGate();
    story.sandbox.fault({ method: 'POST', path: /\/shop\/labels$/, answer: { status: 201, body: {} } });

    const { find } = await examine(story);

    expect(find('right-label')?.detail).toMatch(/was accepted and did not stand$/);
  });
});
