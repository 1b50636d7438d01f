import { SeededPullRequest } from '../seed/pull-request.ts';
import { repositoryOf } from '../world/pull-requests.ts';
import type { PullRequest } from '../world/records.ts';
import { findProtection } from '../world/repositories.ts';
import type { State } from '../world/state.ts';

/** Does what a form of the pull request page asked for. False when it asked for something that is not offered. */
export function play(state: State, pull: PullRequest, form: URLSearchParams): boolean {
  const change = new SeededPullRequest(state, pull.id);
  const by = form.get('by') ?? '';
  const moves: Readonly<Record<string, () => unknown>> = {
    approve: () => change.approvedBy(by),
    reject: () => change.rejectedBy(by),
    'ci-success': () => reportCi(state, pull, 'success'),
    'ci-failure': () => reportCi(state, pull, 'failure'),
    'push-empty': () => change.push({}, { message: 'An empty commit' }),
    'push-change': () => change.push({ 'src/playground.ts': `export const pushedAt = ${state.clock()};\n` }),
  };
  const move = moves[form.get('do') ?? ''];
  move?.();
  return move !== undefined;
}

/** Base CI is what the protection of the base branch asks for and nobody but Actions posts. */
function reportCi(state: State, pull: PullRequest, word: 'success' | 'failure'): void {
  const change = new SeededPullRequest(state, pull.id);
  const required = findProtection(repositoryOf(state, pull), pull.baseBranch)?.statusCheckContexts ?? [];
  const contexts = required.filter((context) => !context.startsWith('sop-gate') && !/[*?]/.test(context));
  for (const context of contexts.length > 0 ? contexts : ['CI / test (pull_request)']) {
    change.hasStatus(context, word, {
      description: word === 'success' ? 'Successful in 42s' : 'Failing after 42s',
    });
  }
}
