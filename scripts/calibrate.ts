/**
 * `npm run calibrate -- [--commits N] [--examples] DIR...`
 *
 * Runs all analyzers over the newest commits (merges left out) of git repositories that are at hand, and prints how
 * the tiers spread and which codes fire most, so that points are tuned by what is seen. It judges nothing. Build first:
 * it runs the command a user would.
 */
import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Commit, type Judged, type Report, summarize } from './calibration.ts';
import { renderTable } from './render-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: 'string', default: '300' },
    examples: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) throw new Error('name at least one git repository');
const judged: Judged[] = [];
const reports: [string, Report][] = [];
for (const directory of positionals) {
  const ofOne = await judgeHistory(directory, Number(values.commits));
  judged.push(...ofOne);
  reports.push([directory.replace(/\/(repo|\.git)?$/, '').replace(/^.*\//, ''), summarize(ofOne)]);
}
console.log(renderSpread([...reports, ['all', summarize(judged)]]));
console.log(`\n${renderCodes(summarize(judged), judged)}`);

async function judgeHistory(directory: string, most: number): Promise<readonly Judged[]> {
  const commits = listCommits(directory, most);
  const child = spawn(
    process.execPath,
    ['bin/sop-gate.js', 'analyze', '--repo', directory, '--ranges', '-', '--format', 'ndjson'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.end(commits.map(({ sha }) => `${sha}^..${sha}\n`).join(''));
  const lines = (await text(child.stdout)).split('\n').filter((line) => line !== '');
  if (lines.length !== commits.length) {
    throw new Error(`${directory}: ${lines.length} answers to ${commits.length} commits`);
  }
  return commits.map((commit, index) => ({
    repository: directory,
    commit,
    assessment: JSON.parse(lines[index] ?? '') as Judged['assessment'],
  }));
}

function listCommits(directory: string, most: number): readonly Commit[] {
  const log = ['log', '--no-merges', '--min-parents=1', `--max-count=${most}`, '--format=%H%x09%s'];
  const { stdout, status, stderr } = spawnSync('git', ['-C', directory, ...log], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${directory}: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => ({ sha: line.slice(0, 40), title: line.slice(41) }));
}

function renderSpread(rows: readonly (readonly [string, Report])[]): string {
  const head = [
    'repository',
    'commits',
    'low',
    'medium',
    'high',
    'high by content',
    'harmless low',
    'harmless high',
    'failed',
  ];
  return renderTable(
    head,
    rows.map(([name, { commits, tiers, contentHigh, harmless, failed }]) => [
      name,
      String(commits),
      ...(['low', 'medium', 'high'] as const).map((tier) => toPercent(tiers[tier], commits)),
      toPercent(contentHigh, commits),
      `${toPercent(harmless.low, harmless.commits)} of ${harmless.commits}`,
      toPercent(harmless.high, harmless.commits),
      String(failed),
    ]),
  );
}

function toPercent(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)} %`;
}

function renderCodes({ codes }: Report, all: readonly Judged[]): string {
  const rows = codes.map(({ code, points, commits }) => [
    code,
    String(points),
    String(commits),
    `${((100 * commits) / all.length).toFixed(2)} %`,
    ...(values.examples ? [listExamples(code, all)] : []),
  ]);
  return renderTable(
    ['code', 'points', 'commits', 'share', ...(values.examples ? ['for example'] : [])],
    rows,
  );
}

function listExamples(code: string, all: readonly Judged[]): string {
  const hits = all.filter(({ assessment }) => assessment.findings.some((finding) => finding.code === code));
  return hits
    .slice(0, 3)
    .map(({ commit }) => commit.sha.slice(0, 10))
    .join(' ');
}
