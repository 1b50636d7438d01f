import type { Assessment, Clearance, Tier } from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';
import { defuseCommands, escapeTerminal } from './escape.ts';
import { type Explain, type FindingGroup, groupFindings } from './group-findings.ts';
import { limitLines } from './limit-lines.ts';
import { mendFailures } from './mend-failures.ts';
import { toPlace } from './place.ts';
import { countOf } from './sentence.ts';
import { describeShadow } from './shadow.ts';
import type { Styles } from './styles.ts';
import { ACCEPTED, listSuppressed, NO_LONGER, sortSuppressed } from './suppressed.ts';
import { wrapText } from './wrap.ts';

export interface AnalysisTextOptions {
  readonly styles: Styles;
  /** Letters a line may have; paths are never broken. */
  readonly width: number;
  readonly explain: Explain;
}

/** More places of one code than this are counted, not listed. */
const MAX_PLACES = 20;

/** The risk of a change for people: tier first, then why, where, and how to lower it. */
export function renderAnalysisText(assessment: Assessment, options: AnalysisTextOptions): string {
  const groups = groupFindings(assessment.findings, options.explain);
  const parts = [
    renderTier(assessment, options),
    renderWhy(assessment, options),
    ...groups.map((group) => renderGroup(group, options)),
    renderFailures(assessment.failures, options),
    renderShadow(assessment, options),
    renderSuppressed(assessment, options),
    renderCleared(assessment, options),
    renderWayDown(assessment, options),
  ];
  return defuseCommands(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

function renderTier({ tier, points, stats }: Assessment, { styles }: AnalysisTextOptions): string {
  const colours: Record<Tier, Styles['bold']> = {
    low: styles.good,
    medium: styles.warning,
    high: styles.bad,
  };
  const size = `${countOf(stats.files, 'file')}, +${stats.addedLines} -${stats.removedLines} lines`;
  return `${styles.bold('Tier:')} ${colours[tier](styles.bold(tier))}  ${styles.dim(`(${countOf(points, 'point')}; ${size})`)}`;
}

function renderWhy({ because }: Assessment, { width }: AnalysisTextOptions): string {
  return because.map((sentence) => hang(`- ${escapeTerminal(sentence)}`, width)).join('\n');
}

/** The following lines of an entry stand below its text, not below its dash. */
function hang(entry: string, width: number): string {
  return wrapText(entry, width, '  ').slice(2);
}

function renderGroup(group: FindingGroup, { styles, width }: AnalysisTextOptions): string {
  const { code, points, title, help, findings } = group;
  const shown = findings.slice(0, MAX_PLACES).map((finding) => {
    const line = `  ${escapeTerminal(toPlace(finding))}`;
    return `${line}  ${escapeTerminal(finding.message)}`;
  });
  const rest = findings.length - shown.length;
  return [
    `${styles.bold(escapeTerminal(title))}  ${styles.dim(`${escapeTerminal(code)}, ${countOf(points, 'point')}`)}`,
    ...shown,
    ...(rest === 0 ? [] : [`  … and ${rest} more (--format json lists all)`]),
    ...(help === '' ? [] : [styles.dim(wrapText(help, width, '  '))]),
  ].join('\n');
}

function renderFailures(failures: readonly Failure[], { styles }: AnalysisTextOptions): string {
  if (failures.length === 0) return '';
  const lines = failures.map(
    ({ analyzer, path, reason }) =>
      `  ${escapeTerminal(`${path || 'the whole change'}: ${reason} (${analyzer})`)}`,
  );
  return [styles.bold('Could not be verified, so the tier is high'), ...lines].join('\n');
}

function renderShadow({ shadow }: Assessment, { styles }: AnalysisTextOptions): string {
  if (shadow === undefined) return '';
  return toList(styles.bold('Only tried, and counted for nothing (shadow)'), describeShadow(shadow));
}

function renderSuppressed({ suppressed = [] }: Assessment, { styles }: AnalysisTextOptions): string {
  const { standing, over } = sortSuppressed(suppressed);
  return [[ACCEPTED, standing] as const, [NO_LONGER, over] as const]
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries]) => toList(styles.bold(title), entries.flatMap(listSuppressed)))
    .join('\n\n');
}

function toList(title: string, lines: readonly string[]): string {
  return [title, ...limitLines(lines).map((line) => `  ${escapeTerminal(line)}`)].join('\n');
}

function renderCleared({ clearances, stats }: Assessment, { styles, width }: AnalysisTextOptions): string {
  if (clearances.length === 0) return '';
  const reasons = [...countByReason(clearances)].map(([reason, count]) => `${count} ${reason}`);
  const told = `Proven harmless: ${stats.clearedFiles} of ${countOf(stats.files, 'file')} (${reasons.join(', ')})`;
  return styles.dim(wrapText(`${told}${renderGranted(clearances)}`, width, ''));
}

/** Whose proofs count only because the policy says so. */
function renderGranted(clearances: readonly Clearance[]): string {
  const granted = clearances.filter((one) => one.granted);
  if (granted.length === 0) return '';
  const names = [...new Set(granted.map(({ analyzer }) => escapeTerminal(analyzer)))];
  return `, ${granted.length} of these by ${names.join(', ')}, which the policy lets clear`;
}

function countByReason(clearances: readonly Clearance[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of clearances) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** What lowers this tier: the weightiest obstacle first. */
function renderWayDown(
  { tier, points, failures }: Assessment,
  { styles, width }: AnalysisTextOptions,
): string {
  if (tier === 'low') return '';
  return styles.dim(wrapText(`To lower it: ${chooseWayDown(points, failures)}`, width, ''));
}

function chooseWayDown(points: number, failures: readonly Failure[]): string {
  if (failures.length > 0) return `${mendFailures(failures)}; one failure makes the tier high.`;
  if (points > 0) return 'do what is said above, or move it into a change of its own.';
  return 'low is earned; every file must be proven harmless: documentation, tests, formatting, comments or a pure rename.';
}
