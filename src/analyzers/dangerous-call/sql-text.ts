import type { CallFact, ValueFact } from '../../syntax/code-facts.ts';
import type { Trace } from '../trace.ts';
import { originOf } from './text-origin.ts';

/** Words that only SQL has in this order. */
export const sqlWords =
  /\b(select\s[\s\S]{0,400}\sfrom\b|insert\s+(ignore\s+)?into\b|update\s+\S{1,80}\s+set\b|delete\s+from\b|drop\s+(table|database|schema|user|index|view)\b|alter\s+table\b|truncate\s+table\b|\swhere\s+\S{1,80}\s*(=|like|in|<|>)|union\s+(all\s+)?select\b|order\s+by\s|grant\s+\w+\s+(on|to)\b|create\s+(user|role|table|database|index)\b|exec\s+\w+)/i;

/** An argument is SQL, put together from what is no part of SQL. */
export function hasSql(call: CallFact, trace: Trace): boolean {
  return call.args.some(
    (arg) => isSqlFor(call.name, textIn(trace.partsOf(arg, call))) && isRisky(arg, call, trace),
  );
}

/** Query builders take a part of a statement: a condition, an order. */
function isSqlFor(name: string, text: string): boolean {
  if (sqlWords.test(text)) return true;
  return (
    /(^|\.)((and|or)?(where|having|order)(Raw)?|text|extra)$/i.test(name) &&
    /^\W{0,3}[\w.]{1,60}\s?(=|<|>|like|in)\s?\S/i.test(text)
  );
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
  const origin = originOf(arg, call, trace);
  if (origin === 'outside') return true;
  if (origin !== 'composed') return false;
  const holes = trace
    .partsOf(arg, call)
    .filter(({ kind }) => kind === 'name' || kind === 'call' || kind === 'other');
  return !holes.every(({ text }) => isPartOfSql(text));
}

/** Holes that mostly hold SQL of the program itself: names of tables and columns, lists of placeholders. */
function isPartOfSql(hole: string): boolean {
  if (/(^|\.)[A-Z][A-Z_0-9]+$/.test(hole)) return true;
  return /(placeholders?|columns?|cols?|fields?|tables?|table_?name|tbl|schema|order_?by|sort\w*|direction|limit|offset|prefix|suffix|where|clauses?|conditions?|filters?|sql|quer(y|ies)|stmt|statement|select|join|alias|ident\w*|marks|params?|database|db_?name|view|index_?name|returning|sets|updates|version|interval)(\(\))?$|(\.|^)(join|repeat|map|table|Join|Repeat|format|append)$/i.test(
    hole,
  );
}
