import { afterEach, describe, expect, it } from 'vitest';
import { aHealthyGate, CREATORS, examine, rewrite } from './support/doctor.ts';
import { CI, type Story } from './support/story.ts';

let story: Story;
afterEach(() => story.end());

describe('a gate that can do its work', () => {
  it('answers every question with yes, ends with 0 and leaves nothing behind', async () => {
    story = await aHealthyGate();
    const before = story.repository.labels;

    const { exitCode, checks, report } = await examine(story);

    expect(checks.filter(({ answer }) => answer !== 'yes')).toEqual([]);
    expect(checks).toHaveLength(21);
    expect([exitCode, report.health]).toEqual([0, 'well']);
    expect(story.repository.labels).toEqual(before);
    expect(story.sandbox.problems()).toEqual([]);
  });

  it('prints a table for people, and the same with pull requests to look at', async () => {
    story = await aHealthyGate();
    story.aReadyPull();

    const run = await story.call(['doctor', '--repo', 'acme/shop']);

    expect(run.exitCode).toBe(0);
    expect(run.text).toMatch(/^acme\/shop$/m);
    expect(run.text).toMatch(
      /^ {2}yes {6}May the gate write labels\?\n {11}a label was created, read back and deleted$/m,
    );
    expect(run.text).toMatch(/The gate can do its work\.$/);
  });

  it.each(['1.24.7', '1.25.4', '1.26.4', '1.27.3'])(
    'is well on version %s, with advice to update',
    async (profile) => {
      story = await aHealthyGate({ profile });

      const { exitCode, find } = await examine(story);

      expect(exitCode).toBe(0);
      expect(find('server-advisories')).toMatchObject({ answer: 'no', needed: false });
      expect(find('server-advisories')?.detail).toContain('CVE-2026-94205');
    },
  );

  it.each(['1.22.6', '16.0.3+gitea-1.22.0'])('is well on version %s', async (profile) => {
    story = await aHealthyGate({ profile });

    const { checks, exitCode } = await examine(story);

    expect(checks.filter(({ answer, needed }) => needed && answer !== 'yes')).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('looks at every repository that is named', async () => {
    story = await aHealthyGate();

    const run = await story.call(['doctor', '--repo', 'acme/shop', '--repo', 'acme/nowhere']);

    expect(run.exitCode).toBe(1);
    expect(run.text).toMatch(/^acme\/shop$[\s\S]*^acme\/nowhere$/m);
    expect(run.text).toContain('Could not read the repository acme/nowhere');
  });
});

describe('advice does not count', () => {
  it('about a job token, which can neither read teams nor notice forgeries', async () => {
    story = await aHealthyGate();
    rewrite(
      story,
      '.gitea/sop-gate.yml',
      `${CREATORS}roles: ${JSON.stringify(Object.fromEntries(['engineers', 'managers', 'ceo', 'qa', 'security'].map((role) => [role, { users: ['ben'] }])))}\n`,
    );
    const job = story.repository.jobToken({
      code: 'write',
      pulls: 'write',
      issues: 'write',
      actions: 'write',
    });

    const { exitCode, find } = await examine(story, [], { SOP_GATE_TOKEN: job });

    expect(find('token-identity')).toMatchObject({ answer: 'no', needed: false });
    expect(find('forgery')).toMatchObject({ answer: 'no', needed: false });
    expect(find('branch-rule')).toMatchObject({ answer: 'unknown', needed: false });
    expect(exitCode).toBe(0);
  });

  it('about a policy that observes, checks anybody may forge, and a rule with gaps', async () => {
    story = await aHealthyGate({ scopes: ['all'] });
    rewrite(story, '.gitea/sop-gate.yml', 'mode: observe\n');
    story.repository.protect('main', { requiredApprovals: 1, statusCheckContexts: [CI] });

    const { exitCode, find } = await examine(story);

    expect(['gate-required', 'ci-forgery', 'branch-rule', 'token-scopes'].map((id) => find(id))).toEqual(
      expect.arrayContaining([expect.objectContaining({ answer: 'no', needed: false })]),
    );
    expect(find('branch-rule')?.detail).toContain('main asks for 1 approval, the policy for 2 approvals');
    expect(exitCode).toBe(0);
  });
});

describe('wrong usage ends with 2', () => {
  it.each([
    [['doctor'], 'No repository is named'],
    [['doctor', '--repo', 'shop'], '"shop" is not a repository'],
    [['doctor', '--repo', 'acme/shop', '--policy', '/no/such/file.yml'], '/no/such/file.yml'],
  ])('%j', async (args, words) => {
    story = await aHealthyGate();

    const run = await story.call(args);

    expect(run.exitCode).toBe(2);
    expect(run.text).toContain(words);
    expect(story.sandbox.calls).toEqual([]);
  });
});

it('looks at the repository of the job where none is named', async () => {
  story = await aHealthyGate();

  const run = await story.call(['doctor'], { GITHUB_REPOSITORY: 'acme/shop' });

  expect(run.exitCode).toBe(0);
});

it('prints nothing a pull request or a name could smuggle into a terminal', async () => {
  story = await aHealthyGate();
  rewrite(story, '.gitea/sop-gate.yml', 'override: { lower: ["a\\u001b[31mb"] }\n');

  const run = await story.call(['doctor', '--repo', 'acme/shop']);

  expect(run.text).not.toContain('\u001b');
});
