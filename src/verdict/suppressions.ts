import type { Analysis, RawFinding, Suppressed } from '../patch/assessment.ts';

/** Code of a finding about the policy itself: something was accepted for a time, and the time is over. */
export const EXPIRED = 'suppression-expired';

/** A finding that a policy accepts until a day. */
export interface Suppression {
  readonly code: string;
  readonly path: string;
  readonly line?: number | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

export interface SuppressionMeans {
  /** Whether a day is over. */
  readonly hasExpired: (until: string) => boolean;
  /** Paths that the change touches. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Takes away what the policy accepts, and lists everything it accepts. What has expired takes nothing away and is a
 * finding itself; it counts where the change touches its file.
 */
export function suppress(
  analysis: Analysis,
  suppressions: readonly Suppression[],
  { hasExpired, touched }: SuppressionMeans,
): Analysis {
  if (suppressions.length === 0) return analysis;
  const standing = suppressions.filter(({ until }) => !hasExpired(until));
  const expired = suppressions.filter(({ until }) => hasExpired(until));
  const findings = analysis.findings.filter((finding) => !standing.some((one) => covers(one, finding)));
  return {
    ...analysis,
    findings: [...findings, ...expired.map((one) => toFinding(one, touched))],
    suppressed: suppressions.map((one) => toSuppressed(one, analysis.findings, expired.includes(one))),
  };
}

function covers({ code, path, line }: Suppression, finding: RawFinding): boolean {
  return finding.code === code && finding.path === path && (line === undefined || finding.line === line);
}

function toSuppressed(
  suppression: Suppression,
  findings: readonly RawFinding[],
  expired: boolean,
): Suppressed {
  const { code, path, line, reason, owner, until } = suppression;
  const count = expired ? 0 : findings.filter((finding) => covers(suppression, finding)).length;
  const place = line === undefined ? { path } : { path, line };
  return { code, ...place, reason, owner, until, findings: count, expired };
}

function toFinding({ code, path, owner, until }: Suppression, touched: ReadonlySet<string>): RawFinding {
  return {
    code: EXPIRED,
    analyzer: 'policy',
    points: touched.has(path) ? 1 : 0,
    anywhere: true,
    path,
    line: 0,
    endLine: 0,
    side: 'added',
    message: `${code} was accepted here until ${until}; ${owner} answers for it`,
  };
}
