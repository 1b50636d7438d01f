import type { CallFact, ValueFact } from '../../syntax/code-facts.ts';
import type { Trace } from '../trace.ts';
import { builderNames, builderParts, markNames, ownParts, sqlRows } from './sql-words/data.ts';
import { originOf } from './text-origin.ts';

/** An argument is SQL, put together from what is no part of SQL. */
export function hasSql(call: CallFact, trace: Trace): boolean {
  return call.args.some(
    (arg) => isSqlFor(call.name, textIn(trace.partsOf(arg, call))) && isRisky(arg, call, trace),
  );
}

/** Whether a text has words in an order that only SQL has. */
export function isSql(text: string): boolean {
  return sqlRows.some(({ pattern }) => pattern.test(text));
}

/** Query builders take a part of a statement: a condition, an order. */
function isSqlFor(name: string, text: string): boolean {
  return isSql(text) || (builderNames.test(name) && builderParts.test(text));
}

function textIn(parts: readonly ValueFact[]): string {
  return parts
    .flatMap(({ kind, items = [] }) =>
      kind === 'composed' ? items.map((item) => (item.kind === 'string' ? item.text : 'x')) : [],
    )
    .join('')
    .slice(0, 2000);
}

function isRisky(arg: ValueFact, call: CallFact, trace: Trace): boolean {
  if (hasOnlyMarks(arg)) return false;
  const origin = originOf(arg, call, trace);
  if (origin === 'outside') return true;
  if (origin !== 'composed') return false;
  const holes = trace
    .partsOf(arg, call)
    .filter(({ kind }) => kind === 'name' || kind === 'call' || kind === 'other');
  return !holes.every(({ text }) => ownParts.some(({ pattern }) => pattern.test(text)));
}

/** Whatever was counted for them, marks bring nothing of it along. */
function hasOnlyMarks({ kind, items = [] }: ValueFact): boolean {
  const holes = items.filter((item) => item.kind !== 'string');
  return kind === 'composed' && holes.length > 0 && holes.every(({ text }) => markNames.test(text));
}
