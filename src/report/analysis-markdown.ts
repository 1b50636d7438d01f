import type { Assessment } from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';
import { renderAsides, renderClearance, renderFailure } from './comment-details.ts';
import { type Explain, type FindingGroup, groupFindings } from './group-findings.ts';
import { code, prose, renderFold, renderList } from './markdown-list.ts';
import { toPlace } from './place.ts';
import { countOf } from './sentence.ts';

/** The longest list; JSON holds everything. */
const MAX_ENTRIES = 50;

/** The risk of a change as Markdown, for a job summary or a comment of one's own. */
export function renderAnalysisMarkdown(assessment: Assessment, explain: Explain): string {
  const { tier, points, because, findings, clearances, failures, stats } = assessment;
  const size = `${countOf(stats.files, 'file')}, +${stats.addedLines} -${stats.removedLines} lines`;
  const parts = [
    `## Tier: ${tier}`,
    `${countOf(points, 'point')}; ${size}`,
    renderList(because, MAX_ENTRIES, prose),
    ...groupFindings(findings, explain).map(renderGroup),
    renderFailures(failures),
    ...renderAsides(assessment, MAX_ENTRIES),
    renderFold(
      `Files proven harmless (${stats.clearedFiles} of ${stats.files})`,
      renderList(clearances, MAX_ENTRIES, renderClearance),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderGroup(group: FindingGroup): string {
  const places = renderList(
    group.findings,
    MAX_ENTRIES,
    (finding) => `${code(toPlace(finding))} ${prose(finding.message)}`,
  );
  const heading = `### ${prose(group.title)} (${code(group.code)}, ${countOf(group.points, 'point')})`;
  return [heading, places, prose(group.help)].filter((part) => part !== '').join('\n\n');
}

function renderFailures(failures: readonly Failure[]): string {
  if (failures.length === 0) return '';
  return `### Could not be verified, so the tier is high\n\n${renderList(failures, MAX_ENTRIES, renderFailure)}`;
}
