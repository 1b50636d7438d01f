import type { Assessment } from '../patch/assessment.ts';
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
  const failed = failures.map(
    ({ analyzer, path, reason }) =>
      `${code(path || 'the whole change')}: ${prose(reason)} (${code(analyzer)})`,
  );
  const cleared = clearances.map(({ path, reason }) => `${code(path)}: ${reason}`);
  const parts = [
    `## Tier: ${tier}`,
    `${countOf(points, 'point')}; ${size}`,
    renderList(because.map(prose), MAX_ENTRIES),
    ...groupFindings(findings, explain).map(renderGroup),
    failed.length === 0
      ? ''
      : `### Could not be verified, so the tier is high\n\n${renderList(failed, MAX_ENTRIES)}`,
    renderFold(
      `Files proven harmless (${stats.clearedFiles} of ${stats.files})`,
      renderList(cleared, MAX_ENTRIES),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderGroup(group: FindingGroup): string {
  const places = group.findings.map((finding) => `${code(toPlace(finding))} ${prose(finding.message)}`);
  const heading = `### ${prose(group.title)} (${code(group.code)}, ${countOf(group.points, 'point')})`;
  return [heading, renderList(places, MAX_ENTRIES), prose(group.help)]
    .filter((part) => part !== '')
    .join('\n\n');
}
