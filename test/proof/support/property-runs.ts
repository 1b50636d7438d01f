import type { Parameters } from 'fast-check';

/**
 * How often a property is tried: a few times with every change, as often as `SOP_GATE_PROPERTY_RUNS` says by night. A seed in
 * `SOP_GATE_SEED` is used by all; without one each run draws its own, and a failure prints it.
 */
export function propertyRuns(few: number): Pick<Parameters, 'numRuns' | 'seed'> {
  const { SOP_GATE_PROPERTY_RUNS: runs, SOP_GATE_SEED: seed } = process.env;
  return { numRuns: Math.max(few, Number(runs ?? 0)), ...(seed !== undefined && { seed: Number(seed) }) };
}
