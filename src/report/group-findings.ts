import type { CodeMeta } from '../analyzers/contract.ts';
import type { Finding, Points } from '../patch/assessment.ts';
import { byWeight } from './place.ts';

/** The words of a finding code; nothing for a code of another build. */
export type Explain = (code: string) => CodeMeta | undefined;

/** Everything that was noticed under one code. */
export interface FindingGroup {
  readonly code: string;
  /** The largest of its findings: what the code counts for. */
  readonly points: Points;
  readonly title: string;
  readonly help: string;
  readonly findings: readonly Finding[];
}

/** One group a code, heaviest first. */
export function groupFindings(findings: readonly Finding[], explain: Explain): FindingGroup[] {
  const sorted = byWeight(findings);
  const heaviest = sorted.filter(
    (finding, index) => sorted.findIndex(({ code }) => code === finding.code) === index,
  );
  return heaviest.map(({ code, points }) => {
    const { title, help } = explain(code) ?? { title: code, help: '' };
    return { code, points, title, help, findings: sorted.filter((finding) => finding.code === code) };
  });
}
