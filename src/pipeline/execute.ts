import type { FileChange } from '../patch/patch.ts';
import type { Rule } from '../rules/rule.ts';
import type { ProjectSource } from '../syntax/project/project-source.ts';

/** An analyzer that is switched on, with its options as the policy has them. */
export interface EnabledAnalyzer {
  readonly id: string;
  readonly options?: unknown;
  /** Where those were written, for errors. */
  readonly policyFile?: string;
  /** Where it comes from, when it is not of this build. */
  readonly added?: AddedAnalyzer;
  /** Its proofs that a file is harmless count, although it is not of this build. */
  readonly mayClear?: boolean;
  /** What it says is not counted yet. */
  readonly isTried?: boolean;
}

/** An analyzer that a policy brings along, as plain data, so that every thread can make it. */
export type AddedAnalyzer =
  /** JavaScript of one file, ready to run. */
  | { readonly kind: 'file'; readonly from: string; readonly code: string }
  /** A package that is installed beside this one. */
  | { readonly kind: 'package'; readonly from: string }
  /** A rule without code. */
  | { readonly kind: 'rule'; readonly from: string; readonly rule: Rule };

/** A piece of work for one worker: plain data. */
export type Task = FilesTask | PatchTask | DescribeTask;

/** What added analyzers say of themselves: nobody else may load them. */
export interface DescribeTask {
  readonly kind: 'describe';
  readonly files: readonly [];
  readonly analyzers: readonly EnabledAnalyzer[];
}

/** Every analyzer on each of a few files. */
export interface FilesTask {
  readonly kind: 'files';
  readonly files: readonly FileChange[];
  readonly analyzers: readonly EnabledAnalyzer[];
  /** What one analyzer may take for one file. */
  readonly analyzerSeconds?: number;
}

/** One analyzer on the patch as a whole, after clearances are resolved. Files come without their contents. */
export interface PatchTask {
  readonly kind: 'patch';
  readonly files: readonly FileChange[];
  readonly analyzers: readonly EnabledAnalyzer[];
  readonly cleared: readonly (readonly [string, string])[];
  readonly generated: readonly string[];
  /** What lies around the change, for an analyzer that wants it. */
  readonly project?: ProjectSource;
  readonly analyzerSeconds?: number;
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
  readonly timings?: readonly Timing[];
}

/** How long one analyzer took for one file (path empty: for the patch). */
export interface Timing {
  readonly analyzer: string;
  readonly path: string;
  readonly milliseconds: number;
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
