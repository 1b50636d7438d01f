import type { Analyzer, Samples } from '../analyzers/contract.ts';
import type { EnabledAnalyzer, Executor } from '../pipeline/execute.ts';

/** An analyzer or rule that is tested, and where it runs. */
export interface Subject {
  readonly enabled: EnabledAnalyzer;
  readonly samples: Samples;
  readonly execute: Executor;
  /** Analyzers that are there without being brought along; those of this build unless told otherwise. */
  readonly registry?: readonly Analyzer[];
  readonly limits: {
    readonly taskSeconds: number;
    readonly workerMegabytes: number;
    readonly analyzerSeconds?: number;
  };
}
