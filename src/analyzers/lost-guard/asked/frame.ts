import type { Program, Range } from './program.ts';
import type { Terms } from './terms.ts';

/** A function as one call runs it. */
export interface Frame {
  readonly program: Program;
  readonly range: Range;
  /** What its parameters were given. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** How many calls led here. */
  readonly depth: number;
  /** Functions that are called on both sides: of them only what they are given is told. */
  readonly shared: ReadonlySet<string>;
  readonly reader: Reader;
}

/** What a function says about what it was called with. */
export interface Reader {
  readonly outcomesOf: (called: Frame) => Outcomes | undefined;
  readonly errorsOf: (called: Frame) => Terms;
}

export interface Outcomes {
  readonly yes: Terms;
  readonly no: Terms;
}
