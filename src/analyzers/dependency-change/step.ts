/** What a change of a manifest or lock file brings in. */
export interface Step {
  readonly code:
    | 'dependency-added'
    | 'dependency-source'
    | 'dependency-script'
    | 'dependency-integrity'
    | 'dependency-downgrade'
    | 'dependency-wildcard'
    | 'dependency-typosquat'
    | 'dependency-vulnerable'
    | 'dependency-guard-removed';
  readonly name: string;
  readonly what: string;
  readonly line: number;
}
