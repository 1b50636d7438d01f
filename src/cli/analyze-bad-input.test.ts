import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createRepository } from './git-repository-builder.ts';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

const files = {
  empty: '\n',
  prose: 'Dear all,\n',
  'bad.yml': 'mode: observ\nrevews: {}\n',
};

let repository: string;
let nowhere: string;

beforeAll(() => {
  const fixture = createRepository();
  fixture.commit({ 'a.md': 'a\n' });
  repository = fixture.directory;
  nowhere = mkdtempSync(join(tmpdir(), 'sop-gate-none-'));
});

/** What a person reads; folders of this test are shown as words. */
async function complaintOf(args: readonly string[]) {
  const { io, printed, logged } = recordIo(files);
  const words = args.map((word) => word.replace('REPO', repository).replace('NOWHERE', nowhere));
  const exitCode = await runCommandLine(['analyze', ...words], io);
  const lines = logged.join('\n').replaceAll(repository, 'REPO').replaceAll(nowhere, 'NOWHERE');
  return { exitCode, printed, lines: lines.split('\n') };
}

it.each([
  [
    ['--repo', 'NOWHERE'],
    ['sop-gate: NOWHERE is no git repository', '  Give the folder of a git repository with --repo.'],
  ],
  [
    ['--repo', 'REPO', '--range', 'nope..HEAD'],
    [
      'sop-gate: REPO has no revision "nope"',
      '  Check the name, and fetch it if the clone is shallow; the base of a first commit is the empty tree.',
    ],
  ],
  [
    ['--repo', 'REPO', '--range', 'HEAD'],
    ['sop-gate: "HEAD" is no range', '  Write BASE..HEAD, or BASE...HEAD to compare from the merge base.'],
  ],
  [
    ['--diff', 'empty'],
    [
      'sop-gate: The diff in "empty" is empty',
      '  Give what git prints, for instance of `git diff main...HEAD`.',
    ],
  ],
  [
    ['--diff', 'prose'],
    [
      'sop-gate: There is no unified diff in "prose"',
      '  Give what git prints, for instance of `git diff main...HEAD`.',
    ],
  ],
  [
    ['--diff', '-'],
    ['sop-gate: The diff "-" cannot be read: there is no such file.', '  Check the path and its rights.'],
  ],
  [
    ['--policy', 'gone.yml'],
    [
      'sop-gate: The policy "gone.yml" cannot be read: there is no such file.',
      '  Check the path and its rights.',
    ],
  ],
  [
    ['--policy', 'bad.yml'],
    [
      'sop-gate: bad.yml:1:7: `mode` is the text `observ`: expected enforce or observe; did you mean `observe`?',
      'sop-gate: bad.yml:2:1: unknown key `revews`; did you mean `reviews`?',
      '  Correct the file; docs/configuration.md lists every key with its type.',
    ],
  ],
  [
    ['--range', 'a..b', '--diff', 'x'],
    [
      'sop-gate: --range and --diff cannot be used together',
      '  Name one change: a range, a file of ranges, a diff or a pull request.',
    ],
  ],
  [
    ['--ranges', 'x', '--format', 'text'],
    ['sop-gate: --ranges cannot be printed as text', '  Use --format ndjson: one object a line.'],
  ],
  [
    ['--format', 'jsn'],
    [
      'sop-gate: --format "jsn" is unknown; did you mean `json`?',
      '  Use text, json, ndjson, markdown or sarif.',
    ],
  ],
  [
    ['--fail-on', 'worst'],
    ['sop-gate: --fail-on "worst" is unknown', '  Use low, medium or high.'],
  ],
  [
    ['--pr', '3'],
    ['sop-gate: --pr needs the repository of the pull request', '  Name it with --repo owner/name.'],
  ],
  [
    ['--pr', 'three', '--repo', 'acme/shop'],
    ['sop-gate: --pr "three" is no pull request', '  Give its number, such as --pr 12.'],
  ],
  [['--bogus'], ["sop-gate: unknown option '--bogus'", '  Run it with --help to see how it is used.']],
])('says of %j what is wrong and what helps', async (args, lines) => {
  const complaint = await complaintOf(args);

  expect(complaint).toEqual({ exitCode: 2, printed: [], lines });
});

it.each(['--only', '--without'])('knows only the analyzers of this build for %s', async (option) => {
  const { exitCode, lines } = await complaintOf([option, 'crypto-imports']);

  expect(exitCode).toBe(2);
  expect(lines[0]).toBe(`sop-gate: ${option} "crypto-imports" is unknown; did you mean \`crypto-import\`?`);
  expect(lines[1]).toContain('change-size, comments, crypto-import');
});
