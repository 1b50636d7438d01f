import type { Policy } from '../config/schema.ts';
import type {
  Analysis,
  Assessment,
  Clearance,
  Finding,
  Points,
  RawFinding,
  Suppressed,
  Tier,
} from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';
import { byKeys } from './canonical-order.ts';

/** Paths of files proven harmless. */
interface Cleared {
  readonly proven: ReadonlySet<string>;
  /** Documentation and tests: most of what is noticed there counts for nothing. */
  readonly weightless: ReadonlySet<string>;
}

/** A code with its largest points and the places it was found at. */
interface Contribution {
  readonly code: string;
  readonly points: Points;
  readonly first: Finding;
  readonly places: number;
}

/**
 * Gives an analysis its points and its tier. Low is earned by every file, medium is the default, high is two points
 * or anything that could not be finished.
 */
export function weigh(analysis: Analysis, policy: Policy): Assessment {
  const cleared = clearedPaths(analysis.clearances);
  const rate = (raw: readonly RawFinding[]) =>
    raw.map((finding) => toFinding(finding, pointsOf(finding, cleared, policy))).toSorted(inOrder);
  const findings = rate(analysis.findings);
  const contributions = contributionsOf(findings);
  const points = contributions.reduce((sum, contribution) => sum + contribution.points, 0);
  const failures = analysis.failures.toSorted(
    byKeys(({ path, analyzer, reason }) => [path, analyzer, reason]),
  );
  const unearned = whyNotLow(analysis, cleared, policy);
  const tier = toTier(points, failures.length > 0, unearned.length === 0);
  return {
    tier,
    points,
    findings,
    clearances: analysis.clearances.toSorted(
      byKeys(({ path, reason, analyzer }) => [path, reason, analyzer]),
    ),
    failures,
    because: [
      ...failures.map(renderFailure),
      ...contributions.map(renderContribution),
      ...(tier === 'medium' ? unearned : []),
    ],
    stats: analysis.stats,
    ...(analysis.shadow && { shadow: { ...analysis.shadow, findings: rate(analysis.shadow.findings) } }),
    ...(analysis.suppressed && { suppressed: analysis.suppressed.map((one) => toTold(one, rate)) }),
  };
}

function toTier(points: number, failed: boolean, earned: boolean): Tier {
  if (failed || points >= 2) return 'high';
  return points === 0 && earned ? 'low' : 'medium';
}

function clearedPaths(clearances: readonly Clearance[]): Cleared {
  const weightless = clearances.filter(({ reason }) => reason === 'documentation' || reason === 'test');
  return {
    proven: new Set(clearances.map(({ path }) => path)),
    weightless: new Set(weightless.map(({ path }) => path)),
  };
}

function pointsOf(finding: RawFinding, cleared: Cleared, policy: Policy): Points {
  const points = policy.points[finding.code] ?? finding.points;
  if (finding.code === 'sensitive-path')
    return cleared.proven.has(finding.path) && !policy.paths.countCleared ? 0 : points;
  return cleared.weightless.has(finding.path) && !finding.anywhere ? 0 : points;
}

function toFinding(raw: RawFinding, points: Points): Finding {
  const { anywhere: _, ...finding } = raw;
  return { ...finding, points };
}

const inOrder = byKeys((finding: Finding) => [
  finding.path,
  finding.line,
  finding.endLine,
  finding.code,
  finding.analyzer,
  finding.side,
  finding.baseLine ?? 0,
  finding.message,
  finding.points,
]);

function toTold(
  { accepted, ...entry }: Suppressed<RawFinding>,
  rate: (raw: readonly RawFinding[]) => readonly Finding[],
): Suppressed<Finding> {
  return { ...entry, ...(accepted && { accepted: rate(accepted) }) };
}

function contributionsOf(findings: readonly Finding[]): readonly Contribution[] {
  const worth = findings.filter((finding) => finding.points > 0);
  const codes = [...new Set(worth.map((finding) => finding.code))];
  return codes
    .map((code) =>
      contributionOf(
        code,
        worth.filter((finding) => finding.code === code),
      ),
    )
    .toSorted(byKeys(({ points, code }) => [-points, code]));
}

function contributionOf(code: string, found: readonly Finding[]): Contribution {
  const first = found.reduce((most, finding) => (finding.points > most.points ? finding : most));
  return { code, points: first.points, first, places: found.length };
}

function whyNotLow(analysis: Analysis, cleared: Cleared, policy: Policy): readonly string[] {
  const { files, limitedLines } = analysis.stats;
  if (files === 0) return ['The change holds no file, so nothing proved it harmless.'];
  const unproven = files - cleared.proven.size;
  return [
    ...(unproven === 0
      ? []
      : [`${countOf(unproven, 'file')} of ${files} not proven harmless; medium is the default.`]),
    ...(limitedLines > policy.lowLimit
      ? [`${limitedLines} changed lines, more than the limit for low (${policy.lowLimit}).`]
      : []),
  ];
}

function renderFailure({ analyzer, path, reason }: Failure): string {
  const what = path === '' ? 'The change' : path;
  return `${what} could not be analysed (${analyzer}): ${reason}. What cannot be verified counts as high.`;
}

function renderContribution({ code, points, first, places }: Contribution): string {
  const place = first.line === 0 ? first.path : `${first.path}:${first.line}`;
  const more = places === 1 ? '' : `, and ${countOf(places - 1, 'more place')}`;
  return `${countOf(points, 'point')} for ${code}: ${first.message} (${place}${more}).`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
