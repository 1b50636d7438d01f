import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRepository } from '../../src/cli/git-repository-builder.ts';
import { packProgram } from '../../src/cli/init/vendor/pack-program.ts';
import { runCommandLine } from '../../src/cli/main.ts';
import { recordIo } from '../../src/cli/recorded-io-builder.ts';
import { createSandbox, listen, seedOrganisation } from '../../src/sandbox/index.ts';
import { makeReady, plainCode } from './support/story.ts';
import { runWorkflow } from './support/workflow-runner.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `sop-gate-${version}.tgz`;
const flags = [
  ['--setup', 'gate-repository'],
  ['--repo', 'acme/shop'],
  ['--gate-repository', 'acme/gate'],
  ['--preset', 'sop'],
  ['--vendor', '--action', '--enforce'],
].flat();

/** A gate repository with a vendored program, and that program unpacked where no `node_modules` is anywhere around. */
let folder: string;
let unpacked: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-vendor-'));
  unpacked = mkdtempSync(join(tmpdir(), 'sop-gate-unpacked-'));
  await init(...flags);
  spawnSync('tar', [
    '-xzf',
    join(folder, 'vendor/sop-gate', name),
    '-C',
    unpacked,
    '--strip-components',
    '1',
  ]);
});
afterAll(() => {
  for (const one of [folder, unpacked]) rmSync(one, { recursive: true });
});

async function init(...args: readonly string[]) {
  const { io, printed, logged } = recordIo();
  const exitCode = await runCommandLine(['init', '--dir', folder, ...args], io);
  return { exitCode, text: [...printed, ...logged].join('\n') };
}

/** The unpacked program, as somebody without our folder and without a registry runs it. */
function runUnpacked(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, npm_config_registry: 'http://127.0.0.1:9' };
  return spawnSync('node', [join(unpacked, 'bin/sop-gate.js'), ...args], {
    cwd: tmpdir(),
    env,
    encoding: 'utf8',
  });
}

describe('the vendored program', () => {
  it('says its version', () => {
    const { status, stdout } = runUnpacked('--version');

    expect([status, stdout.trim()]).toEqual([0, version]);
  });

  it('analyses with every kind of parser, in worker threads', () => {
    const { directory, commit } = createRepository();
    commit({ 'README.md': '# Shop\n' });
    commit({
      'a.go': 'package a\n\nimport "crypto/rsa"\n\nvar make = rsa.GenerateKey\n',
      'b.py': 'from cryptography.fernet import Fernet\n\nkey = Fernet.generate_key()\n',
      'c.ts': "import { createHash } from 'node:crypto';\nexport const sum = createHash;\n",
      'migrations/1.sql': 'DROP TABLE orders;\n',
      '.gitea/workflows/ci.yml': 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n',
    });

    const { status, stdout } = runUnpacked(
      'analyze',
      '--repo',
      directory,
      '--range',
      'HEAD~..HEAD',
      '--format',
      'json',
    );

    const told = JSON.parse(stdout);
    const paths = told.findings.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);
    expect([status, told.failures]).toEqual([0, []]);
    expect(paths).toEqual(
      expect.arrayContaining(['crypto-import a.go', 'crypto-import b.py', 'crypto-import c.ts']),
    );
    expect(paths.join('\n')).toContain('migrations/1.sql');
  });

  it('holds templates, licence, docs and all it needs, and nothing that only helps to write code', () => {
    const held = readdirSync(unpacked, { recursive: true, encoding: 'utf8' });

    expect(held).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'action.yml',
        'templates/sop-gate.yml',
        'dist/pipeline/worker-entry.js',
      ]),
    );
    expect(held.filter((path) => path.endsWith('.wasm')).length).toBeGreaterThan(9);
    expect(held.filter((path) => /\.(d\.[cm]?ts|map)$/.test(path))).toEqual([]);
    expect(held.filter((path) => /node_modules\/(typescript|vitest)(\/|$)/.test(path))).toEqual([]);
  });

  it('packs itself again, byte for byte', () => {
    const packed = readFileSync(join(folder, 'vendor/sop-gate', name));

    expect(packProgram(`${unpacked}/`).equals(packed)).toBe(true);
  });
});

