import { beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type GitFixture } from './git-repository-builder.ts';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

/** A shop whose people merged documentation by a merge and cryptography by a squash. */
let shop: GitFixture;
beforeAll(() => {
  shop = createRepository();
  shop.commit({ 'a.txt': 'a\n' });
  shop.git('switch', '--quiet', '--create', 'topic');
  shop.commit({ 'docs/a.md': '# A\n' });
  shop.commit({ 'docs/b.md': '# B\n' });
  shop.git('switch', '--quiet', 'main');
  shop.git('merge', '--quiet', '--no-ff', '--message', 'Merge the pages', 'topic');
  shop.commit({ 'src/a.ts': "import { createHash } from 'node:crypto';\nexport const a = createHash;\n" });
});

const calm = { 'calm.yml': 'points: { crypto-import: 0 }\n' };

async function replay(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { io, printed, logged } = recordIo(files);
  const exitCode = await runCommandLine(['replay', '--repo', shop.directory, ...args], io);
  return { exitCode, printed, logged };
}

describe('replay', () => {
  it('judges the last merges of a branch again and tells of each analyzer', async () => {
    const { exitCode, printed, logged } = await replay([]);

    const text = printed.join('\n');
    expect(exitCode).toBe(0);
    expect(text).toMatch(
      /^ {2}tier {4}changes\n {2}low {11}1\n {2}medium {8}0\n {2}high {10}1\n\n2 changes\n/,
    );
    expect(text).toMatch(/\ncrypto-import +1 +50\.0 % +0 +- +0 +\d+\.\d\n/);
    expect(logged).toEqual([expect.stringMatching(/history ends here at [0-9a-f]{10}, which is left out/)]);
  });

  it('shows what another policy would change', async () => {
    const { printed } = await replay(['--last', '1', '--against', 'calm.yml'], calm);

    expect(printed.join('\n')).toMatch(
      /1 change with another tier than by the other policy:\n {2}medium -> high [0-9a-f]{10}\.\.[0-9a-f]{10}: \+crypto-import \(change\)\n/,
    );
  });

  it('judges with the policy that is named, and gives machines each change', async () => {
    const { printed } = await replay(
      ['--policy', 'calm.yml', '--against', 'calm.yml', '--format', 'json'],
      calm,
    );

    expect(JSON.parse(printed.join(''))).toMatchObject({
      schemaVersion: 1,
      changes: 2,
      tiers: { low: 1, medium: 1, high: 0 },
      against: { tiers: { low: 1, medium: 1, high: 0 }, flips: [] },
      analyzers: expect.arrayContaining([expect.objectContaining({ analyzer: 'crypto-import', hits: 1 })]),
      each: [
        { subject: 'Merge the pages', tier: 'low', points: 0, against: { tier: 'low', points: 0 } },
        { subject: 'change', tier: 'medium', points: 0, against: { tier: 'medium', points: 0 } },
      ],
    });
  });

  it('gives records that health can tell from', async () => {
    const { printed } = await replay(['--format', 'ndjson']);

    const { io, printed: told } = recordIo({ past: printed.join('\n') });
    await runCommandLine(['health', 'past'], io);

    expect(printed.map((line) => JSON.parse(line).tier)).toEqual(['low', 'high']);
    expect(told.join('\n')).toMatch(/^2 changes\n[\s\S]*\ncrypto-import +1 +50\.0 %/);
  });

  it('takes given ranges instead, and ends with 2 when one cannot be read', async () => {
    const { exitCode, printed, logged } = await replay(['--ranges', '-', '--format', 'json'], {
      '-': 'HEAD~1..HEAD\nnope..HEAD\n',
    });

    const { each, ...summary } = JSON.parse(printed.join(''));
    expect(exitCode).toBe(2);
    expect(each).toEqual([
      { range: 'HEAD~1..HEAD', tier: 'high', points: 2 },
      { range: 'nope..HEAD', tier: 'high', points: 0 },
    ]);
    expect(summary).toMatchObject({ changes: 2, tiers: { high: 2 } });
    expect(logged.join('\n')).toContain('"nope"');
  });
});

describe('replay that is asked for in wrong words', () => {
  it.each([
    [['--format', 'xml'], '--format "xml" is unknown'],
    [['--format', 'ndjson', '--against', 'calm.yml'], '--against cannot be told as ndjson'],
    [['--last', '0'], '--last "0" is not a number of changes'],
    [['--last', '1e3'], '--last "1e3" is not a number of changes'],
    [['--branch', 'nobody'], 'has no history of "nobody"'],
    [['--branch', 'topic~2'], 'There is no past change to judge.'],
    [['--ranges', '-'], 'There is no past change to judge.'],
    [['--ranges', 'gone'], 'The list of ranges "gone" cannot be read'],
    [['--against', 'gone.yml'], '"gone.yml" cannot be read'],
  ])('ends with 2 for %j', async (args, problem) => {
    const { exitCode, printed, logged } = await replay(args, { ...calm, '-': '\n' });

    expect([exitCode, printed]).toEqual([2, []]);
    expect(logged.join('\n')).toContain(problem);
  });
});
