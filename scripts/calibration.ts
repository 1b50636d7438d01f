import type { Tier } from '../src/patch/assessment.ts';

export interface Commit {
  readonly sha: string;
  readonly title: string;
}

/** One commit and what the analyzers made of it, as `analyze --format json` prints it. */
export interface Judged {
  readonly repository: string;
  readonly commit: Commit;
  readonly assessment: {
    readonly tier: Tier;
    readonly findings: readonly {
      readonly code: string;
      readonly analyzer: string;
      readonly points: number;
    }[];
    readonly failures: readonly unknown[];
  };
}

export interface Report {
  readonly commits: number;
  readonly tiers: Readonly<Record<Tier, number>>;
  /** High without the points of paths, which are an organisation's wish and not a sign of risk. */
  readonly contentHigh: number;
  /** Commits whose title says documentation, tests, formatting or dependency housekeeping; high by content alone. */
  readonly harmless: { readonly commits: number; readonly low: number; readonly high: number };
  /** Commits with an analysis that could not finish. */
  readonly failed: number;
  /** By how many commits each code was found in, most first. */
  readonly codes: readonly { readonly code: string; readonly points: number; readonly commits: number }[];
}

const pathAnalyzers = new Set(['sensitive-path', 'gate-surface']);
const harmlessTitle =
  /^(docs?|tests?|style|chore\(deps[^)]*\)|build\(deps[^)]*\))(\([^)]*\))?!?:|^(bump|update dependency)\b|\b(typos?|readme|changelog)\b/i;

export function summarize(judged: readonly Judged[]): Report {
  const count = (is: (one: Judged) => boolean): number => judged.filter(is).length;
  const harmless = judged.filter(({ commit }) => harmlessTitle.test(commit.title));
  return {
    commits: judged.length,
    tiers: {
      low: count(({ assessment }) => assessment.tier === 'low'),
      medium: count(({ assessment }) => assessment.tier === 'medium'),
      high: count(({ assessment }) => assessment.tier === 'high'),
    },
    contentHigh: count(isHighByContent),
    harmless: {
      commits: harmless.length,
      low: harmless.filter(({ assessment }) => assessment.tier === 'low').length,
      high: harmless.filter(isHighByContent).length,
    },
    failed: count(({ assessment }) => assessment.failures.length > 0),
    codes: countCodes(judged),
  };
}

function isHighByContent({ assessment: { findings, failures } }: Judged): boolean {
  const most = new Map<string, number>();
  for (const { code, analyzer, points } of findings)
    if (!pathAnalyzers.has(analyzer)) most.set(code, Math.max(points, most.get(code) ?? 0));
  const sum = [...most.values()].reduce((total, points) => total + points, 0);
  return failures.length > 0 || sum >= 2;
}

function countCodes(judged: readonly Judged[]): Report['codes'] {
  const seen = new Map<string, { points: number; commits: number }>();
  for (const { assessment } of judged) {
    const points = new Map<string, number>();
    for (const finding of assessment.findings)
      points.set(finding.code, Math.max(finding.points, points.get(finding.code) ?? 0));
    for (const [code, most] of points) {
      const before = seen.get(code) ?? { points: 0, commits: 0 };
      seen.set(code, { points: Math.max(before.points, most), commits: before.commits + 1 });
    }
  }
  return [...seen]
    .map(([code, found]) => ({ code, ...found }))
    .toSorted((one, other) => other.commits - one.commits || one.code.localeCompare(other.code));
}
