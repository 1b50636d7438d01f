import type { Analysis, RawFinding } from '../patch/assessment.ts';

/** Code of a finding about the policy itself: something was accepted for a time, and the time is over. */
export const EXPIRED = 'suppression-expired';

/** A finding that a policy accepts until a day. */
export interface Suppression {
  readonly code: string;
  readonly path: string;
  /** A line of the base text; 0: the file as a whole. */
  readonly line?: number | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

export interface SuppressionMeans {
  /** Whether a day is over. */
  readonly hasExpired: (until: string) => boolean;
  /** Whether a day is so far away that somebody should ask why. */
  readonly isFar: (until: string) => boolean;
  /** Paths that the change touches. */
  readonly touched: ReadonlySet<string>;
  /** The line of the base text that a finding is about; nothing for what the change wrote itself. */
  readonly lineAtBase: (finding: RawFinding) => number | undefined;
}

/**
 * Takes away what the policy accepts, and lists everything it accepts. What has expired takes nothing away and is a
 * finding itself; it counts where the change touches its file.
 */
export function suppress(
  analysis: Analysis,
  suppressions: readonly Suppression[],
  { hasExpired, isFar, touched, lineAtBase }: SuppressionMeans,
): Analysis {
  if (suppressions.length === 0) return analysis;
  const standing = suppressions.filter(({ until }) => !hasExpired(until));
  const expired = suppressions.filter(({ until }) => hasExpired(until));
  // The author of a change chooses where new lines stand, so a line is always one of the base.
  const covers = ({ code, path, line }: Suppression, finding: RawFinding): boolean =>
    finding.code === code && finding.path === path && (line === undefined || lineAtBase(finding) === line);
  const findings = analysis.findings.filter((finding) => !standing.some((one) => covers(one, finding)));
  const take = (one: Suppression) => analysis.findings.filter((finding) => covers(one, finding));
  return {
    ...analysis,
    findings: [...findings, ...expired.map((one) => toFinding(one, touched))],
    suppressed: suppressions.map((one) =>
      expired.includes(one)
        ? { ...toEntry(one), findings: 0, expired: true }
        : {
            ...toEntry(one),
            ...toTaken(take(one)),
            expired: false,
            ...(isFar(one.until) && { isFar: true }),
          },
    ),
  };
}

function toEntry({ code, path, line, reason, owner, until }: Suppression) {
  return { code, path, ...(line !== undefined && { line }), reason, owner, until };
}

function toTaken(accepted: readonly RawFinding[]) {
  return { findings: accepted.length, ...(accepted.length > 0 && { accepted }) };
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
