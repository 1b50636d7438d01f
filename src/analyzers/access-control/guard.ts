/** What a guard protects: who may, whether the message is real, whether the input is sound, how often, and what is told. */
export type Topic =
  | 'access'
  | 'verification'
  | 'validation'
  | 'limit'
  | 'session'
  | 'cookie'
  | 'header'
  | 'audit'
  | 'plain';

/** A place in a program that lets some pass and others not. */
export interface Guard {
  /** A condition, a call, or a name that is handed over as middleware or written as a decorator. */
  readonly form: 'check' | 'call' | 'handed' | 'decorator';
  readonly topic: Topic;
  /** As it is shown. */
  readonly name: string;
  /** Guards of one key are one and the same, wherever they stand. */
  readonly key: string;
  /** How much it asks for: 3 a right or a role, 2 to be somebody, 1 nothing in particular, 0 nothing. */
  readonly strength: number;
  /** The whole condition; of a call its name and constants. */
  readonly text: string;
  /** Whoever fails is turned away; false for a condition that opens a branch and goes on. */
  readonly stops: boolean;
  /** What it stands in: a declaration, a call with a function, the call it is handed to. */
  readonly host: string;
  readonly line: number;
  readonly endLine: number;
}