describe('init --vendor', () => {
  it('puts the sum beside the program, as sha256sum checks it', () => {
    const { status, stdout } = spawnSync('sha256sum', ['-c', `${name}.sha256`], {
      cwd: join(folder, 'vendor/sop-gate'),
      encoding: 'utf8',
    });

    expect([status, stdout]).toEqual([0, `${name}: OK\n`]);
  });

  it('is in step also with a program that another version of zlib packed', async () => {
    const path = join(folder, 'vendor/sop-gate', name);
    const packed = readFileSync(path);
    const sum = readFileSync(`${path}.sha256`);
    writeFileSync(path, gzipSync(gunzipSync(packed), { level: 1 }));

    const other = await init('--check');
    await init('--force');
    const mended = await init('--check');
    writeFileSync(path, packed.subarray(0, 1000));
    const broken = await init('--check');
    writeFileSync(path, packed);
    writeFileSync(`${path}.sha256`, sum);

    expect(other.text).toMatch(/\.tgz +in step\n/);
    expect(other.text).toMatch(/\.sha256 +differs$/);
    expect(mended.exitCode).toBe(0);
    expect(broken.text).toMatch(/\.tgz +differs\n/);
  });

  it('says so when this program is not built', () => {
    const bare = mkdtempSync(join(tmpdir(), 'sop-gate-bare-'));
    cpSync('package.json', join(bare, 'package.json'));

    expect(() => packProgram(bare)).toThrow('not built');
    mkdirSync(join(bare, 'dist'));
    expect(() => packProgram(bare)).toThrow('is not installed');
  });
});

describe('the workflow with a vendored program', () => {
  it('fetches it from its own repository and judges, without npm', async () => {
    const { sandbox, server, gate, shop, secrets } = await aGate();
    const pull = makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));

    const sweep = await runWorkflow(gate, 'sop-gate.yml', { event: 'schedule', secrets, url: server.url });
    await server.close();

    expect(sweep).toMatchObject({ exitCode: 0 });
    expect(sweep.text).toContain(`${name}: OK`);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(sandbox.problems()).toEqual([]);
  });

  it.each([
    ['broken', 'truncated' as const],
    ['a page of a proxy', { page: 502 as const }],
    ['another one', { status: 200, body: { message: 'welcome' } }],
  ])('runs nothing when what it fetched is %s', async (_what, answer) => {
    const { sandbox, server, gate, secrets } = await aGate();
    sandbox.fault({ path: /\.tgz$/, times: Infinity, answer });

    const sweep = await runWorkflow(gate, 'sop-gate.yml', { event: 'schedule', secrets, url: server.url });
    await server.close();

    expect(sweep.exitCode).not.toBe(0);
    expect(sweep.text).not.toContain('open pull requests');
    expect(sandbox.told()).toEqual([]);
  });
});

describe('action.yml beside it', () => {
  it('runs the vendored program with arguments that no shell reads', () => {
    const { status, stdout } = runAction({
      SOP_GATE_COMMAND: 'explain',
      SOP_GATE_ARGUMENTS: 'crypto-import\n',
    });
    const hostile = runAction({ SOP_GATE_COMMAND: 'explain', SOP_GATE_ARGUMENTS: '$(touch pwned); `id`' });

    expect([status, stdout.includes('crypto-import')]).toEqual([0, true]);
    expect(hostile.status).toBe(2);
    expect(hostile.stderr).toContain('$(touch pwned); `id`');
    expect(existsSync('pwned')).toBe(false);
  });

  it.each(['run; id', '--version', '', 'Run'])('takes %j for no command', (command) => {
    const { status } = runAction({ SOP_GATE_COMMAND: command, SOP_GATE_ARGUMENTS: '' });

    expect(status).toBe(2);
  });
});

/** The step of the written action.yml, run for real. */
function runAction(env: Readonly<Record<string, string>>) {
  const text = readFileSync(join(folder, 'action.yml'), 'utf8');
  const script = text.slice(text.indexOf('run: |\n') + 7).replaceAll(/^ {8}/gm, '');
  return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
    env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: folder, SOP_GATE_URL: '', ...env },
    encoding: 'utf8',
  });
}

async function aGate() {
  const sandbox = createSandbox();
  const { organisation, repository: shop, token } = seedOrganisation(sandbox);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => /^\.gitea\/workflows\/|^vendor\/sop-gate\//.test(path));
  const gate = organisation.addRepository('gate', {
    private: true,
    files: Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path))])),
  });
  gate.addCollaborator('sop-gate', 'write');
  shop.commit('main', { '.gitea/sop-gate.yml': readFileSync(join(folder, 'governed/.gitea/sop-gate.yml')) });
  const secrets = { SOP_GATE_TOKEN: token, GITEA_TOKEN: gate.jobToken({ code: 'read' }) };
  return { sandbox, server: await listen(sandbox), gate, shop, secrets };
}
