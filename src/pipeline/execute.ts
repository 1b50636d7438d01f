import type { FileChange } from '../patch/patch.ts';

/** An analyzer that is switched on, with its options as the policy has them. */
export interface EnabledAnalyzer {
  readonly id: string;
  readonly options?: unknown;
}

/** A piece of work for one worker: plain data. */
export type Task = FilesTask | PatchTask;

/** Every analyzer on each of a few files. */
export interface FilesTask {
  readonly kind: 'files';
  readonly files: readonly FileChange[];
  readonly analyzers: readonly EnabledAnalyzer[];
}

/** One analyzer on the patch as a whole, after clearances are resolved. Files come without their contents. */
export interface PatchTask {
  readonly kind: 'patch';
  readonly files: readonly FileChange[];
  readonly analyzers: readonly EnabledAnalyzer[];
  readonly cleared: readonly (readonly [string, string])[];
  readonly generated: readonly string[];
}

/** What one analyzer yielded for one file (path empty: for the patch). Not yet checked: it comes from across a border. */
export interface Yielded {
  readonly analyzer: string;
  readonly path: string;
  readonly observations: readonly unknown[];
}

export type Reading = 'syntax' | 'lexical' | 'fragment' | 'none';

export interface TaskResult {
  readonly yielded: readonly Yielded[];
  /** What failed while the task went on: an analyzer that threw, a file that does not parse. */
  readonly failures: readonly { readonly analyzer: string; readonly path: string; readonly reason: string }[];
  readonly readings: readonly Reading[];
}

export type TaskOutcome =
  | { readonly kind: 'done'; readonly result: TaskResult }
  /** The task threw, its worker died, or a limit was met. */
  | { readonly kind: 'lost'; readonly reason: string };

export interface TaskLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs tasks. `run` never rejects; its outcome does not depend on which executor it is, limits apart. */
export interface Executor {
  /** How many tasks may run at once. */
  readonly parallel: number;
  readonly run: (task: Task, limits: TaskLimits) => Promise<TaskOutcome>;
  readonly close: () => Promise<void>;
}
