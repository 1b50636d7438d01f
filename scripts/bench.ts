/**
 * `npm run bench`: how long the built command takes, start of the process included. It measures and judges nothing:
 * a number is worth something only beside another one from the same machine.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { createSandbox, listen, seedOrganisation } from '../src/sandbox/index.ts';
import { type ChangedRepository, createChangedRepository } from './bench-fixtures.ts';
import { renderTable } from './render-table.ts';

interface Row {
  readonly what: string;
  readonly milliseconds: readonly number[];
  readonly note?: string;
}

const ten = createChangedRepository(10);
const thousand = createChangedRepository(1000);
try {
  const rows = [
    { what: 'node alone', milliseconds: await repeat(11, () => run(['-e', ''])) },
    { what: '--help', milliseconds: await repeat(11, () => runGate(['--help'])) },
    { what: 'analyze, 10 changed files', milliseconds: await repeat(7, () => analyze(ten)) },
    await measureThousand(),
    ...(await measureRuns(5)),
  ];
  console.log(renderRows(rows));
  console.log(
    `\nNode ${process.version}, ${cpus().length} processors. Median, least and most of so many runs.`,
  );
} finally {
  for (const { folder } of [ten, thousand]) rmSync(folder, { recursive: true });
}

async function measureThousand(): Promise<Row> {
  const milliseconds = await repeat(3, () => analyze(thousand));
  const seconds = toMedian(milliseconds) / 1000;
  const note = `${(1000 / seconds).toFixed(0)} files/s, ${(thousand.bytes / 1e6 / seconds).toFixed(1)} MB/s`;
  return { what: 'analyze, 1000 changed files', milliseconds, note };
}

/** The first run on a ready pull request, which labels it and starts both reviews, and a second with nothing new. */
async function measureRuns(runs: number): Promise<readonly Row[]> {
  const first: number[] = [];
  const second: number[] = [];
  const requests = new Set<string>();
  for (let turn = 0; turn < runs; turn += 1) {
    const measured = await measurePair();
    first.push(measured.first);
    second.push(measured.second);
    requests.add(`${measured.firstRequests},${measured.secondRequests}`);
  }
  const counts = [...requests].map((pair) => pair.split(','));
  return [
    { what: 'run, first', milliseconds: first, note: `${counts.map(([one]) => one).join(' or ')} requests` },
    {
      what: 'run, nothing new',
      milliseconds: second,
      note: `${counts.map(([, two]) => two).join(' or ')} requests`,
    },
  ];
}

async function measurePair() {
  const sandbox = createSandbox();
  const { repository, token } = seedOrganisation(sandbox);
  const files = { 'src/cart.ts': 'export const cart = [];\n' };
  const change = repository.openPullRequest({ by: 'ada', files });
  change.approvedBy('ben');
  change.approvedBy('cleo');
  change.hasStatus('CI / test (pull_request)', 'success');
  const server = await listen(sandbox);
  const args = ['run', '--job', '--url', server.url, '--repo', 'acme/shop', '--pr', String(change.number)];
  const first = await runGate(args, { SOP_GATE_TOKEN: token });
  const firstRequests = sandbox.calls.length;
  const second = await runGate(args, { SOP_GATE_TOKEN: token });
  const secondRequests = sandbox.calls.length - firstRequests;
  await server.close();
  return { first, second, firstRequests, secondRequests };
}

function analyze({ folder }: ChangedRepository): Promise<number> {
  return runGate(['analyze', '--repo', folder, '--range', 'HEAD~1..HEAD', '--format', 'json']);
}

function runGate(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return run(['bin/sop-gate.js', ...args], env);
}

/** Milliseconds from start to end of one process; one that fails measures nothing. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with exit code ${code}: nothing was measured`);
  return performance.now() - start;
}

async function repeat(runs: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) samples.push(await measure());
  return samples;
}

function toMedian(samples: readonly number[]): number {
  return samples.toSorted((left, right) => left - right)[Math.floor(samples.length / 2)] ?? Number.NaN;
}

function renderRows(rows: readonly Row[]): string {
  const body = rows.map(({ what, milliseconds, note = '' }) => [
    what,
    ...[
      milliseconds.length,
      toMedian(milliseconds),
      Math.min(...milliseconds),
      Math.max(...milliseconds),
    ].map((value) => value.toFixed(0)),
    note,
  ]);
  return renderTable(['what', 'runs', 'median ms', 'least', 'most', ''], body);
}
