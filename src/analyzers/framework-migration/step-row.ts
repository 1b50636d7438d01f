import type { CallFact } from '../../syntax/code-facts.ts';

/** One step of a migration, as its framework calls it. Names are ends of resolved names. */
export interface StepRow {
  readonly code: 'migration-destructive' | 'migration-locking' | 'migration-index';
  /** The rest of a sentence: `drops a table`. */
  readonly what: string;
  /** The first is the language of `hit` and `miss`, both migrations. */
  readonly languages: readonly [string, ...string[]];
  readonly names: readonly [string, ...string[]];
  readonly when?: (call: CallFact) => boolean;
  readonly hit: string;
  readonly miss: string;
}

/** Whether a named argument, or an entry of a map among the arguments, says so. */
export function says(call: CallFact, key: string, text?: string): boolean {
  const entries = call.args.flatMap((arg) => [arg, ...(arg.items ?? [])]);
  return entries.some((entry) => entry.key === key && (text === undefined || entry.text.endsWith(text)));
}
