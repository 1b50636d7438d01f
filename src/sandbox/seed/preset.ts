import type { Sandbox } from '../sandbox.ts';
import type { SeededOrganisation } from './organisation.ts';
import type { SeededRepository } from './repository.ts';
import type { World } from './world.ts';

export interface PresetOptions {
  /** Rights of the gate bot's token; default `all`. */
  readonly scopes?: readonly string[];
  /** Role of the gate bot in the repository; default `admin`. */
  readonly gateRole?: 'read' | 'write' | 'admin';
  /** Whether the gate bot is an owner of the organisation; default yes, so that it may read all teams. */
  readonly gateOwns?: boolean;
  readonly private?: boolean;
  /** Whether `main` also requires `sop-gate / gate`, as an installed gate has it; default no. */
  readonly requiresGate?: boolean;
}

/** What the preset made. */
export interface SeededWorld {
  readonly world: World;
  readonly organisation: SeededOrganisation;
  /** `acme/shop`: protected `main`, workflows, tier labels. */
  readonly repository: SeededRepository;
  /** Access token of the gate bot. */
  readonly token: string;
  /** Login of the gate bot. */
  readonly gate: 'sop-gate';
}

/**
 * A small company, ready for a story: organisation `acme` with the teams engineers (ada, ben, cleo), managers (mia,
 * milo), ceo (carol), qa (quinn) and security (sam); the repository `acme/shop` whose `main` asks for two approvals
 * and the status `CI / test (pull_request)`; the workflows `qa-review.yml` and `security-review.yml`; the labels
 * `tier:low`, `tier:medium` and `tier:high`; and the bot `sop-gate` with a token.
 */
export function seedOrganisation(sandbox: Sandbox, options: PresetOptions = {}): SeededWorld {
  const { world } = sandbox;
  world.addUsers('olga', 'ada', 'ben', 'cleo', 'mia', 'milo', 'carol', 'quinn', 'sam');
  world.addUser('sop-gate', { fullName: 'SOP gate' });
  const owners = options.gateOwns === false ? ['olga'] : ['olga', 'sop-gate'];
  const organisation = world.addOrganisation('acme', { owners });
  organisation.addTeam('engineers', { members: ['ada', 'ben', 'cleo'], role: 'write' });
  organisation.addTeam('managers', { members: ['mia', 'milo'], role: 'write' });
  organisation.addTeam('ceo', { members: ['carol'], role: 'write' });
  organisation.addTeam('qa', { members: ['quinn'], role: 'write' });
  organisation.addTeam('security', { members: ['sam'], role: 'write' });
  const repository = organisation.addRepository('shop', {
    files: presetFiles,
    private: options.private ?? false,
  });
  const gateContexts = options.requiresGate ? ['sop-gate / gate'] : [];
  const statusCheckContexts = ['CI / test (pull_request)', ...gateContexts];
  repository.protect('main', { requiredApprovals: 2, statusCheckContexts });
  repository.addLabel('tier:low', { color: '2da44e' });
  repository.addLabel('tier:medium', { color: 'bf8700' });
  repository.addLabel('tier:high', { color: 'cf222e' });
  repository.addCollaborator('sop-gate', options.gateRole ?? 'admin');
  const token = world.token('sop-gate', { scopes: options.scopes ?? ['all'], name: 'gate' });
  return { world, organisation, repository, token, gate: 'sop-gate' };
}

/** A workflow file that the gate can dispatch; its runs carry the nonce in their name. */
export function reviewWorkflow(gate: string): string {
  return `name: ${gate} review
run-name: ${gate} review of \${{ inputs.repo }}#\${{ inputs.pr }} \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs:
      repo: { type: string }
      pr: { type: string }
      head_sha: { type: string }
      gate: { type: string }
      nonce: { type: string }
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - run: echo "review"
`;
}

const ci = `name: CI
on: [pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
`;

const presetFiles = {
  '.gitea/workflows/ci.yml': ci,
  '.gitea/workflows/qa-review.yml': reviewWorkflow('qa'),
  '.gitea/workflows/security-review.yml': reviewWorkflow('security'),
  'README.md': '# Shop\n\nSells things.\n',
  'docs/ordering.md': '# Ordering\n\nPut things into the cart and pay.\n',
  'src/cart.ts': `export interface Item {
  name: string;
  price: number;
}

export function total(items: Item[]): number {
  return items.reduce((sum, item) => sum + item.price, 0);
}
`,
  'src/auth/session.ts': `export function isSignedIn(session: { user?: string }): boolean {
  return session.user !== undefined;
}
`,
  'test/cart.test.ts': `import { total } from '../src/cart.js';

test('adds up prices', () => {
  expect(total([{ name: 'pen', price: 2 }])).toBe(2);
});
`,
};
