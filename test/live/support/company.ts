/** Everybody on the stage. `zoe` is a stranger: in no team, with no right but to look. */
export const people = ['olga', 'ada', 'ben', 'cleo', 'mia', 'milo', 'carol', 'quinn', 'sam', 'zoe'] as const;
export type Person = (typeof people)[number];

/** Users of gates: `sop-gate` owns the organisation, `clerk` is a member of each team and no more. */
export const bots = ['sop-gate', 'clerk'] as const;
export type Player = Person | (typeof bots)[number];

/** The teams that are roles, and who is in them; `olga` and the gate's own user are the owners. */
export const teams: Readonly<Record<string, readonly Person[]>> = {
  engineers: ['ada', 'ben', 'cleo'],
  managers: ['mia', 'milo'],
  ceo: ['carol'],
  qa: ['quinn'],
  security: ['sam'],
};

export const GATE = 'sop-gate / gate';
export const CI = 'CI / test (pull_request)';

/** The smallest rights the gate works with, as its documentation promises. */
export const documentedScopes = [
  'write:repository',
  'write:issue',
  'read:organization',
  'read:user',
] as const;

/** Path to text; `null` takes the file away. */
export type Texts = Readonly<Record<string, string | null>>;

export const docsOnly: Texts = { 'docs/ordering.md': '# Ordering\n\nPut things into the cart, then pay.\n' };
export const plainCode: Texts = { 'src/cart.ts': 'export const empty = () => [];\n' };
export const cryptoImport: Texts = {
  'src/receipt.ts': "import { createHash } from 'node:crypto';\nexport const sum = createHash;\n",
};

/** What the server, and the runner beside it, can do. */
export interface Features {
  readonly version: string;
  /** How a start of a review can be proven here. */
  readonly firing: 'run' | 'nonce' | 'request';
  /** Why the reviews are not dispatched here, for the note of a skipped story. */
  readonly noDispatch: string;
  /** Before 28 a label can start a fork's code, and the gate holds forks. */
  readonly forksAreSafe: boolean;
}

/** What one run of the command line said and did. */
export interface Run {
  readonly exitCode: number;
  /** Standard output and log together, in order. */
  readonly text: string;
  readonly requests: number;
  /** Changes that the server accepted. */
  readonly writes: number;
}

export interface NewPull {
  readonly by: Person;
  readonly files?: Texts;
  readonly title?: string;
  readonly base?: string;
  readonly branch?: string;
  readonly fork?: boolean;
}

export interface Row {
  readonly state: string;
  readonly description: string;
}

/** A pull request. Verbs in the past tense are things people did. */
export interface StagedPull {
  readonly repository: string;
  readonly number: number;
  readonly head: () => Promise<string>;
  readonly labels: () => Promise<readonly string[]>;
  /** The newest row of a context on the head. */
  readonly status: (context: string) => Promise<Row | undefined>;
  readonly comments: () => Promise<readonly { author: string; body: string }[]>;
  /** Names of the teams that are asked for a review. */
  readonly requestedTeams: () => Promise<readonly string[]>;
  readonly approvedBy: (...approvers: Person[]) => Promise<void>;
  readonly rejectedBy: (person: Person) => Promise<void>;
  readonly dismissedBy: (person: Person, reviewer: Person) => Promise<void>;
  readonly labelledBy: (person: Person, name: string) => Promise<void>;
  readonly unlabelledBy: (person: Person, name: string) => Promise<void>;
  readonly commentedBy: (person: Person, body: string) => Promise<void>;
  readonly hasStatus: (context: string, state: string, by?: Person) => Promise<void>;
  readonly push: (files: Texts, by?: Person) => Promise<void>;
  readonly retargetedBy: (person: Person, base: string) => Promise<void>;
  readonly closedBy: (person: Person) => Promise<void>;
  readonly reopenedBy: (person: Person) => Promise<void>;
  /** Tries to merge. @returns whether the server did it. */
  readonly mergedBy: (person: Person) => Promise<boolean>;
}

export interface ShopOptions {
  /** Whether `main` requires the gate's status too; default no. */
  readonly requiresGate?: boolean;
  /** Whether the tier labels are defined; default yes. */
  readonly labels?: boolean;
}

/** A repository with a protected `main`, review workflows, tier labels, and a gate that may write to it. */
export interface Shop {
  readonly features: Features;
  readonly organisation: string;
  readonly repository: string;
  /** The login a person, or the gate, has here. */
  readonly login: (person: Player) => string;
  readonly openPull: (options: NewPull) => Promise<StagedPull>;
  readonly commit: (branch: string, files: Texts) => Promise<void>;
  /** Commits a policy to the branch. */
  readonly decree: (policy: string, branch?: string) => Promise<void>;
  readonly addBranch: (name: string) => Promise<void>;
  /** A new token; of the gate's user if nobody else is named. */
  readonly tokenWith: (scopes: readonly string[], of?: Player) => Promise<string>;
  /** Lets a second pass: the server's clock has no smaller steps. */
  readonly pass: () => Promise<void>;
  readonly run: (pull: StagedPull, ...flags: string[]) => Promise<Run>;
  readonly call: (args: readonly string[], token?: string) => Promise<Run>;
  readonly close: () => Promise<void>;
}

/** People, teams and an organisation, for one file of stories. */
export interface Company {
  readonly features: Features;
  readonly openShop: (options?: ShopOptions) => Promise<Shop>;
  /** Takes everything away that was made. */
  readonly close: () => Promise<void>;
}

/** A pull request of ada's that two engineers approved and whose CI is green. */
export async function openReadyPull(shop: Shop, options: Partial<NewPull> = {}): Promise<StagedPull> {
  return makeReady(await shop.openPull({ by: 'ada', files: plainCode, ...options }));
}

/** Two genuine approvals by engineers, and green CI, on the present head. */
export async function makeReady(pull: StagedPull): Promise<StagedPull> {
  await pull.approvedBy('ben', 'cleo');
  await pull.hasStatus(CI, 'success');
  return pull;
}
