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
  const groups = new Map<string, Finding[]>();
  for (const finding of byWeight(findings)) {
    groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  }
  return [...groups].map(([code, members]) => {
    const { title, help } = explain(code) ?? { title: code, help: '' };
    return { code, points: members[0]?.points ?? 0, title, help, findings: members };
  });
}
