import type { Finding } from '../patch/assessment.ts';

/** `src/login.ts:12`; a finding about the file as a whole names the path alone. Hostile text: escape where printed. */
export function toPlace({ path, line }: Pick<Finding, 'path' | 'line'>): string {
  return line === 0 ? path : `${path}:${line}`;
}

/** Heaviest first; equal weights keep their order. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => b.points - a.points);
}
