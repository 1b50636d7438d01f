import type { ClearanceReason, Finding, Points } from '../patch/assessment.ts';
import type { FileChange, Patch } from '../patch/patch.ts';
import type { FileView } from '../syntax/file-view.ts';
import type { ProjectView } from '../syntax/project/project-view.ts';
import type { OptionsSchema } from './options/schema.ts';

/** The words, default points and help of one finding code. */
export interface CodeMeta {
  /** One line: what was noticed, in general. */
  readonly title: string;
  readonly points: Points;
  /** Worth its points even in files cleared as documentation or test. */
  readonly anywhere?: boolean;
  /** The finding's sentence. Arguments stand in braces: `imports {module}`. */
  readonly message: string;
  /** Why it matters, and how to lower the tier or what a reviewer should look at. */
  readonly help: string;
}

export interface AnalyzerMeta {
  /** Kebab-case, equals the folder's name. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Languages it reads, `any` when it goes by path or lines alone. */
  readonly languages: readonly string[];
  readonly codes: Readonly<Record<string, CodeMeta>>;
}

/** What an analyzer yields: a code with arguments and a place. Words and points come from `meta` and policy. */
export interface Noticed {
  readonly kind: 'noticed';
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly endLine?: number;
  readonly side?: Finding['side'];
  readonly baseLine?: number;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Proof that the file is harmless. */
export interface Cleared {
  readonly kind: 'cleared';
  readonly path: string;
  readonly reason: ClearanceReason;
}

/** The file must not be cleared by anybody (text that instructs agents, documents that are build input). */
export interface NeverCleared {
  readonly kind: 'never-cleared';
  readonly path: string;
  readonly reason: string;
}

/** The analysis of this file could not finish. */
export interface Failed {
  readonly kind: 'failed';
  readonly path: string;
  readonly reason: string;
}

export type Observation = Noticed | Cleared | NeverCleared | Failed;

/** What a whole-patch analyzer sees, after every file has been read: no contents, but what was cleared. */
export interface PatchView {
  readonly patch: Pick<Patch, 'files'>;
  /** Paths cleared by any analyzer and vetoed by none, with the reason. */
  readonly cleared: ReadonlyMap<string, ClearanceReason>;
  readonly isGenerated: (file: FileChange) => boolean;
  /**
   * The TypeScript and JavaScript around the change, for an analyzer that `wantsProject`. Absent where there is no repository
   * at hand (a pull request on a server, a diff), and where the change touches no module that exports something.
   */
  readonly project?: ProjectView;
}

/**
 * An analyzer is a value. Both functions are pure, synchronous and deterministic; they may be generators. They get the options
 * that the policy gives, held against the schema, with its defaults filled in.
 */
export interface Analyzer<Options = unknown> {
  /** Version of this contract that the analyzer was written for; `defineAnalyzer` fills in the present one. */
  readonly apiVersion?: number;
  readonly meta: AnalyzerMeta;
  /** What the policy may say under `options`, as JSON Schema. Absent: nothing. */
  readonly options?: OptionsSchema;
  readonly analyzeFile?: (file: FileView, options: Options) => Iterable<Observation>;
  readonly analyzePatch?: (view: PatchView, options: Options) => Iterable<Observation>;
  /** Whether `analyzePatch` looks at `view.project`; reading a project takes time, so it is not read for others. */
  readonly wantsProject?: boolean;
  /** Changes that prove it: run by `sop-gate test`, looked at by nobody else. */
  readonly samples?: Samples;
}

/** Changes in which an analyzer or rule must find something, and changes that only look alike. */
export interface Samples {
  readonly mustFlag: readonly Sample[];
  readonly mustNotFlag: readonly Sample[];
}

/** One changed file, before and after; a side that is not given is not there. */
export interface Sample {
  /** What it shows, in a few words. */
  readonly name?: string;
  readonly path: string;
  readonly base?: string;
  readonly head?: string;
  /** Where the file came from, for a rename. */
  readonly from?: string;
  /** Options of the analyzer, as a policy would have them; absent: those of the policy that is tested. */
  readonly options?: unknown;
  /** What must be found, all of it: `code`, or `code:line`. Nothing named: anything at all. */
  readonly flags?: readonly string[];
  /** It does not hold yet, by design: tests pass until it does, and then ask for this to be taken out. */
  readonly notYet?: true;
}
