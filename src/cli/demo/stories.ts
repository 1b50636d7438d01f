/** How a story must end, told from what the server shows, never from what the gate says. */
export interface Ending {
  readonly labels: readonly string[];
  /** State of the required status. */
  readonly gate: 'pending' | 'success' | 'failure' | 'error';
  /** Reviews that were started. */
  readonly fired: readonly string[];
  readonly exitCode: number;
  /** Words that the gate's comment, or without one its answer, must hold. */
  readonly says: string;
}

/** One pull request of the demo: what it changes, what people do, and how it must end. */
export interface Story {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly approvers: readonly string[];
  readonly ci: 'success' | 'failure';
  /** Who approves after the first run; the gate then runs again. */
  readonly laterApprovers?: readonly string[];
  /** Scopes of the gate's token; absent: everything it needs. */
  readonly scopes?: readonly string[];
  readonly ending: Ending;
}

const both = ['qa', 'security'];
const ready = { approvers: ['ben', 'cleo'], ci: 'success' } as const;

const cart = `export interface Item {
  name: string;
  price: number;
}

export function total(items: Item[]): number {
  return items.reduce((sum, item) => sum + item.price, 0);
}

export function empty(): Item[] {
  return [];
}
`;

const receipt = `import { createHmac } from 'node:crypto';

export function sign(receipt: string, key: string): string {
  return createHmac('sha256', key).update(receipt).digest('hex');
}
`;

const publishing = `name: CI
on: [pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
      - run: npm publish
        env:
          NPM_TOKEN: \${{ secrets.NPM_TOKEN }}
`;

/** The kinds of pull requests that every organisation has, and one that shows what a missing right looks like. */
export const stories: readonly Story[] = [
  {
    ...ready,
    title: 'Explain how to order',
    files: { 'docs/ordering.md': '# Ordering\n\nFill the cart, then pay.\n' },
    laterApprovers: ['quinn', 'sam'],
    ending: { labels: ['tier:low'], gate: 'success', fired: both, exitCode: 0, says: 'open' },
  },
  {
    ...ready,
    title: 'Empty the cart',
    files: { 'src/cart.ts': cart },
    ending: { labels: ['tier:medium'], gate: 'pending', fired: both, exitCode: 1, says: 'managers' },
  },
  {
    ...ready,
    title: 'Sign receipts',
    files: { 'src/receipt.ts': receipt },
    ending: { labels: ['tier:high'], gate: 'pending', fired: both, exitCode: 1, says: 'node:crypto' },
  },
  {
    ...ready,
    title: 'Drop the old orders',
    files: { 'db/0007_orders.sql': 'DROP TABLE old_orders;\n' },
    laterApprovers: ['quinn', 'sam', 'carol'],
    ending: { labels: ['tier:high'], gate: 'success', fired: both, exitCode: 0, says: 'old_orders' },
  },
  {
    ...ready,
    title: 'Publish from CI',
    files: { '.gitea/workflows/ci.yml': publishing },
    ending: { labels: ['tier:high'], gate: 'pending', fired: both, exitCode: 1, says: 'secret' },
  },
  {
    title: 'One approval only',
    files: { 'src/cart.ts': cart },
    approvers: ['ben'],
    ci: 'success',
    ending: { labels: [], gate: 'pending', fired: [], exitCode: 1, says: 'approval' },
  },
  {
    title: 'Red CI',
    files: { 'src/cart.ts': cart },
    approvers: ['ben', 'cleo'],
    ci: 'failure',
    ending: { labels: [], gate: 'failure', fired: [], exitCode: 1, says: 'CI / test' },
  },
  {
    ...ready,
    title: 'A token that may not label',
    files: { 'docs/paying.md': '# Paying\n\nBy card.\n' },
    scopes: ['write:repository', 'read:issue', 'read:organization', 'read:user'],
    ending: { labels: [], gate: 'error', fired: [], exitCode: 3, says: 'write:issue' },
  },
];
