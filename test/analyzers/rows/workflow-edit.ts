import {
  checkoutTriggers,
  knownOwners,
  untrustedTriggers,
  wordRows,
} from '../../../src/analyzers/workflow-edit/data.ts';
import { moreWordRows } from '../../../src/analyzers/workflow-edit/words/data.ts';
import type { RowSample } from '../row-sample.ts';

const path = '.gitea/workflows/a.yml';
const checkout = 'uses: actions/checkout@v4\n        with:\n          ref: refs/pull/1/head';

export const samples: readonly RowSample[] = [
  ...untrustedTriggers.map(({ trigger }) => ({
    row: trigger,
    says: 'workflow-trigger',
    hit: { path, head: `on: ${trigger}\njobs: {}\n` },
    miss: { path, head: `on: my_${trigger} # ${trigger}\njobs: {}\n` },
  })),
  ...[...wordRows, ...moreWordRows].map(({ code, pattern, hit, miss }) => ({
    row: pattern.source,
    says: code,
    hit: { path, head: toWorkflow('push', toStep(hit)) },
    miss: { path, head: toWorkflow('push', toStep(miss)) },
  })),
  ...Array.from(knownOwners, (owner) => ({
    row: owner,
    says: 'workflow-new-action',
    hit: { path, head: toWorkflow('push', `uses: not-${owner}/build@v1`) },
    miss: { path, head: toWorkflow('push', `uses: ${owner}/build@v1`) },
  })),
  ...checkoutTriggers.map((trigger) => ({
    row: `checkout on ${trigger}`,
    says: 'workflow-checkout',
    hit: { path, head: toWorkflow(trigger, checkout) },
    miss: { path, head: toWorkflow(`my_${trigger}`, checkout) },
  })),
];

function toWorkflow(trigger: string, step: string): string {
  return `on: ${trigger}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
}

/** A condition, a variable of the environment, or a script. */
function toStep(words: string): string {
  if (words.startsWith('if=')) return `run: a\n        if: ${words.slice(3)}`;
  const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(words) ?? [];
  return name === undefined ? `run: |\n          ${words}` : `env:\n          ${name}: ${value}`;
}
