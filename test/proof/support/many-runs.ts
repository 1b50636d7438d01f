import * as fc from 'fast-check';

/** Properties that name no number of runs take it from here: `npm run prove:properties` sets it. */
const { SOP_GATE_PROPERTY_RUNS: runs, SOP_GATE_SEED: seed } = process.env;
fc.configureGlobal({ numRuns: Number(runs), ...(seed !== undefined && { seed: Number(seed) }) });
