import { analyzers } from '../../src/analyzers/registry.ts';

/** Set while one analyzer is proved by mutation: its samples alone are run then, and by it alone. */
export const chosenId = process.env.SOP_GATE_ANALYZER || undefined;

/** The analyzers that the contract is held against: all of them, every day. */
export const chosen = analyzers.filter(({ meta }) => chosenId === undefined || meta.id === chosenId);
