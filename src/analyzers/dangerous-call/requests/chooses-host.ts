import type { ValueFact } from '../../../syntax/code-facts.ts';
import type { Trace } from '../../trace.ts';
import { type At, originOf } from '../text-origin.ts';

/** A text whose first part, behind the scheme, is from outside; with a host of our own before it, it leads there. */
export function choosesHost(value: ValueFact | undefined, at: At, trace: Trace): boolean {
  if (value === undefined || originOf(value, at, trace) !== 'outside') return false;
  const made = trace.partsOf(value, at).find(({ kind }) => kind === 'composed');
  const first = made?.items?.find(({ kind, text }) => kind !== 'string' || !/^(\w+:)?(\/\/)?$/.test(text));
  if (first === undefined) return true;
  if (first.kind === 'string') return !/^\w+:\/\/[^/]+\/|^\//.test(first.text);
  return originOf(first, at, trace) === 'outside';
}
