import type { Failure } from '../patch/patch.ts';

/** Who says that the change itself cannot be read; every other failure is one of an analyzer. */
const ABOUT_THE_CHANGE: ReadonlySet<string> = new Set(['patch', 'syntax']);

/** What takes failures away: the author makes the change readable, or others mend their analyzers. */
export function mendFailures(failures: readonly Failure[]): string {
  const analyzers = failures.filter(({ analyzer }) => !ABOUT_THE_CHANGE.has(analyzer));
  const mend =
    'have the analyzers mended that could not finish (whoever looks after the policy can, or can try them in shadow meanwhile)';
  const read = 'make readable what could not be verified';
  if (analyzers.length === 0) return read;
  return analyzers.length === failures.length ? mend : `${read}, and ${mend}`;
}
