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

describe('a policy that lies there', () => {
  it('is its owner’s once it was changed, and still fits', async () => {
    await bench.init(gateFlags);
    const path = join(bench.folder, 'governed/.gitea/sop-gate.yml');
    writeFileSync(path, bench.read('governed/.gitea/sop-gate.yml').replace('mode: observe\n', ''));
    const changed = bench.read('governed/.gitea/sop-gate.yml');

    const again = await bench.init([...gateFlags, '--force']);
    const check = await bench.init(['--check']);

    expect(again.printed).toMatch(/sop-gate\.yml +kept/);
    expect(check.exitCode).toBe(0);
    expect(bench.read('governed/.gitea/sop-gate.yml')).toBe(changed);
  });

  it('decides whether the gate observes, whatever is chosen later', async () => {
    await bench.init(gateFlags);

    const enforced = await bench.init([...gateFlags, '--enforce', '--force']);
    const text = bench.read('governed/.gitea/sop-gate.yml').replace('mode: observe\n', '');
    writeFileSync(join(bench.folder, 'governed/.gitea/sop-gate.yml'), text);
    const observed = await bench.init([...gateFlags, '--no-enforce', '--force']);

    expect(enforced.printed).toContain('It only observes until you take `mode: observe` out');
    expect(enforced.printed).toContain('once it no longer observes');
    expect(observed.printed).not.toContain('observes');
  });

  it('may speak of every finding that a policy may speak of', async () => {
    await bench.init(gateFlags);
    const text = `${bench.read('governed/.gitea/sop-gate.yml')}points: { suppression-expired: 2 }\n`;
    writeFileSync(join(bench.folder, 'governed/.gitea/sop-gate.yml'), text);

    const { exitCode } = await bench.init(['--check']);

    expect(exitCode).toBe(0);
  });

  it.each([
    ['is not valid', 'mode: sleep\n'],
    ['starts its reviews elsewhere', 'fire: { repository: mallory/gate }\n'],
  ])('differs when it %s', async (_what, text) => {
    await bench.init(gateFlags);
    writeFileSync(join(bench.folder, 'governed/.gitea/sop-gate.yml'), text);

    const check = await bench.init(['--check']);
    const again = await bench.init(gateFlags);

    expect([check.exitCode, again.exitCode]).toEqual([1, 2]);
    expect(check.printed).toMatch(/sop-gate\.yml +differs/);
  });
});

describe('init --check', () => {
  it('is in step right after writing, without being told anything again', async () => {
    await bench.init(gateFlags);

    const { exitCode, printed } = await bench.init(['--check']);

    expect(exitCode).toBe(0);
    expect(printed.split('\n').every((line) => line.endsWith('  in step'))).toBe(true);
  });

  it('tells what differs and what is missing, and writes nothing', async () => {
    await bench.init(gateFlags);
    writeFileSync(join(bench.folder, '.gitea/workflows/sop-gate.yml'), 'name: mine\n');
    rmSync(join(bench.folder, '.gitea/workflows/qa-review.yml'));

    const { exitCode, printed } = await bench.init(['--check']);

    expect(exitCode).toBe(1);
    expect(printed).toMatch(/sop-gate\.yml +differs\n/);
    expect(printed).toMatch(/qa-review\.yml +missing\n/);
    expect(bench.files()).toHaveLength(5);
    expect(bench.read('.gitea/workflows/sop-gate.yml')).toBe('name: mine\n');
  });

  it('goes by the flags where they say something else', async () => {
    await bench.init(gateFlags);

    const { exitCode, printed } = await bench.init(['--check', '--runner', 'other']);

    expect(exitCode).toBe(1);
    expect(printed).toMatch(/sop-gate\.yml +differs\n/);
  });

  it('believes a consent that was given, and asks for it again before writing', async () => {
    await bench.init([...insideFlags, '--personal-token', CONSENT]);

    const check = await bench.init(['--check']);
    const write = await bench.init(insideFlags);

    expect([check.exitCode, write.exitCode]).toEqual([0, 2]);
    expect(write.logged).toContain('consent is not remembered');
  });
});

it('prints on a dry run what it would write, and writes nothing', async () => {
  const { exitCode, printed } = await bench.init([...gateFlags, '--dry-run', '--labels']);

  expect(exitCode).toBe(0);
  expect(printed).toContain(`--- would write ${bench.folder}/.gitea/workflows/sop-gate.yml\n`);
  expect(printed).toContain('GOVERNED: acme/shop');
  expect(printed).toContain('would create the missing tier labels of acme/shop');
  expect(bench.files()).toEqual([]);
});
