import type { MutantCoverage } from '@stryker-mutator/api/core';
import type { TestResult } from '@stryker-mutator/api/test-runner';

/** What the runner in Stryker's process asks of the session in vitest's thread; one at a time. */
export type Request =
  | { readonly kind: 'measure'; readonly files: readonly string[] }
  | {
      readonly kind: 'try';
      readonly mutant: string;
      /** Absolute path of the file that was changed. */
      readonly changed: string;
      /** The change acts while modules load: they must load anew, with it in place. */
      readonly whileLoading: boolean;
      /** Names of the tests to run, by absolute path of their file, in this order; absent: all of the file's. */
      readonly tests: readonly { readonly file: string; readonly names?: readonly string[] }[];
      /** How often the changed place may be passed before it counts as an endless loop. */
      readonly hitLimit: number | undefined;
    }
  | { readonly kind: 'stop' };

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'measured'; readonly tests: readonly TestResult[]; readonly coverage?: MutantCoverage }
  | { readonly kind: 'tried'; readonly tests: readonly TestResult[]; readonly hits: number }
  | { readonly kind: 'broken'; readonly why: string };

/** Both ends live in one process, as two threads of it. */
export const channelName = 'sop-gate mutation runner';
