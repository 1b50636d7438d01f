import type { Analyzer, AnalyzerMeta, Samples } from '../analyzers/contract.ts';
import type { EnabledAnalyzer, Executor } from '../pipeline/execute.ts';

/** An analyzer or rule that is tested, and where it runs. */
export interface Subject {
  readonly enabled: EnabledAnalyzer;
  readonly samples: Samples;
  /** Somebody reads what does not hold, and wants to know more of it. */
  readonly isTold?: boolean;
  /** What it says of itself. */
  readonly meta?: AnalyzerMeta;
  readonly execute: Executor;
  /** Analyzers that are there without being brought along; those of this build unless told otherwise. */
  readonly registry?: readonly Analyzer[];
  readonly limits: {
    readonly taskSeconds: number;
    readonly workerMegabytes: number;
    readonly analyzerSeconds?: number;
  };
}
