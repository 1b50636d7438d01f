import type { Action } from '../verdict/action.ts';

/** One action as a phrase of a log: `label tier:high added`. Holds hostile words: escape where printed. */
export function renderAction(action: Action): string {
  switch (action.kind) {
    case 'post-status':
      return `status ${action.context} = ${action.state} (${action.description})`;
    case 'prove-label-right':
      return 'right to write labels proven';
    case 'create-label':
      return `label ${action.name} created`;
    case 'add-label':
      return `label ${action.name} added`;
    case 'remove-label':
      return `label ${action.name} removed`;
    case 'fire':
      return `review ${action.gate} started (${action.workflow} in ${action.repository}, attempt ${action.attempt})`;
    case 'prove-fire':
      return `start of review ${action.gate} looked for (attempt ${action.attempt})`;
    case 'upsert-comment':
      return 'comment written';
    case 'merge':
      return `merge of ${action.head} (${action.style})`;
  }
}
