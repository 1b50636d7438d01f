import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCommandLine } from '../main.ts';
import { recordIo } from '../recorded-io-builder.ts';
import { CONSENT } from './consent.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const gate = [
  ...['--setup', 'gate-repository', '--repo', 'acme/shop'],
  ...['--gate-repository', 'acme/gate', '--preset', 'sop'],
];
const roles = ['engineers=ada,ben', 'managers=mia', 'ceo=carol', 'qa=quinn', 'security=sam'];
const inside = [
  ...['--setup', 'in-repository', '--repo', 'acme/shop', '--preset', 'generic'],
  ...roles.flatMap((role) => ['--role', role]),
];

async function init(args: readonly string[], answers?: readonly string[]) {
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const ask = async (question: string) => {
    questions.push(question);
    return left.shift() ?? 'no more answers';
  };
  const { io, printed, logged } = recordIo({}, answers ? { ask } : {});
  const exitCode = await runCommandLine(['init', '--dir', folder, ...args], io);
  return { exitCode, printed: printed.join('\n'), logged: logged.join('\n'), questions };
}

function files(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('init writes', () => {
  it('the gate repository, and beside it what goes into the governed one', async () => {
    const { exitCode, printed } = await init(gate);

    expect(exitCode).toBe(0);
    expect(files()).toEqual([
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
    const { exitCode } = await init(inside);

    expect(exitCode).toBe(0);
    expect(files()).toEqual([
      '.gitea/sop-gate-init.json',
      '.gitea/sop-gate.yml',
      '.gitea/workflows/qa-review.yml',
      '.gitea/workflows/security-review.yml',
      '.gitea/workflows/sop-gate.yml',
    ]);
  });

  it('what was chosen into workflows and policy, and no mark of the templates', async () => {
    await init([
      ...gate,
      '--org',
      'umbrella',
      '--runner',
      'big',
      '--branch',
      'trunk',
      '--gate-branch',
      'live',
    ]);
    const texts = files().map(read);

    const sweep = parse(read('.gitea/workflows/sop-gate.yml'));
    expect(sweep.env.GOVERNED).toBe('--org umbrella acme/shop');
    expect(sweep.jobs.evaluate['runs-on']).toBe('big');
    expect(parse(read('.gitea/workflows/qa-review.yml')).permissions).toEqual({ contents: 'read' });
    const [ring] = parse(read('governed/.gitea/workflows/sop-gate-ping.yml')).jobs.ring.steps;
    expect(ring.env).toMatchObject({ GATE_REPOSITORY: 'acme/gate', GATE_BRANCH: 'live' });
    const policy = parse(read('governed/.gitea/sop-gate.yml'));
    expect(policy).toMatchObject({ preset: 'sop', mode: 'observe', branches: ['trunk'] });
    expect(policy.fire).toEqual({ repository: 'acme/gate' });
    expect(policy.roles ?? policy.ci).toBeUndefined();
    expect(texts.filter((text) => /^ *(#\?|##)/m.test(text))).toEqual([]);
  });

  it('people and contexts into the policy, as text whatever YAML would make of them', async () => {
    await init([...inside, '--role', 'ceo=null,1e3', '--ci', 'CI / *', '--ci', 'lint', '--enforce']);

    const policy = parse(read('.gitea/sop-gate.yml'));

    expect(policy.roles.ceo).toEqual({ users: ['null', '1e3'] });
    expect(policy.roles.engineers).toEqual({ users: ['ada', 'ben'] });
    expect(policy.ci).toEqual({ contexts: ['CI / *', 'lint'] });
    expect([policy.preset, policy.mode, policy.fire]).toEqual(['generic', undefined, undefined]);
  });

  it('the job token, and a personal one only after the sentence', async () => {
    await init(inside);
    const before = read('.gitea/workflows/sop-gate.yml');

    const { exitCode } = await init([...inside, '--personal-token', CONSENT, '--force']);

    expect(exitCode).toBe(0);
    expect(before).toContain('{{ secrets.GITEA_TOKEN }}');
    expect(before).toContain('Only the job token is used');
    const after = read('.gitea/workflows/sop-gate.yml');
    expect(after).toContain('{{ secrets.SOP_GATE_TOKEN }}');
    expect(after).toContain('Everyone who can push a branch of this repository can read it');
    expect(after).not.toContain('Only the job token is used');
  });

  it('action.yml only on request', async () => {
    await init([...gate, '--action']);

    expect(read('action.yml')).toBe(readFileSync('action.yml', 'utf8'));
  });

  it('into the folder of the governed repository when it is named', async () => {
    await init([...gate, '--governed-dir', join(folder, 'shop/')]);

    expect(files()).toContain('shop/.gitea/sop-gate.yml');
  });
});

describe('init tells', () => {
  it('the protection to set, the secrets and three commands', async () => {
    const { printed } = await init(gate);

    expect(printed).toMatch(/Protection to set for the branch main of acme\/shop/);
    expect(printed).toMatch(/Required approvals +2\n/);
    expect(printed).toMatch(/Dismiss stale approvals +on\n/);
    expect(printed).toMatch(/Block merge on rejected reviews +on\n/);
    expect(printed).toMatch(/required +sop-gate \/ gate\n/);
    expect(printed).toContain('SOP_GATE_TOKEN       in acme/gate only');
    expect(printed.match(/^ {2}\d\. .+$/gm)).toHaveLength(3);
    expect(printed).toContain('take `mode: observe` out');
  });

  it('that no secret is needed, or who could read it, where the gate lives inside', async () => {
    const job = await init([...inside, '--enforce']);
    const personal = await init([...inside, '--personal-token', CONSENT, '--dry-run']);

    expect(job.printed).toContain('No secret is needed');
    expect(job.printed).not.toContain('mode: observe');
    expect(personal.printed).toContain('everyone who can push a branch can read it');
  });

  it('a folder with blanks so that a shell takes it as one', async () => {
    const { printed } = await init(['--dir', join(folder, "o'ne two"), ...gate]);

    expect(printed).toContain(`git -C '${folder}/o'\\''ne two' add --all`);
  });
});

describe('init asks', () => {
  it('for all it was not told, and again when it cannot use the answer', async () => {
    const answers = ['somewhere', 'gate-repository', 'acme/shop, acme/depot', 'acme', 'acme/gate', 'generic'];

    const { exitCode, logged, questions } = await init([], answers);

    expect(exitCode).toBe(0);
    expect(questions).toHaveLength(6);
    expect(logged).toContain('--setup "somewhere" cannot be used');
    expect(logged).toContain('--gate-repository "acme" cannot be used');
    expect(parse(read('.gitea/workflows/sop-gate.yml')).env.GOVERNED).toBe('acme/shop acme/depot');
  });

  it('who is in each role where no team can be read', async () => {
    const { exitCode, questions } = await init(
      ['--setup', 'in-repository', '--repo', 'acme/shop', '--preset', 'sop', '--role', 'qa=quinn'],
      ['ada, ben', '', 'mia', 'carol', 'sam'],
    );

    expect(exitCode).toBe(0);
    expect(questions.map((one) => /role (\w+)/.exec(one)?.[1])).toEqual([
      ...['engineers', 'managers', 'managers', 'ceo', 'security'],
    ]);
    expect(parse(read('.gitea/sop-gate.yml')).roles.managers).toEqual({ users: ['mia'] });
  });

  it('for the sentence, and takes no other', async () => {
    const yes = await init([...inside, '--personal-token'], [CONSENT]);
    const no = await init([...inside, '--personal-token', '--force'], [`${CONSENT}.`]);

    expect([yes.exitCode, no.exitCode]).toEqual([0, 2]);
    expect(yes.questions[0]).toContain(CONSENT);
  });
});

describe('init refuses', () => {
  it.each([
    ['--setup', []],
    ['--repo', ['--setup', 'gate-repository']],
    ['--gate-repository', gate.slice(0, 4)],
    ['--preset', gate.slice(0, 6)],
    ['--role engineers=LOGINS', inside.slice(0, 6)],
    ['--role security=LOGINS', inside.slice(0, -2)],
  ])('to guess %s where nobody can be asked, and writes nothing', async (flag, args) => {
    const { exitCode, logged } = await init(args);

    expect(exitCode).toBe(2);
    expect(logged).toContain(`${flag} is missing, and there is no terminal`);
    expect(files()).toEqual([]);
  });

  it.each([
    ['--setup', 'both'],
    ['--preset', 'strict'],
    ['--repo', 'shop'],
    ['--repo', 'acme/$(id)'],
    ['--org', 'a b'],
    ['--gate-repository', 'acme/gate"'],
    ['--runner', 'a]\nb'],
    ['--branch', 'release/*'],
    ['--gate-branch', '-x'],
    ['--ci', "it's"],
    ['--role', 'qa'],
    ['--role', 'qa='],
    ['--role', 'chief=ada'],
    ['--role', 'qa=a b}'],
  ])('%s %j', async (flag, word) => {
    const { exitCode, logged } = await init([...gate, flag, word]);

    expect(exitCode).toBe(2);
    expect(logged).toMatch(new RegExp(`^sop-gate: ${flag} `));
    expect(files()).toEqual([]);
  });

  it.each([
    ['a gate repository', [...inside, '--gate-repository', 'acme/gate'], '--gate-repository makes no sense'],
    ['an organisation', [...inside, '--org', 'acme'], '--org makes no sense'],
    ['another folder', [...inside, '--governed-dir', 'x'], '--governed-dir makes no sense'],
    ['two repositories', [...inside, '--repo', 'acme/depot'], 'and no other'],
    ['a personal token', [...gate, '--personal-token', CONSENT], '--personal-token makes no sense'],
    ['a careless yes', [...inside, '--personal-token', 'yes'], 'needs your consent in these words'],
    ['no sentence', [...inside, '--personal-token'], 'needs your consent in these words'],
  ])('%s where it has no place', async (_what, args, words) => {
    const { exitCode, logged } = await init(args);

    expect(exitCode).toBe(2);
    expect(logged).toContain(words);
    expect(files()).toEqual([]);
  });

  it('to overwrite what differs, and says which, until it is forced', async () => {
    await init(gate);
    writeFileSync(join(folder, '.gitea/workflows/sop-gate.yml'), 'name: mine\n');
    rmSync(join(folder, '.gitea/workflows/qa-review.yml'));

    const { exitCode, logged } = await init(gate);
    const untouched = [read('.gitea/workflows/sop-gate.yml'), files().length];
    const forced = await init([...gate, '--force']);

    expect(exitCode).toBe(2);
    expect(logged).toContain('Nothing was written');
    expect(logged).toContain(join(folder, '.gitea/workflows/sop-gate.yml'));
    expect(logged).not.toContain('security-review.yml');
    expect(untouched).toEqual(['name: mine\n', 5]);
    expect(forced.exitCode).toBe(0);
    expect(forced.printed).toMatch(/sop-gate\.yml +overwritten\n/);
    expect(forced.printed).toMatch(/qa-review\.yml +written\n/);
    expect(forced.printed).toMatch(/security-review\.yml +unchanged\n/);
  });

  it('a folder that is a file', async () => {
    writeFileSync(join(folder, 'file'), '');

    const { exitCode, logged } = await init([...gate, '--dir', join(folder, 'file')]);

    expect(exitCode).toBe(2);
    expect(logged).toContain('cannot be read');
  });

  it('choices that it did not write', async () => {
    await init(gate);
    writeFileSync(join(folder, '.gitea/sop-gate-init.json'), '{"version":1}');

    const { exitCode, logged } = await init([...gate, '--check']);

    expect(exitCode).toBe(2);
    expect(logged).toContain('does not hold the choices of a set-up');
  });
});

describe('a policy that lies there', () => {
  it('is its owner’s once it was changed, and still fits', async () => {
    await init(gate);
    const path = join(folder, 'governed/.gitea/sop-gate.yml');
    writeFileSync(path, read('governed/.gitea/sop-gate.yml').replace('mode: observe\n', ''));
    const changed = read('governed/.gitea/sop-gate.yml');

    const again = await init([...gate, '--force']);
    const check = await init(['--check']);

    expect(again.printed).toMatch(/sop-gate\.yml +kept/);
    expect(check.exitCode).toBe(0);
    expect(read('governed/.gitea/sop-gate.yml')).toBe(changed);
  });

  it.each([
    ['is not valid', 'mode: sleep\n'],
    ['starts its reviews elsewhere', 'fire: { repository: mallory/gate }\n'],
  ])('differs when it %s', async (_what, text) => {
    await init(gate);
    writeFileSync(join(folder, 'governed/.gitea/sop-gate.yml'), text);

    const check = await init(['--check']);
    const again = await init(gate);

    expect([check.exitCode, again.exitCode]).toEqual([1, 2]);
    expect(check.printed).toMatch(/sop-gate\.yml +differs/);
  });
});

describe('init --check', () => {
  it('is in step right after writing, without being told anything again', async () => {
    await init(gate);

    const { exitCode, printed } = await init(['--check']);

    expect(exitCode).toBe(0);
    expect(printed.split('\n').every((line) => line.endsWith('  in step'))).toBe(true);
  });

  it('tells what differs and what is missing, and writes nothing', async () => {
    await init(gate);
    writeFileSync(join(folder, '.gitea/workflows/sop-gate.yml'), 'name: mine\n');
    rmSync(join(folder, '.gitea/workflows/qa-review.yml'));

    const { exitCode, printed } = await init(['--check']);

    expect(exitCode).toBe(1);
    expect(printed).toMatch(/sop-gate\.yml +differs\n/);
    expect(printed).toMatch(/qa-review\.yml +missing\n/);
    expect(files()).toHaveLength(5);
    expect(read('.gitea/workflows/sop-gate.yml')).toBe('name: mine\n');
  });

  it('goes by the flags where they say something else', async () => {
    await init(gate);

    const { exitCode, printed } = await init(['--check', '--runner', 'other']);

    expect(exitCode).toBe(1);
    expect(printed).toMatch(/sop-gate\.yml +differs\n/);
  });

  it('believes a consent that was given, and asks for it again before writing', async () => {
    await init([...inside, '--personal-token', CONSENT]);

    const check = await init(['--check']);
    const write = await init(inside);

    expect([check.exitCode, write.exitCode]).toEqual([0, 2]);
    expect(write.logged).toContain('consent is not remembered');
  });
});

it('prints on a dry run what it would write, and writes nothing', async () => {
  const { exitCode, printed } = await init([...gate, '--dry-run', '--labels']);

  expect(exitCode).toBe(0);
  expect(printed).toContain(`--- would write ${folder}/.gitea/workflows/sop-gate.yml\n`);
  expect(printed).toContain('GOVERNED: acme/shop');
  expect(printed).toContain('would create the missing tier labels of acme/shop');
  expect(files()).toEqual([]);
});
