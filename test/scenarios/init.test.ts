import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { recordIo } from '../../src/cli/recorded-io-builder.ts';
import {
  createSandbox,
  type ListeningSandbox,
  listen,
  type Sandbox,
  type SeededPullRequest,
  type SeededRepository,
  type SeededWorld,
  seedOrganisation,
} from '../../src/sandbox/index.ts';
import { CI, GATE, makeReady, plainCode } from './support/story.ts';
import { runWorkflow, type Trigger } from './support/workflow-runner.ts';

/** These run real processes, several a test. */
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let sandbox: Sandbox;
let server: ListeningSandbox;
let world: SeededWorld;
let shop: SeededRepository;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-setup-'));
  sandbox = createSandbox();
  world = seedOrganisation(sandbox, { requiresGate: true });
  shop = world.repository;
  server = await listen(sandbox);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs init as a person would, with the token of somebody who may create labels. */
async function init(...args: readonly string[]) {
  const env = { SOP_GATE_URL: server.url, SOP_GATE_TOKEN: world.token };
  const { io, printed, logged } = recordIo({}, { env, fetch });
  const exitCode = await runCommandLine(['init', '--dir', folder, ...args], io);
  return { exitCode, text: [...printed, ...logged].join('\n') };
}

/** The files below a folder, as a commit takes them. */
function filesBelow(path: string): Record<string, Uint8Array> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name))]));
}

const gateFlags = [
  ...['--setup', 'gate-repository', '--repo', 'acme/shop'],
  ...['--gate-repository', 'acme/gate', '--preset', 'sop'],
];
const insideFlags = [
  ...['--setup', 'in-repository', '--repo', 'acme/shop', '--preset', 'sop'],
  ...['--role', 'engineers=ada,ben,cleo', '--role', 'managers=mia,milo', '--role', 'ceo=carol'],
  ...['--role', 'qa=quinn', '--role', 'security=sam'],
];

/** The gate repository with what init wrote, as its owner would push it; the rest goes into the governed one. */
function pushGate(): SeededRepository {
  const all = Object.entries(filesBelow(folder));
  const own = all.filter(([path]) => !path.startsWith('governed/'));
  const gate = world.organisation.addRepository('gate', { private: true, files: Object.fromEntries(own) });
  gate.addCollaborator('sop-gate', 'write');
  shop.commit('main', filesBelow(join(folder, 'governed')), { by: 'olga' });
  return gate;
}

function trigger(event: string, secrets: Trigger['secrets'], more: Partial<Trigger> = {}): Trigger {
  return { event, secrets, url: server.url, ...more };
}

/** What the tier medium asks for, beside the two that made it ready. */
function approveAll(pull: SeededPullRequest): void {
  for (const login of ['mia', 'quinn', 'sam']) pull.approvedBy(login);
}

/** Merges as mia would, under the rules of the branch. */
async function merge(pull: SeededPullRequest): Promise<number> {
  const token = world.world.token('mia', { scopes: ['write:repository'] });
  const response = await fetch(`${server.url}/api/v1/repos/${pull.repository}/pulls/${pull.number}/merge`, {
    method: 'POST',
    body: '{"Do":"merge"}',
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
  });
  return response.status;
}

function review(pull: SeededPullRequest) {
  return {
    action: 'reviewed',
    number: pull.number,
    pull_request: { number: pull.number },
    repository: { full_name: pull.repository },
  };
}

