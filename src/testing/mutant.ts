import type { EnabledAnalyzer } from '../pipeline/execute.ts';

/** One small change of an analyzer or rule, which some sample should notice. */
export interface Mutant {
  readonly what: string;
  readonly enabled: EnabledAnalyzer;
  /** A sample that would notice it, to be copied and made fit. */
  readonly suggestion: string;
}
