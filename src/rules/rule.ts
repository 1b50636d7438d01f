import type { Points } from '../patch/assessment.ts';

/** A rule of the policy: what to look for, what to say, and changes that prove it. Plain data. */
export interface Rule {
  readonly title: string;
  readonly points: Points;
  readonly message: string;
  readonly help: string;
  readonly anywhere: boolean;
  readonly side: 'added' | 'removed';
  /** Globs of files; none named: all. */
  readonly paths: readonly string[];
  readonly except: readonly string[];
  readonly languages: readonly string[];
  /** Any one of them. None: the change of the file itself. */
  readonly match: readonly Matcher[];
  readonly mustFlag: readonly RuleSample[];
  readonly mustNotFlag: readonly RuleSample[];
}

/** One kind of fact, by patterns: any pattern of a list will do, and every list must. */
export interface Matcher {
  readonly imports?: readonly string[] | undefined;
  readonly calls?: readonly string[] | undefined;
  /** Each must fit an argument of the call, or an entry of one that is a map. */
  readonly args?: readonly string[] | undefined;
  readonly settings?: readonly string[] | undefined;
  readonly texts?: readonly string[] | undefined;
  readonly sql?: readonly string[] | undefined;
  readonly nodes?: readonly string[] | undefined;
  readonly dependencies?: readonly string[] | undefined;
  /** Of settings and nodes the value, of dependencies the version. */
  readonly values?: readonly string[] | undefined;
  readonly lines?: readonly string[] | undefined;
}

export interface RuleSample {
  readonly name?: string | undefined;
  readonly path: string;
  readonly from?: string | undefined;
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly flags?: readonly string[] | undefined;
  readonly notYet?: true | undefined;
}