describe('the gate-repository set-up that init wrote', () => {
  it('opens a pull request: a review rings, the gate labels and starts reviews, the sweep opens', async () => {
    await init(...gateFlags, '--enforce');
    const gate = pushGate();
    world.world.addUser('ringer');
    gate.addCollaborator('ringer', { actions: 'write' });
    const SOP_GATE_PING_TOKEN = world.world.token('ringer', { scopes: ['write:repository'] });
    const secrets = { SOP_GATE_TOKEN: world.token, GITEA_TOKEN: gate.jobToken({ code: 'read' }) };
    const pull = makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));

    const ping = await runWorkflow(
      shop,
      'sop-gate-ping.yml',
      trigger('pull_request_review', { SOP_GATE_PING_TOKEN }, { payload: review(pull) }),
    );
    const [rung] = sandbox.runner.dispatched;
    const look = await runWorkflow(
      gate,
      'sop-gate.yml',
      trigger('workflow_dispatch', secrets, {
        inputs: rung?.inputs ?? {},
        payload: { repository: { full_name: 'acme/gate' } },
      }),
    );
    const waiting = pull.status(GATE);
    const early = await merge(pull);
    const fired = sandbox.runner.dispatched.slice(1);
    const qa = await runWorkflow(
      gate,
      'qa-review.yml',
      trigger('workflow_dispatch', secrets, { inputs: fired[0]?.inputs ?? {} }),
    );
    approveAll(pull);
    const sweep = await runWorkflow(gate, 'sop-gate.yml', trigger('schedule', secrets));

    expect([ping.exitCode, rung?.inputs]).toEqual([0, { repo: 'acme/shop', pr: '1' }]);
    expect(look).toMatchObject({ exitCode: 0 });
    expect([waiting?.state, early]).toEqual(['pending', 405]);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(fired.map(({ workflow, repositoryId }) => [workflow, repositoryId])).toEqual([
      ['qa-review.yml', gate.id],
      ['security-review.yml', gate.id],
    ]);
    expect(qa.exitCode).toBe(1);
    expect(pull.status('sop-gate-job / qa')?.state).toBe('success');
    expect(sweep).toMatchObject({ exitCode: 0 });
    expect(pull.status(GATE)?.state).toBe('success');
    expect(await merge(pull)).toBe(200);
  });

  it('is led to no repository that it does not govern', async () => {
    await init(...gateFlags, '--enforce');
    const gate = pushGate();
    const other = world.organisation.addRepository('depot', {});
    makeReady(other.openPullRequest({ by: 'ada', files: plainCode }));

    const looks = [];
    for (const repo of ['acme/depot', 'acme/sho', 'acme/*', '', 'acme/depot acme/shop'])
      looks.push(
        await runWorkflow(
          gate,
          'sop-gate.yml',
          trigger('workflow_dispatch', { SOP_GATE_TOKEN: world.token }, { inputs: { repo, pr: '1' } }),
        ),
      );

    expect(looks.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2, 2, 2]);
    expect(sandbox.told()).toEqual([]);
  });

  it('looks at every repository of an organisation that it governs', async () => {
    await init(
      ...gateFlags.filter((flag) => flag !== '--repo' && flag !== 'acme/shop'),
      '--org',
      'acme',
      '--enforce',
    );
    const gate = pushGate();
    const pull = makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));
    const inputs = { repo: 'acme/shop', pr: '1' };
    const payload = { repository: { full_name: 'acme/gate' } };

    const look = await runWorkflow(
      gate,
      'sop-gate.yml',
      trigger('workflow_dispatch', { SOP_GATE_TOKEN: world.token }, { inputs, payload }),
    );

    expect(look.exitCode).toBe(0);
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('observes first, as it was written, and writes one comment and nothing else', async () => {
    await init(...gateFlags);
    const gate = pushGate();
    const pull = makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));

    const sweep = await runWorkflow(
      gate,
      'sop-gate.yml',
      trigger('schedule', { SOP_GATE_TOKEN: world.token }),
    );

    expect(sweep.exitCode).toBe(0);
    expect(pull.comments).toHaveLength(1);
    expect([pull.labels, sandbox.runner.dispatched]).toEqual([[], []]);
    expect(pull.status(GATE)).toBeUndefined();
  });

  it('rings for nothing that is no number', async () => {
    await init(...gateFlags);
    pushGate();

    const ping = await runWorkflow(
      shop,
      'sop-gate-ping.yml',
      trigger(
        'issue_comment',
        { SOP_GATE_PING_TOKEN: 'x' },
        { payload: { issue: { number: '1","x":"$(id)' } } },
      ),
    );

    expect(ping.exitCode).toBe(2);
    expect(sandbox.calls).toEqual([]);
  });
});

