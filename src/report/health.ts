import { escapeTerminal } from './escape.ts';
import { countOf } from './sentence.ts';

/** What is known of one judged change: a line of `run` or `sweep` as JSON, or of `analyze` as NDJSON. */
export interface HealthRecord {
  readonly findings: readonly { readonly analyzer: string; readonly points: number }[];
  readonly tried: readonly { readonly analyzer: string }[];
  readonly failures: readonly { readonly analyzer: string }[];
  /** How long each analyzer took for it, where that was measured. */
  readonly timings: readonly { readonly analyzer: string; readonly milliseconds: number }[];
  /** Whether a person gave it a lower tier than it had earned; absent where nobody could, since nothing was decided. */
  readonly lowered?: boolean;
}

/** What a record or an assessment says of analyzers. */
interface Said {
  readonly findings: HealthRecord['findings'];
  readonly failures: HealthRecord['failures'];
  readonly shadow?:
    | { readonly findings: HealthRecord['tried']; readonly notices: HealthRecord['failures'] }
    | undefined;
}

/** What one judged change tells of analyzers. */
export function toHealthRecord(
  { findings, failures, shadow }: Said,
  timings: HealthRecord['timings'],
): HealthRecord {
  return {
    findings,
    tried: shadow?.findings ?? [],
    failures: [...failures, ...(shadow?.notices ?? [])],
    timings,
  };
}

/** Whether one analyzer earns its keep. */
export interface HealthRow {
  readonly analyzer: string;
  readonly changes: number;
  /** Changes it found something in that counts, of all of them. */
  readonly hits: number;
  readonly hitRate: number;
  /** Changes it found something in that is only tried. */
  readonly shadowHits: number;
  /** Of decided changes whose tier it raised: how many there were, and how many of these a person lowered. */
  readonly decided: number;
  readonly overridden: number;
  readonly overrideRate?: number;
  /** Changes it could not finish. */
  readonly failed: number;
  /** For one change, on average over those where it was measured. */
  readonly milliseconds?: number;
}

/** One row for each analyzer that said something or was measured; who found most comes first. */
export function summarizeHealth(records: readonly HealthRecord[]): readonly HealthRow[] {
  const all = records.flatMap(({ findings, tried, failures, timings }) =>
    [...findings, ...tried, ...failures, ...timings].map(({ analyzer }) => analyzer),
  );
  return [...new Set(all)]
    .map((analyzer) => toRow(analyzer, records))
    .toSorted((one, other) => other.hits - one.hits || (one.analyzer < other.analyzer ? -1 : 1));
}

function toRow(analyzer: string, records: readonly HealthRecord[]): HealthRow {
  const isIts = (one: { readonly analyzer: string }) => one.analyzer === analyzer;
  const count = (has: (one: HealthRecord) => boolean): number => records.filter(has).length;
  const hits = count(({ findings }) => findings.some(isIts));
  const raised = records.filter(({ findings }) => findings.some((one) => isIts(one) && one.points > 0));
  const decided = raised.filter(({ lowered }) => lowered !== undefined).length;
  const overridden = raised.filter(({ lowered }) => lowered).length;
  const times = records.flatMap(({ timings }) => timings.filter(isIts));
  const spent = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return {
    analyzer,
    changes: records.length,
    hits,
    hitRate: hits / records.length,
    shadowHits: count(({ tried }) => tried.some(isIts)),
    decided,
    overridden,
    ...(decided > 0 && { overrideRate: overridden / decided }),
    failed: count(({ failures }) => failures.some(isIts)),
    ...(times.length > 0 && { milliseconds: spent / times.length }),
  };
}

const head = ['analyzer', 'found in', 'share', 'in shadow', 'overridden', 'failed', 'ms a change'];

/** The table for people. What was never measured or decided is a dash. */
export function renderHealth(records: readonly HealthRecord[]): string {
  const rows = summarizeHealth(records).map((row) => [
    escapeTerminal(row.analyzer),
    String(row.hits),
    toPercent(row.hitRate),
    String(row.shadowHits),
    row.overrideRate === undefined
      ? '-'
      : `${row.overridden} of ${row.decided}, ${toPercent(row.overrideRate)}`,
    String(row.failed),
    row.milliseconds?.toFixed(1) ?? '-',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = [head, ...rows].map((row) =>
    row.map((cell, column) => toCell(cell, column, widths[column] ?? 0)).join('  '),
  );
  return [countOf(records.length, 'change'), ...lines].join('\n');
}

/** Names begin at the left, figures end at the right. */
function toCell(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function toPercent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
