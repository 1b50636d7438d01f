import { escapeTerminal } from '../report/escape.ts';
import type { Styles } from '../report/styles.ts';
import { toSummary } from '../verdict/outcome.ts';
import type { Judged } from './judge-pull.ts';
import type { Shard } from './sweep-options.ts';

/** How far a sweep is. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/** One line for one pull request: how far we are, where, the verdict, and the weightiest reason. */
export function renderSweepLine(judged: Judged, { done, total }: Step, styles: Styles): string {
  const { owner, name, number } = judged.pointer;
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  return `${count}  ${escapeTerminal(`${owner}/${name}#${number}`)}  ${renderVerdict(judged, styles)}`;
}

function renderVerdict(judged: Judged, styles: Styles): string {
  if (judged.kind === 'failed') return styles.bad('not judged');
  const { verdict } = judged.outcome;
  const paint = { open: styles.good, waiting: styles.warning, held: styles.bad }[verdict.state];
  const summary = escapeTerminal(toSummary(verdict));
  return `${paint(verdict.state)}${summary.slice(verdict.state.length)}`;
}

interface Sweeping {
  readonly unread: number;
  readonly shard: Shard;
  readonly dryRun: boolean;
}

/** How many pull requests ended how. */
export function renderSweepTable(judged: readonly Judged[], { unread, shard, dryRun }: Sweeping): string {
  const words = ['open', 'waiting', 'held', 'not judged'] as const;
  const counts = words.map((word) => [word, judged.filter((one) => toWord(one) === word).length] as const);
  const told = judged.reduce((sum, one) => sum + (one.kind === 'told' ? one.outcome.told.length : 0), 0);
  const part = shard.count > 1 ? ` (part ${shard.index} of ${shard.count})` : '';
  const rows: readonly (readonly [string, number])[] = [
    ...counts,
    [dryRun ? 'would write' : 'writes', told],
    ...(unread > 0 ? [['lists not read', unread] as const] : []),
  ];
  const width = Math.max(...rows.map(([word]) => word.length));
  const lines = rows.map(([word, count]) => `  ${word.padEnd(width)}  ${String(count).padStart(5)}`);
  const many = judged.length === 1 ? '1 open pull request' : `${judged.length} open pull requests`;
  return [`sop-gate: ${many}${part}`, ...lines].join('\n');
}

function toWord(judged: Judged): string {
  return judged.kind === 'told' ? judged.outcome.verdict.state : 'not judged';
}
