/** An event that lets people without write access, or a finished run of theirs, start a workflow that has secrets. */
export interface TriggerRow {
  readonly trigger: string;
  readonly why: string;
}

export const untrustedTriggers: readonly TriggerRow[] = [
  { trigger: 'pull_request_target', why: 'runs with secrets on pull requests from forks' },
  {
    trigger: 'pull_request_review',
    why: 'is started by anybody who can review, on what the pull request says',
  },
  { trigger: 'pull_request_review_comment', why: 'is started by anybody who can comment on a pull request' },
  { trigger: 'pull_request_comment', why: 'is started by anybody who can comment on a pull request' },
  { trigger: 'issue_comment', why: 'is started with secrets by anybody who can comment' },
  { trigger: 'issues', why: 'is started with secrets by anybody who can open an issue' },
  { trigger: 'workflow_run', why: 'runs with secrets after a run that a fork may have started' },
  { trigger: 'discussion', why: 'is started with secrets by anybody who can open a discussion' },
  { trigger: 'discussion_comment', why: 'is started with secrets by anybody who can comment' },
  { trigger: 'gollum', why: 'is started with secrets by anybody who can edit the wiki' },
  { trigger: 'fork', why: 'is started with secrets by anybody who can fork' },
  { trigger: 'watch', why: 'is started with secrets by anybody who can star the repository' },
];
