import type { AnalyzerMeta, Observation } from '../analyzers/contract.ts';
import type { ClearanceReason } from '../patch/assessment.ts';
import type { Content, FileChange } from '../patch/patch.ts';

/** The file of that head path, if the analyzer was shown it. */
export type Shown = (path: string) => FileChange | undefined;

/** What an analyzer yielded is an observation of this patch, or a sentence that says why not. */
export function checkObservation(value: unknown, meta: AnalyzerMeta, shown: Shown): Observation | string {
  if (!isRecord(value)) return 'it yielded something that is no observation';
  if (typeof value.path !== 'string') return 'it yielded an observation without a path';
  const file = shown(value.path);
  if (file === undefined) return `it spoke of ${JSON.stringify(value.path)}, which it was not shown`;
  switch (value.kind) {
    case 'noticed':
      return checkNoticed({ ...value, path: value.path }, meta, file);
    case 'cleared':
      return isReason(value.reason)
        ? { kind: 'cleared', path: value.path, reason: value.reason }
        : `it cleared for an unknown reason ${show(value.reason)}`;
    case 'never-cleared':
    case 'failed':
      return typeof value.reason === 'string'
        ? { kind: value.kind, path: value.path, reason: value.reason }
        : `it yielded ${value.kind} without a reason`;
    default:
      return `it yielded an observation of the unknown kind ${show(value.kind)}`;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function checkNoticed(
  value: Fields & { path: string },
  meta: AnalyzerMeta,
  file: FileChange,
): Observation | string {
  const { path, code, line, endLine = line, side = 'added', baseLine, args = {} } = value;
  if (typeof code !== 'string' || !Object.hasOwn(meta.codes, code)) return `it has no code ${show(code)}`;
  const last = countLines(file);
  if (!isLine(line, 0, last)) return `it named the line ${show(line)} of ${shownLines(file)} for ${code}`;
  if (!isLine(endLine, line, last))
    return `it named the last line ${show(endLine)} of ${shownLines(file)} for ${code}`;
  if (side !== 'added' && side !== 'removed') return `it named the side ${show(side)} for ${code}`;
  const hasBaseLine = baseLine !== undefined;
  if (hasBaseLine && !isLine(baseLine, 1, last))
    return `it named the base line ${show(baseLine)} of ${shownLines(file)} for ${code}`;
  if (!isArguments(args)) return `it gave arguments for ${code} that are no words or numbers`;
  return { kind: 'noticed', code, path, line, endLine, side, args, ...(hasBaseLine ? { baseLine } : {}) };
}

const reasons: ReadonlySet<unknown> = new Set<ClearanceReason>([
  'documentation',
  'test',
  'formatting',
  'comments',
  'rename',
  'generated',
  'asset',
]);

function isReason(value: unknown): value is ClearanceReason {
  return reasons.has(value);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLine(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isArguments(value: unknown): value is Readonly<Record<string, string | number>> {
  return isRecord(value) && Object.values(value).every((one) => ['string', 'number'].includes(typeof one));
}

/** One more than the longer side has: a removal at the very end points behind the last line. */
function countLines({ base, head }: FileChange): number {
  return Math.max(linesOf(base), linesOf(head)) + 1;
}

/** As an editor counts them: the end of the last line begins no other. */
function shownLines({ base, head }: FileChange): number {
  return Math.max(...[base, head].map((one) => linesOf(one) - (hasEnd(one) ? 1 : 0)));
}

function hasEnd(content: Content): boolean {
  return 'text' in content && content.text.endsWith('\n');
}

function linesOf(content: Content): number {
  const hasText = content.kind === 'text' || content.kind === 'fragment';
  return hasText ? content.text.split('\n').length : 0;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
