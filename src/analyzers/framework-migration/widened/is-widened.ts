import type { CallFact } from '../../../syntax/code-facts.ts';
import { longTexts, textLengths } from './data.ts';

/** A text that may only get longer: databases keep what is there as it lies. */
export function isWidened(call: CallFact, calls: readonly CallFact[]): boolean {
  const own = toOwnLengths(call);
  if (own !== undefined) return own[1] > own[0];
  const length = toLength(call);
  const back = calls.find((other) => other !== call && toPlace(other) === toPlace(call));
  return length !== undefined && back !== undefined && length > (toLength(back) ?? Number.POSITIVE_INFINITY);
}

/** What the call itself says of before and after. */
function toOwnLengths({ args }: CallFact): readonly [number, number] | undefined {
  const read = (name: string): number | undefined => {
    const type = args.find(({ key }) => key === name);
    const length = longTexts.pattern.test(type?.text ?? '') ? type?.items?.[0]?.text : undefined;
    return length === undefined ? undefined : Number.parseInt(length, 10);
  };
  const [before, after] = [read('existing_type'), read('type_')];
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** The table, the column and the kind of a step, by which the way back names the same. */
function toPlace({ name, args }: CallFact): string {
  return JSON.stringify([name, ...args.slice(0, 3).map(({ text }) => text)]);
}

function toLength({ args }: CallFact): number | undefined {
  const entries = args.flatMap((arg) => [arg, ...(arg.items ?? [])]);
  const found = entries.find(({ key }) => key !== undefined && textLengths.pattern.test(key));
  return found === undefined ? undefined : Number.parseInt(found.text, 10);
}
