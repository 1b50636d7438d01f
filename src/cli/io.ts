import type { Executor } from '../pipeline/execute.ts';

/** The process around a command, handed in so that tests can run commands with any clock, network and environment. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly readFile: (path: string) => Promise<string>;
  /** Writes a file and the folders above it; `create` refuses one that is there. */
  readonly writeFile?: (path: string, text: string, how: 'create' | 'replace') => Promise<void>;
  /** One line or block of the answer. */
  readonly print: (text: string) => void;
  /** One line of the log, for people who watch. */
  readonly log: (text: string) => void;
  /** Where somebody watches: a line for one piece of long work, told how many files are done, of how many. */
  readonly startProgress?: () => (done: number, total: number) => void;
  /** Where somebody can answer: asks, and waits for one line. */
  readonly ask?: (question: string) => Promise<string>;
  readonly execute: Executor;
}
