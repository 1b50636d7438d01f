import { beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type GitFixture } from './git-repository-builder.ts';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

let shop: GitFixture;

beforeAll(() => {
  shop = createRepository();
  shop.commit({ 'README.md': '# Shop\n', 'src/cart.ts': 'export const items = 1;\n' });
  shop.git('tag', 'start');
  shop.commit({ 'README.md': '# Shop\n\nSells things.\n' });
  shop.git('tag', 'documented');
  shop.commit({
    'src/cart.ts': "import { createHash } from 'node:crypto';\nexport const items = createHash;\n",
  });
  shop.git('tag', 'hashed');
});

async function analyze(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { io, printed, logged } = recordIo(files);
  const exitCode = await runCommandLine(['analyze', ...args], io);
  return { exitCode, printed, logged };
}

describe('analyze of one range', () => {
  it('prints the machine contract as JSON', async () => {
    const { exitCode, printed } = await analyze([
      '--repo',
      shop.directory,
      '--range',
      'start..hashed',
      '--format',
      'json',
    ]);

    expect(exitCode).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      schemaVersion: 1,
      tier: 'high',
      points: 2,
      findings: [
        {
          code: 'crypto-import',
          analyzer: 'crypto-import',
          points: 2,
          path: 'src/cart.ts',
          line: 1,
          side: 'added',
        },
      ],
      clearances: [{ path: 'README.md', reason: 'documentation' }],
      failures: [],
      stats: { files: 2 },
    });
  });

  it('tells people the tier first and where it comes from', async () => {
    const { printed } = await analyze(['--repo', shop.directory, '--range', 'documented..hashed']);

    expect(printed[0]).toMatch(/^Tier: high {2}\(2 points; 1 file, \+2 -1 lines\)\n/);
    expect(printed[0]).toContain('  src/cart.ts:1  ');
  });

  it('finds documentation alone low', async () => {
    const { printed } = await analyze([
      '--repo',
      shop.directory,
      '--range',
      'start..documented',
      '--format',
      'json',
    ]);

    expect(JSON.parse(printed.join('\n'))).toMatchObject({ tier: 'low', points: 0, findings: [] });
  });

  it.each([
    ['markdown', /^## Tier: high\n/],
    ['sarif', /^{\n {2}"version": "2\.1\.0"/],
    ['ndjson', /^{"schemaVersion":1,"range":"documented\.\.hashed","tier":"high"/],
  ])('prints %s', async (format, beginning) => {
    const { printed } = await analyze([
      '--repo',
      shop.directory,
      '--range',
      'documented..hashed',
      '--format',
      format,
    ]);

    expect(printed[0]).toMatch(beginning);
  });

  it.each([
    ['high', 1],
    ['medium', 1],
    ['low', 1],
  ])('exits with 1 for --fail-on %s when the tier is high', async (tier, code) => {
    const { exitCode } = await analyze([
      '--repo',
      shop.directory,
      '--range',
      'documented..hashed',
      '--fail-on',
      tier,
    ]);

    expect(exitCode).toBe(code);
  });

  it('exits with 0 below the tier of --fail-on', async () => {
    const { exitCode } = await analyze([
      '--repo',
      shop.directory,
      '--range',
      'start..documented',
      '--fail-on',
      'medium',
    ]);

    expect(exitCode).toBe(0);
  });

  it('obeys the policy it is given', async () => {
    const files = { 'gate.yml': 'points: { crypto-import: 1 }\n' };

    const { printed } = await analyze(
      ['--repo', shop.directory, '--range', 'documented..hashed', '--policy', 'gate.yml', '--format', 'json'],
      files,
    );

    expect(JSON.parse(printed.join('\n'))).toMatchObject({ tier: 'medium', points: 1 });
  });

  it('leaves analyzers out, or runs one alone', async () => {
    const range = ['--repo', shop.directory, '--range', 'start..hashed', '--format', 'json'];

    const without = await analyze([...range, '--without', 'crypto-import', '--without', 'documentation']);
    const only = await analyze([...range, '--only', 'documentation']);

    expect(JSON.parse(without.printed.join('\n'))).toMatchObject({ findings: [], clearances: [] });
    expect(JSON.parse(only.printed.join('\n'))).toMatchObject({
      tier: 'medium',
      findings: [],
      clearances: [{ path: 'README.md' }],
    });
  });

  it('logs how long it took when asked', async () => {
    const { logged } = await analyze(['--repo', shop.directory, '--range', 'start..documented', '--timings']);

    expect(logged.slice(0, 2)).toEqual(['sop-gate: read in 10 ms', 'sop-gate: analysed in 10 ms']);
    expect(logged.slice(2).filter((line) => !/^sop-gate: [a-z-]+ took \d+\.\d ms$/.test(line))).toEqual([]);
    expect(logged).toHaveLength(7);
  });
});

describe('analyze without a range', () => {
  it('compares a branch with the default branch', async () => {
    const work = createRepository();
    work.commit({ 'a.txt': 'a\n' });
    work.git('switch', '--quiet', '--create', 'topic');
    work.commit({ 'b.md': 'b\n' });

    const { printed, logged } = await analyze(['--repo', work.directory, '--format', 'json']);

    expect(logged).toEqual(['sop-gate: no range was named; this is main...HEAD']);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({ tier: 'low', clearances: [{ path: 'b.md' }] });
  });

  it('takes the last commit where nothing is ahead', async () => {
    const { logged } = await analyze(['--repo', shop.directory]);

    expect(logged).toEqual(['sop-gate: no range was named; this is HEAD~1..HEAD']);
  });

  it('compares the default branch with its upstream', async () => {
    const origin = createRepository();
    origin.commit({ 'a.txt': 'a\n' });
    const clone = createRepository();
    clone.git('remote', 'add', 'origin', origin.directory);
    clone.git('fetch', '--quiet', 'origin');
    clone.git('reset', '--quiet', '--hard', 'origin/main');
    clone.git('branch', '--quiet', '--set-upstream-to', 'origin/main');
    clone.commit({ 'b.md': 'b\n' });

    const { logged } = await analyze(['--repo', clone.directory]);

    expect(logged).toEqual(['sop-gate: no range was named; this is origin/main...HEAD']);
  });

  it('asks for a range where there is nothing to compare with', async () => {
    const fresh = createRepository();
    fresh.commit({ 'a.txt': 'a\n' });

    const { exitCode, logged } = await analyze(['--repo', fresh.directory]);

    expect(exitCode).toBe(2);
    expect(logged).toEqual([
      `sop-gate: There is nothing to compare with in ${JSON.stringify(fresh.directory)}\n  Name a range with --range BASE..HEAD.`,
    ]);
  });
});

describe('analyze of many ranges', () => {
  it('prints one object a line, in order, and goes on after an unreadable one', async () => {
    const files = { '-': 'start..documented\n\n  nope..hashed  \ndocumented..hashed' };

    const { exitCode, printed, logged } = await analyze(['--repo', shop.directory, '--ranges', '-'], files);

    expect(printed.map((line) => JSON.parse(line))).toMatchObject([
      { range: 'start..documented', tier: 'low', failures: [] },
      {
        range: 'nope..hashed',
        tier: 'high',
        findings: [],
        failures: [{ analyzer: 'patch', path: '', reason: expect.stringContaining('nope') }],
      },
      { range: 'documented..hashed', tier: 'high', failures: [] },
    ]);
    expect(exitCode).toBe(2);
    expect(logged.join('\n')).toContain('"nope"');
  });

  it('exits with 0, or with 1 where one range reaches --fail-on', async () => {
    const files = { list: 'start..documented\ndocumented..hashed\n' };
    const args = ['--repo', shop.directory, '--ranges', 'list'];

    const plain = await analyze(args, files);
    const strict = await analyze([...args, '--fail-on', 'high', '--timings'], files);

    expect(plain.exitCode).toBe(0);
    expect(plain.printed.join()).not.toContain('"timings"');
    expect(strict.exitCode).toBe(1);
    expect(strict.printed.every((line) => JSON.parse(line).timings.length > 5)).toBe(true);
    expect(strict.logged).toEqual(['sop-gate: 2 ranges read and analysed in 20 ms']);
  });
});

describe('analyze of a diff', () => {
  it('reads a diff from standard input', async () => {
    const diff = `${shop.git('diff', 'documented', 'hashed')}\n`;

    const { exitCode, printed } = await analyze(['--diff', '-', '--format', 'json'], { '-': diff });

    expect(exitCode).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({ tier: 'high', stats: { files: 1 } });
  });
});
