import type { SeededPullRequest } from '../../../src/sandbox/index.ts';

/** Where the policy of these stories has an analyzer of its own. */
export const FILE = '.gitea/sop-gate/analyzers/acme-cart.ts';
export const POLICY = '.gitea/sop-gate.yml';

/** Notices every file of the cart; `word` stands in its sentence. */
export function anAnalyzer(word: string, change: (text: string) => string = (text) => text): string {
  return change(`
import { defineAnalyzer, type FileView } from 'sop-gate/analyzer';
export default defineAnalyzer({
  apiVersion: 2,
  meta: {
    id: 'acme-cart', title: 'Cart', summary: 'Notices the cart.', languages: ['any'],
    codes: { 'acme-cart': { title: 'The cart', points: 2, message: 'touches the cart, ${word}', help: 'Ask.' } },
  },
  *analyzeFile({ change }: FileView) {
    if (change.path === 'src/cart.ts') yield { kind: 'noticed', code: 'acme-cart', path: change.path, line: 1 };
  },
});
`);
}

/** The last comment without the marks that escape it. */
export function lastWords(pull: SeededPullRequest): string {
  return pull.comments.at(-1)?.body.replaceAll('\\', '') ?? '';
}
