import type { Kind } from './kinds/data.ts';

export type InfrastructureCode =
  | 'infra-privilege'
  | 'infra-exposure'
  | 'infra-protection'
  | 'infra-permission'
  | 'infra-fetch'
  | 'infra-weak';

/** What is told of a line. */
export interface Setting {
  readonly code: InfrastructureCode;
  readonly what: string;
  readonly line: number;
  readonly baseLine?: number;
}

/** One line that opens, widens or switches off something. */
export interface SettingRow {
  readonly code: InfrastructureCode;
  readonly what: string;
  readonly kinds: readonly Kind[];
  readonly pattern: RegExp;
  /** The nearest line above that names a key or a block must say this, for items of a list. */
  readonly under?: RegExp;
  readonly notUnder?: RegExp;
  /** The words that open the resource around it. */
  readonly block?: RegExp;
  /** The line that opens the nearest block around it. */
  readonly inside?: RegExp;
  /** What that block says, too, or does not say. */
  readonly beside?: RegExp;
  readonly notBeside?: RegExp;
  /** What a line just above it would say. */
  readonly notAbove?: RegExp;
  /** The addresses on the line must be those of half the world. */
  readonly wide?: true;
  /** What the file says somewhere. */
  readonly whole?: RegExp;
  /** One of the three lines below must say this. */
  readonly below?: RegExp;
  /** A weak setting takes a protection away where the change removes a line like this. */
  readonly was?: RegExp;
  readonly hit: string;
  readonly miss: string;
}
