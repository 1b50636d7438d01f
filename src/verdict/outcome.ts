import type { Verdict } from './verdict.ts';

/** 0 open; 1 waiting, or held by policy; 3 something could not be verified. */
export function toExitCode(verdict: Verdict): 0 | 1 | 3 {
  if (verdict.unverified) return 3;
  return verdict.state === 'open' ? 0 : 1;
}

/** One line: state, tier, and the weightiest reason. Holds hostile text: escape where printed. */
export function toSummary({ state, tier, override, reasons }: Verdict): string {
  const named = tier === undefined ? '' : ` at tier ${tier}`;
  const changed = override ? ` (computed ${override.from}, set by @${override.by.login})` : '';
  const [first, ...more] = reasons;
  const why = first ? `: ${first.text}; ${first.remedy} (${first.who})` : '';
  return `${state}${named}${changed}${why}${more.length > 0 ? `, and ${more.length} more` : ''}`;
}
