import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONSENT } from './consent.ts';
import { buildInitBench, gateFlags, type InitBench, insideFlags } from './init-bench-builder.ts';

let bench: InitBench;
beforeEach(() => {
  bench = buildInitBench();
});
afterEach(() => bench.end());

describe('init refuses', () => {
  it.each([
    ['--setup', []],
    ['--repo', ['--setup', 'gate-repository']],
    ['--gate-repository', gateFlags.slice(0, 4)],
    ['--preset', gateFlags.slice(0, 6)],
    ['--role engineers=LOGINS', insideFlags.slice(0, 6)],
    ['--role security=LOGINS', insideFlags.slice(0, -2)],
  ])('to guess %s where nobody can be asked, and writes nothing', async (flag, args) => {
    const { exitCode, logged } = await bench.init(args);

    expect(exitCode).toBe(2);
    expect(logged).toContain(`${flag} is missing, and there is no terminal`);
    expect(bench.files()).toEqual([]);
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
    const { exitCode, logged } = await bench.init([...gateFlags, flag, word]);

    expect(exitCode).toBe(2);
    expect(logged).toMatch(new RegExp(`^sop-gate: ${flag} `));
    expect(bench.files()).toEqual([]);
  });

  it.each([
    [
      'a gateFlags repository',
      [...insideFlags, '--gate-repository', 'acme/gate'],
      '--gate-repository makes no sense',
    ],
    ['an organisation', [...insideFlags, '--org', 'acme'], '--org makes no sense'],
    ['another folder', [...insideFlags, '--governed-dir', 'x'], '--governed-dir makes no sense'],
    ['two repositories', [...insideFlags, '--repo', 'acme/depot'], 'and no other'],
    ['a personal token', [...gateFlags, '--personal-token', CONSENT], '--personal-token makes no sense'],
    ['a careless yes', [...insideFlags, '--personal-token', 'yes'], 'needs your consent in these words'],
    ['no sentence', [...insideFlags, '--personal-token'], 'needs your consent in these words'],
  ])('%s where it has no place', async (_what, args, words) => {
    const { exitCode, logged } = await bench.init(args);

    expect(exitCode).toBe(2);
    expect(logged).toContain(words);
    expect(bench.files()).toEqual([]);
  });

  it('to write anything when labels are wanted and no server is named', async () => {
    const { exitCode, logged } = await bench.init([...gateFlags, '--labels']);

    expect(exitCode).toBe(2);
    expect(logged).toContain('No server is named');
    expect(bench.files()).toEqual([]);
  });

  it('to overwrite what differs, and says which, until it is forced', async () => {
    await bench.init(gateFlags);
    writeFileSync(join(bench.folder, '.gitea/workflows/sop-gate.yml'), 'name: mine\n');
    rmSync(join(bench.folder, '.gitea/workflows/qa-review.yml'));

    const { exitCode, logged } = await bench.init(gateFlags);
    const untouched = [bench.read('.gitea/workflows/sop-gate.yml'), bench.files().length];
    const forced = await bench.init([...gateFlags, '--force']);

    expect(exitCode).toBe(2);
    expect(logged).toContain('Nothing was written');
    expect(logged).toContain(join(bench.folder, '.gitea/workflows/sop-gate.yml'));
    expect(logged).not.toContain('security-review.yml');
    expect(untouched).toEqual(['name: mine\n', 5]);
    expect(forced.exitCode).toBe(0);
    expect(forced.printed).toMatch(/sop-gate\.yml +overwritten\n/);
    expect(forced.printed).toMatch(/qa-review\.yml +written\n/);
    expect(forced.printed).toMatch(/security-review\.yml +unchanged\n/);
  });

  it('a folder that is a file', async () => {
    writeFileSync(join(bench.folder, 'file'), '');

    const { exitCode, logged } = await bench.init([...gateFlags, '--dir', join(bench.folder, 'file')]);

    expect(exitCode).toBe(2);
    expect(logged).toContain('cannot be read');
  });

  it('choices that it did not write', async () => {
    await bench.init(gateFlags);
    writeFileSync(join(bench.folder, '.gitea/sop-gate-init.json'), '{"version":1}');

    const { exitCode, logged } = await bench.init([...gateFlags, '--check']);

    expect(exitCode).toBe(2);
    expect(logged).toContain('does not hold the choices of a set-up');
  });
});