describe('the in-repository set-up that init wrote', () => {
  it('opens a pull request with nothing but job tokens', async () => {
    await init(...insideFlags, '--enforce');
    shop.commit('main', filesBelow(folder), { by: 'olga' });
    const pull = makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));
    const look = (event: string) =>
      runWorkflow(
        shop,
        'sop-gate.yml',
        trigger(event, { GITEA_TOKEN: shop.jobToken() }, { payload: review(pull) }),
      );

    const first = await look('pull_request_review');
    const labels = pull.labels;
    const fired = sandbox.runner.dispatched.map(({ workflow }) => workflow);
    approveAll(pull);
    const second = await look('pull_request_target');

    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(labels).toEqual(['tier:medium']);
    expect(fired).toEqual(['qa-review.yml', 'security-review.yml']);
    expect(pull.status(GATE)?.state).toBe('success');
    expect(await merge(pull)).toBe(200);
  });

  it('finds on its schedule what no event told', async () => {
    await init(...insideFlags, '--enforce');
    shop.commit('main', filesBelow(folder), { by: 'olga' });
    const pull = makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));

    const look = await runWorkflow(
      shop,
      'sop-gate.yml',
      trigger('schedule', { GITEA_TOKEN: shop.jobToken() }),
    );

    expect(look.exitCode).toBe(0);
    expect(pull.labels).toEqual(['tier:medium']);
  });
});

describe('init --labels', () => {
  it('creates the tier labels that are missing, and reads them back', async () => {
    for (const name of ['tier:low', 'tier:high']) shop.deleteLabel(name);
    world.organisation.addLabel('tier:high');

    const { exitCode, text } = await init(...gateFlags, '--labels');

    expect(exitCode).toBe(0);
    expect(shop.labels.toSorted()).toEqual(['tier:low', 'tier:medium']);
    expect(text).toContain('label tier:low of acme/shop  created and read back');
    expect(sandbox.told()).toHaveLength(1);
  });

  it('creates them in every repository of an organisation, but the archived', async () => {
    world.organisation.addRepository('depot', {});
    world.organisation.addRepository('attic', { archived: true });

    const { text } = await init(...gateFlags, '--org', 'acme', '--labels');

    expect(text.match(/label tier:\w+ of acme\/depot {2}created/g)).toHaveLength(3);
    expect(sandbox.told()).toHaveLength(3);
  });

  it('tells with --check which are missing, and creates none', async () => {
    await init(...gateFlags);
    shop.deleteLabel('tier:low');

    const missing = await init('--check', '--labels');
    shop.addLabel('tier:low');
    const complete = await init('--check', '--labels');

    expect([missing.exitCode, complete.exitCode]).toEqual([1, 0]);
    expect(missing.text).toContain('label tier:low of acme/shop  missing');
    expect(complete.text).toContain('all tier labels are there');
    expect(sandbox.told()).toEqual([]);
  });

  it.each([
    ['are refused', { status: 403, body: { message: 'no' } }],
    ['vanish', { status: 201, body: {} }],
  ])('ends with 3 when they %s', async (_what, answer) => {
    shop.deleteLabel('tier:low');
    sandbox.fault({ method: 'POST', path: '/repos/acme/shop/labels', times: Infinity, answer });

    const { exitCode, text } = await init(...gateFlags, '--labels');

    expect(exitCode).toBe(3);
    expect(text).toContain('tier:low');
  });
});

it('waits for the CI that the branch requires, when init was told of none', async () => {
  await init(...gateFlags, '--enforce');
  const gate = pushGate();
  const pull = shop.openPullRequest({ by: 'ada', files: plainCode });
  for (const login of ['ben', 'cleo']) pull.approvedBy(login);
  pull.hasStatus(CI, 'failure');

  await runWorkflow(gate, 'sop-gate.yml', trigger('schedule', { SOP_GATE_TOKEN: world.token }));

  expect(pull.labels).toEqual([]);
  expect(pull.status(GATE)?.state).toBe('failure');
});
