import type { Failure } from './patch.ts';

export type Tier = 'low' | 'medium' | 'high';
export type Points = 0 | 1 | 2;

/** Something an analyzer noticed. `line` numbers the head text; for a removal, the head line that now stands there. */
export interface Finding {
  readonly code: string;
  readonly analyzer: string;
  /** Points this finding is worth after policy and clearances; a code counts once a pull request, with its largest. */
  readonly points: Points;
  readonly path: string;
  /** 1-based; 0 speaks of the file as a whole. */
  readonly line: number;
  readonly endLine: number;
  readonly side: 'added' | 'removed';
  /** 1-based line of the base text, for removals. */
  readonly baseLine?: number;
  /** One sentence for people, made from the code's words and arguments. Holds hostile text: escape where printed. */
  readonly message: string;
}

/** Why one file is harmless. */
export type ClearanceReason =
  | 'documentation'
  | 'test'
  | 'formatting'
  | 'comments'
  | 'rename'
  | 'generated'
  | 'asset';

export interface Clearance {
  readonly path: string;
  readonly reason: ClearanceReason;
  /** Id of the analyzer that proved it. */
  readonly analyzer: string;
  /** That analyzer came with the policy, which lets it clear. */
  readonly granted?: true;
}

export interface AssessmentStats {
  readonly files: number;
  readonly addedLines: number;
  readonly removedLines: number;
  /** Changed lines and files without generated and cleared files. */
  readonly countedLines: number;
  readonly countedFiles: number;
  /** Changed lines without generated files: what the limit for low is held against. */
  readonly limitedLines: number;
  readonly clearedFiles: number;
  /** Files that were read by their syntax, by their words alone, or only through the hunks of a diff. */
  readonly readings: { readonly syntax: number; readonly lexical: number; readonly fragment: number };
}

/** A finding before policy and clearances had their say: `points` are the code's defaults. */
export interface RawFinding extends Finding {
  /** Worth its points even in files cleared as documentation or test. */
  readonly anywhere: boolean;
}

/** What the pipeline hands over: everything noticed, clearances after vetoes, everything that failed. Not yet weighed. */
export interface Analysis {
  readonly findings: readonly RawFinding[];
  readonly clearances: readonly Clearance[];
  readonly failures: readonly Failure[];
  readonly stats: AssessmentStats;
  readonly shadow?: Shadow<RawFinding>;
  readonly suppressed?: readonly Suppressed<RawFinding>[];
}

/** What analyzers and codes that are only being tried had to say. It counts for nothing. */
export interface Shadow<Found> {
  readonly findings: readonly Found[];
  /** Analyses that could not finish. */
  readonly notices: readonly Failure[];
}

/** A finding that the policy says is known and accepted for a time. */
export interface Suppressed<Found> {
  readonly code: string;
  readonly path: string;
  /** A line of the base text. Absent: anywhere in the file. */
  readonly line?: number;
  readonly reason: string;
  readonly owner: string;
  /** Last day it is good for, such as `2027-01-31`. */
  readonly until: string;
  /** How many findings of this change it took away; none once it has expired. */
  readonly findings: number;
  /** These findings, each with what it would be worth; absent where there are none. */
  readonly accepted?: readonly Found[];
  readonly expired: boolean;
  /** Its last day is more than a year away. */
  readonly isFar?: true;
}

/** Everything the analyzers have to say of one patch. Order is canonical, so equal patches give equal text. */
export interface Assessment {
  readonly tier: Tier;
  /** Sum over distinct codes of their largest points. */
  readonly points: number;
  readonly findings: readonly Finding[];
  readonly clearances: readonly Clearance[];
  readonly failures: readonly Failure[];
  /** Why the tier is not lower, in words: one entry per contribution, in order of weight. */
  readonly because: readonly string[];
  readonly stats: AssessmentStats;
  readonly shadow?: Shadow<Finding>;
  /** Everything the policy accepts for a time, whether this change has it or not. */
  readonly suppressed?: readonly Suppressed<Finding>[];
}
