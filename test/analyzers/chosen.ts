import { analyzers } from '../../src/analyzers/registry.ts';

/** Set while one analyzer is proved by mutation: its samples alone are run then, and by it alone. */
export const chosenId = process.env.SOP_GATE_ANALYZER || undefined;

/** The analyzers that the contract is held against: all of them, every day. */
export const chosen = analyzers.filter(({ meta }) => chosenId === undefined || meta.id === chosenId);

/** What clears whole files decides what others count, so that samples are run among these, too. */
const clearing = new Set(['documentation', 'tests']);

/** The analyzers that run a sample. */
export const together = analyzers.filter(
  (analyzer) => chosen.includes(analyzer) || clearing.has(analyzer.meta.id),
);
