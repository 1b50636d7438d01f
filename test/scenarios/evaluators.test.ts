import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, GATE, type Run, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

function withPolicy(text: string): void {
  story.repository.commit('main', { '.gitea/sop-gate.yml': text }, { by: 'olga' });
}

function check(evaluator: string, pull: SeededPullRequest): Promise<Run> {
  return story.call(['check', evaluator, '--repo', 'acme/shop', '--pr', String(pull.number)]);
}

describe.each([
  ['qa', 'quinn', 'sam'],
  ['security', 'sam', 'quinn'],
])('check %s', (gate, member, other) => {
  it('passes once a member of its role approved this head, and writes nothing', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy(member);

    const run = await check(gate, pull);

    expect([run.exitCode, run.text, story.sandbox.writes]).toEqual([0, `PASSED for ${gate}`, []]);
  });

  it.each<[string, (pull: SeededPullRequest) => void]>([
    ['nobody of its role approved', () => {}],
    ['only somebody of another role approved', (pull) => void pull.approvedBy(other)],
    [
      'the approval was of an older head',
      (pull) => {
        pull.approvedBy(member);
        pull.push({ 'src/more.ts': 'export {};\n' });
      },
    ],
    [
      'the approval was dismissed',
      (pull) => {
        pull.approvedBy(member);
        pull.dismissedBy('olga', member);
      },
    ],
    [
      'its member pushed to the pull request',
      (pull) => {
        pull.push({ 'src/more.ts': 'export {};\n' }, { by: member });
        pull.approvedBy(member);
      },
    ],
    [
      'its member asks for changes',
      (pull) => {
        pull.approvedBy(member);
        pull.rejectedBy(member);
      },
    ],
  ])('fails with 1 where %s', async (_why, spoil) => {
    const pull = story.aReadyPull();
    spoil(pull);

    const run = await check(gate, pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toMatch(
      new RegExp(`^FAILED for ${gate}\\n {2}(missing|refused): .+ What helps: .+ Who can: .+`),
    );
  });

  it.each([
    [
      'refused',
      {
        status: 403,
        body: { message: 'token does not have at least one of required scope(s): [read:organization]' },
      },
      'read:organization',
    ],
    ['refused for the role', { status: 403, body: { message: 'no' } }, 'membership in the'],
    ['unauthorized', { status: 401 }, 'a valid token'],
    ['answered by an error', { status: 500 }, 'read:organization'],
    ['not found', { status: 404 }, 'read:organization'],
    ['answered by half', 'truncated', 'read:organization'],
  ] as const)('cannot say where its team is %s, and names the missing right', async (_how, answer, right) => {
    const pull = story.aReadyPull();
    pull.approvedBy(member);
    story.sandbox.fault({ path: /^\/teams\//, times: Infinity, answer });

    const run = await check(gate, pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain(`COULD NOT VERIFY for ${gate}`);
    expect(run.text).toContain(right);
  });
});

describe('evidence by a status', () => {
  it.each([
    ['success', 'checklist / qa', 0],
    ['pending', 'checklist / qa', 1],
    ['failure', 'checklist / qa', 1],
    ['skipped', 'checklist / qa', 1],
    ['warning', 'checklist / qa', 1],
    ['success', 'other / qa', 1],
  ])('of %s under %s ends with %i', async (state, context, exitCode) => {
    withPolicy(checklistPolicy());
    const pull = story.aReadyPull();
    pull.hasStatus(context, state);

    expect((await check('qa', pull)).exitCode).toBe(exitCode);
  });

  it('counts only from whom the policy trusts', async () => {
    withPolicy(checklistPolicy(', creators: [actions]'));
    const pull = story.aReadyPull();
    pull.hasStatus('checklist / qa', 'success', { by: 'ada' });

    const run = await check('qa', pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toContain('whom the policy does not trust');
  });
});

describe('teams of several organisations', () => {
  beforeEach(() => {
    story.world.addUser('zoe');
    const audit = story.world.addOrganisation('audit', { owners: ['zoe', 'sop-gate'] });
    audit.addTeam('leads', { members: ['milo'] });
    withPolicy(
      'roles: { leads: { teams: [audit/leads] }, security: { teams: [security, audit/leads] } }\nexpressions: { medium: "(engineers,managers) AND leads" }\n',
    );
  });

  it('count in an expression with AND, commas and parentheses', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    const before = await check('tier', pull);
    pull.approvedBy('milo');

    const after = await check('tier', pull);

    expect([before.exitCode, after.exitCode]).toEqual([1, 0]);
    expect(before.text).toContain('approvals for tier medium are missing: leads');
  });

  it('count for a gate beside those of the owner', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy('milo');

    expect((await check('security', pull)).exitCode).toBe(0);
  });

  it('of which one cannot be read leave it unverified, by check and by run', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    pull.approvedBy('mia');
    story.sandbox.fault({
      path: /^\/orgs\/audit\/teams/,
      times: Infinity,
      answer: { status: 403, body: { message: 'no' } },
    });

    const [evaluated, run] = [await check('security', pull), await story.runGate(pull)];

    expect([evaluated.exitCode, run.exitCode]).toEqual([3, 3]);
    expect(evaluated.text).toContain('membership in the organisation');
    expect(run.text).toContain('membership in the organisation');
    expect(pull.status(GATE)?.state).toBe('error');
  });

  it('of which one says yes need no other', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy('sam');
    story.sandbox.fault({ path: /^\/orgs\/audit\/teams/, times: Infinity, answer: { status: 500 } });

    expect((await check('security', pull)).exitCode).toBe(0);
  });
});

it('asks by each tier for its own expression', async () => {
  withPolicy('expressions: { low: qa, medium: managers AND ceo, high: security }\n');
  const pull = story.aReadyPull();
  pull.approvedBy('sam');
  const answers: Record<string, number> = {};
  for (const tier of ['tier:low', 'tier:medium', 'tier:high']) {
    pull.labelledBy('ben', tier);
    answers[tier] = (await check('tier', pull)).exitCode;
    pull.unlabelledBy('ben', tier);
  }

  expect(answers).toEqual({ 'tier:low': 1, 'tier:medium': 1, 'tier:high': 0 });
});

it('demands different people for two gates where the policy does', async () => {
  story.organisation.joinTeam('security', 'quinn');
  withPolicy('distinct: true\n');
  const pull = story.aReadyPull();
  pull.approvedBy('quinn');
  const alone = [(await check('qa', pull)).exitCode, (await check('security', pull)).exitCode];
  pull.approvedBy('sam');

  const together = [(await check('qa', pull)).exitCode, (await check('security', pull)).exitCode];

  expect([alone.toSorted(), together]).toEqual([
    [0, 1],
    [0, 0],
  ]);
});

it('holds a role that no team stands for, with the remedy', async () => {
  withPolicy('gates: { qa: { role: testers } }\n');
  const pull = story.aReadyPull();

  const run = await check('qa', pull);

  expect(run.exitCode).not.toBe(0);
  expect(run.text).toContain('Create the team testers in acme');
});

/** The qa review is a checklist of another system. */
function checklistPolicy(more = ''): string {
  return `gates: { qa: { evidence: "status: checklist / *" } }\nci: { contexts: ["CI / *"]${more} }\n`;
}
