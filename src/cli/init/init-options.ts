/** What the command line says. */
export interface InitOptions {
  readonly setup?: string;
  readonly preset?: string;
  readonly repo?: readonly string[];
  readonly org?: readonly string[];
  readonly gateRepository?: string;
  readonly branch?: string;
  readonly gateBranch?: string;
  readonly runner?: string;
  readonly ci?: readonly string[];
  readonly role?: readonly string[];
  readonly enforce?: boolean;
  readonly vendor?: boolean;
  readonly action?: boolean;
  readonly floor?: boolean;
  /** The sentence, or `true` when the option stands alone. */
  readonly personalToken?: string | true;
  readonly dir: string;
  readonly governedDir?: string;
  readonly labels?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly url?: string;
  readonly tokenEnv?: string;
}
