import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONSENT } from './consent.ts';
import { buildInitBench, gateFlags, type InitBench, insideFlags } from './init-bench-builder.ts';

let bench: InitBench;
beforeEach(() => {
  bench = buildInitBench();
});
afterEach(() => bench.end());

describe('init writes', () => {
  it('the gate repository, and beside it what goes into the governed one', async () => {
    const { exitCode, printed } = await bench.init(gateFlags);

    expect(exitCode).toBe(0);
    expect(bench.files()).toEqual([
      '.gitea/sop-gate-init.json',
      '.gitea/workflows/qa-review.yml',
      '.gitea/workflows/security-review.yml',
      '.gitea/workflows/sop-gate.yml',
      'governed/.gitea/sop-gate.yml',
      'governed/.gitea/workflows/sop-gate-ping.yml',
    ]);
    expect(printed.match(/ {2}written$/gm)).toHaveLength(6);
  });

  it('the governed repository itself where the gate lives in it', async () => {
    const { exitCode } = await bench.init(insideFlags);

    expect(exitCode).toBe(0);
    expect(bench.files()).toEqual([
      '.gitea/sop-gate-init.json',
      '.gitea/sop-gate.yml',
      '.gitea/workflows/qa-review.yml',
      '.gitea/workflows/security-review.yml',
      '.gitea/workflows/sop-gate.yml',
    ]);
  });

  it('what was chosen into workflows and policy, and no mark of the templates', async () => {
    await bench.init([
      ...gateFlags,
      '--org',
      'umbrella',
      '--runner',
      'big',
      '--branch',
      'trunk',
      '--gate-branch',
      'live',
    ]);
    const texts = bench.files().map(bench.read);

    const sweep = parse(bench.read('.gitea/workflows/sop-gate.yml'));
    expect(sweep.env.GOVERNED).toBe('--org umbrella acme/shop');
    expect(sweep.jobs.evaluate['runs-on']).toBe('big');
    expect(parse(bench.read('.gitea/workflows/qa-review.yml')).permissions).toEqual({ contents: 'read' });
    const [ring] = parse(bench.read('governed/.gitea/workflows/sop-gate-ping.yml')).jobs.ring.steps;
    expect(ring.env).toMatchObject({ GATE_REPOSITORY: 'acme/gate', GATE_BRANCH: 'live' });
    const policy = parse(bench.read('governed/.gitea/sop-gate.yml'));
    expect(policy).toMatchObject({ preset: 'sop', mode: 'observe', branches: ['trunk'] });
    expect(policy.fire).toEqual({ repository: 'acme/gate' });
    expect(policy.roles ?? policy.ci).toBeUndefined();
    expect(texts.filter((text) => /^ *(#\?|##)/m.test(text))).toEqual([]);
  });

  it('people and contexts into the policy, as text whatever YAML would make of them', async () => {
    await bench.init([
      ...insideFlags,
      '--role',
      'ceo=null,1e3',
      '--ci',
      'CI / *',
      '--ci',
      'lint',
      '--enforce',
    ]);

    const policy = parse(bench.read('.gitea/sop-gate.yml'));

    expect(policy.roles.ceo).toEqual({ users: ['null', '1e3'] });
    expect(policy.roles.engineers).toEqual({ users: ['ada', 'ben'] });
    expect(policy.ci).toEqual({ contexts: ['CI / *', 'lint'] });
    expect([policy.preset, policy.mode, policy.fire]).toEqual(['generic', undefined, undefined]);
  });

  it('the job token, and a personal one only after the sentence', async () => {
    await bench.init(insideFlags);
    const before = bench.read('.gitea/workflows/sop-gate.yml');

    const { exitCode } = await bench.init([...insideFlags, '--personal-token', CONSENT, '--force']);

    expect(exitCode).toBe(0);
    expect(before).toContain('{{ secrets.GITEA_TOKEN }}');
    expect(before).toContain('Only the job token is used');
    const after = bench.read('.gitea/workflows/sop-gate.yml');
    expect(after).toContain('{{ secrets.SOP_GATE_TOKEN }}');
    expect(after).toContain('Everyone who can push a branch of this repository can read it');
    expect(after).not.toContain('Only the job token is used');
  });

  it.each([
    [
      'of the contexts',
      ['--ci', 'CI / test (pull_request)', '--ci', 'CI / lint', '--ci', 'nightly 2.0/ x'],
      '["CI", "nightly 2.0"]',
    ],
    ['of the example, where no context tells', ['--ci', 'lint', '--ci', '* / x'], '[CI, ci.yml]'],
    ['of the example, where there is no context', [], '[CI, ci.yml]'],
  ])('the CI workflows to wait for by the names %s', async (_what, flags, expected) => {
    await bench.init([...insideFlags, ...flags]);

    const workflow = parse(bench.read('.gitea/workflows/sop-gate.yml'));

    expect(workflow.on.workflow_run.workflows).toEqual(parse(expected));
  });

  it('a floor only on request, and a workflow that fetches it', async () => {
    await bench.init(gateFlags);
    const without = bench.files();
    await bench.init([...gateFlags, '--floor', '--enforce', '--force']);
    const strict = parse(bench.read('floor.yml'));
    const { env, permissions, jobs } = parse(bench.read('.gitea/workflows/sop-gate.yml'));

    expect(without).not.toContain('floor.yml');
    expect(strict).toMatchObject({ mode: 'enforce', reviews: { required: 2 }, merge: { auto: false } });
    expect([env.SOP_GATE_FLOOR, permissions]).toEqual(['floor.yml', { contents: 'read' }]);
    expect(jobs.evaluate.steps.map(({ name }: { name: string }) => name)).toContain('Fetch the floor');
    expect(bench.files()).toContain('floor.yml');
  });

  it('action.yml only on request', async () => {
    await bench.init([...gateFlags, '--action']);

    expect(bench.read('action.yml')).toBe(readFileSync('action.yml', 'utf8'));
  });

  it('into the folder of the governed repository when it is named', async () => {
    await bench.init([...gateFlags, '--governed-dir', join(bench.folder, 'shop/')]);

    expect(bench.files()).toContain('shop/.gitea/sop-gate.yml');
  });
});

describe('init tells', () => {
  it('the protection to set, the secrets and three commands', async () => {
    const { printed } = await bench.init(gateFlags);

    expect(printed).toMatch(/Protection to set for the branch main of acme\/shop/);
    expect(printed).toMatch(/Required approvals +2\n/);
    expect(printed).toMatch(/Dismiss stale approvals +on\n/);
    expect(printed).toMatch(/Block merge on rejected reviews +on\n/);
    expect(printed).toMatch(/required +sop-gate \/ gate, once it no longer observes\n/);
    expect(printed).toContain('SOP_GATE_TOKEN       in acme/gate only');
    expect(printed.match(/^ {2}\d\. .+$/gm)).toHaveLength(3);
    expect(printed).toContain('take `mode: observe` out');
  });

  it('that no secret is needed, or who could read it, where the gate lives inside', async () => {
    const job = await bench.init([...insideFlags, '--enforce']);
    const personal = await bench.init([...insideFlags, '--personal-token', CONSENT, '--dry-run']);

    expect(job.printed).toContain('No secret is needed');
    expect(job.printed).not.toContain('mode: observe');
    expect(job.printed).toMatch(/required +sop-gate \/ gate\n/);
    expect(personal.printed).toContain('everyone who can push a branch can read it');
  });

  it('a folder with blanks so that a shell takes it as one', async () => {
    const { printed } = await bench.init(['--dir', join(bench.folder, "o'ne two"), ...gateFlags]);

    expect(printed).toContain(`git -C '${bench.folder}/o'\\''ne two' add --all`);
  });
});

describe('init asks', () => {
  it('for all it was not told, and again when it cannot use the answer', async () => {
    const answers = ['somewhere', 'gate-repository', 'acme/shop, acme/depot', 'acme', 'acme/gate', 'generic'];

    const { exitCode, logged, questions } = await bench.init([], answers);

    expect(exitCode).toBe(0);
    expect(questions).toHaveLength(6);
    expect(logged).toContain('--setup "somewhere" cannot be used');
    expect(logged).toContain('--gate-repository "acme" cannot be used');
    expect(parse(bench.read('.gitea/workflows/sop-gate.yml')).env.GOVERNED).toBe('acme/shop acme/depot');
  });

  it('who is in each role where no team can be read', async () => {
    const { exitCode, questions } = await bench.init(
      ['--setup', 'in-repository', '--repo', 'acme/shop', '--preset', 'sop', '--role', 'qa=quinn'],
      ['ada, ben', '', 'mia', 'carol', 'sam'],
    );

    expect(exitCode).toBe(0);
    expect(questions.map((one) => /role (\w+)/.exec(one)?.[1])).toEqual([
      'engineers',
      'managers',
      'managers',
      'ceo',
      'security',
    ]);
    expect(parse(bench.read('.gitea/sop-gate.yml')).roles.managers).toEqual({ users: ['mia'] });
  });

  it('for the sentence, and takes no other', async () => {
    const yes = await bench.init([...insideFlags, '--personal-token'], [CONSENT]);
    const no = await bench.init([...insideFlags, '--personal-token', '--force'], [`${CONSENT}.`]);

    expect([yes.exitCode, no.exitCode]).toEqual([0, 2]);
    expect(yes.questions[0]).toContain(CONSENT);
  });
});
