import type { Finding, Shadow } from '../patch/assessment.ts';
import { toPlace } from './place.ts';

/** What is only tried, one line each; unescaped. */
export function describeShadow({ findings, notices }: Shadow<Finding>): readonly string[] {
  return [
    ...findings.map((finding) => `${toPlace(finding)} ${finding.message} (${finding.code})`),
    ...notices.map(({ analyzer, path, reason }) => `${path || 'the whole change'}: ${reason} (${analyzer})`),
  ];
}
