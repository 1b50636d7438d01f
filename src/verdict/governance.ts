import { matchesGlob } from './context-glob.ts';
import type { Snapshot } from './snapshot.ts';
import type { Reason } from './verdict.ts';

/** Why this pull request is not evaluated at all; empty when it is. */
export function whyNotEvaluated(snapshot: Snapshot): readonly Reason[] {
  const { pull, repository } = snapshot;
  return [
    ...(repository.archived ? [archived] : []),
    ...(pull.merged ? [merged] : []),
    ...(pull.state === 'closed' && !pull.merged ? [closed] : []),
    ...(pull.draft ? [draft(pull.author.login)] : []),
    ...(isGoverned(snapshot) ? [] : [ungoverned(snapshot)]),
  ];
}

function isGoverned({ pull, repository, policy }: Snapshot): boolean {
  const { branches } = policy.policy;
  if (branches.length === 0) return pull.base.ref === repository.defaultBranch;
  return branches.some((pattern) => matchesGlob(pattern, pull.base.ref));
}

const archived: Reason = {
  kind: 'refused',
  code: 'archived',
  text: 'the repository is archived',
  remedy: 'unarchive the repository',
  who: 'an administrator of the repository',
};

const merged: Reason = {
  kind: 'refused',
  code: 'merged',
  text: 'the pull request is merged already',
  remedy: 'nothing is left to decide',
  who: 'nobody',
};

const closed: Reason = {
  kind: 'refused',
  code: 'closed',
  text: 'the pull request is closed',
  remedy: 'reopen it',
  who: 'the author',
};

function draft(author: string): Reason {
  return {
    kind: 'missing',
    code: 'draft',
    text: 'the pull request is a draft',
    remedy: 'mark it ready for review',
    who: `@${author}`,
  };
}

function ungoverned({ pull, policy }: Snapshot): Reason {
  return {
    kind: 'refused',
    code: 'ungoverned',
    text: `the gate does not govern the base branch ${pull.base.ref}`,
    remedy: `name the branch under \`branches\` of the policy (${policy.origin}), or choose another base`,
    who: 'somebody who may change the policy, or the author',
  };
}
