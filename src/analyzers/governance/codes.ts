export type GovernanceCode =
  | 'owners-loosened'
  | 'merge-rule-loosened'
  | 'update-rule-loosened'
  | 'updates-stopped'
  | 'hook-loosened'
  | 'scan-loosened'
  | 'scan-exception'
  | 'secret-unignored'
  | 'package-published';

/** One thing that guards less than before. */
export interface Loosened {
  readonly code: GovernanceCode;
  readonly what: string;
  /** Line of the head text; where something was taken out, the line that now stands there; 0: the whole file went. */
  readonly line: number;
  readonly baseLine?: number;
}
