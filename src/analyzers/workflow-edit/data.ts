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

/** Words in a workflow that mean one thing wherever they stand, and a workflow in which they do not. */
export interface WordRow {
  readonly code: 'workflow-injection' | 'workflow-remote-code' | 'workflow-privileged' | 'workflow-condition';
  readonly what: string;
  readonly pattern: RegExp;
  /** Where they count: in a line of a script, in what the server fills into one, or in any value. */
  readonly where: 'script' | 'filled' | 'value';
  readonly hit: string;
  readonly miss: string;
}

const event = String.raw`(?:github|gitea|forgejo)\s*\.\s*event\s*\.\s*`;

/** What the server fills in. */
export function filled(expression: string): string {
  return `$\{{ ${expression} }}`;
}

export const wordRows: readonly WordRow[] = [
  {
    code: 'workflow-injection',
    what: 'pastes a title, text or name that outsiders write',
    pattern: new RegExp(
      String.raw`\b${event}(?:[\w.*[\]-]{1,200}\s*\.\s*)?(?:title|body|message|name|email|label|ref|page_name|head_branch|display_title|description)\b(?!\s*[=!]=)`,
      'i',
    ),
    where: 'filled',
    hit: `echo "${filled('github.event.pull_request.title')}"`,
    miss: `echo "${filled('github.event.pull_request.number')}"`,
  },
  {
    code: 'workflow-injection',
    what: 'pastes the name of a branch that outsiders choose',
    pattern: /\b(?:github|gitea|forgejo)\s*\.\s*head_ref\b/i,
    where: 'filled',
    hit: `git fetch origin ${filled('github.head_ref')}`,
    miss: `git fetch origin ${filled('github.sha')}`,
  },
  {
    code: 'workflow-remote-code',
    what: 'fetches a script and runs it unseen',
    pattern:
      /\|(?<=\b(?:curl|wget)\b[^\n|;&]*\|)\s*(?:sudo\s+)?(?:[^\s|]+\s+)?(?:ba|z|da|k)?sh\b|\|(?<=\b(?:curl|wget)\b[^\n|]*\|)\s*(?:sudo\s+)?(?:python3?|node|ruby|perl)\b/i,
    where: 'script',
    hit: 'curl -fsSL https://example.com/install.sh | bash',
    miss: 'curl -fsSL https://example.com/data.json | jq .',
  },
  {
    code: 'workflow-remote-code',
    what: 'fetches a script and runs it unseen',
    pattern:
      /\b(?:ba|z)?sh\s+(?:-c\s+)?["']?(?:<\(|\$\()\s*(?:curl|wget)\b|^(?=.*\b(?:iex|invoke-expression)\b)(?=.*\b(?:iwr|invoke-webrequest|downloadstring)\b)/i,
    where: 'script',
    hit: 'bash <(curl -s https://example.com/upload.sh)',
    miss: 'bash scripts/upload.sh',
  },
  {
    code: 'workflow-privileged',
    what: 'lets a container reach its host',
    pattern:
      /[\s=]--(?:privileged|cap-add|pid[= ]host|network[= ]host|userns[= ]host)\b|\/var\/run\/docker\.sock/i,
    where: 'value',
    hit: 'docker run --privileged tools',
    miss: 'docker run --rm tools',
  },
  {
    code: 'workflow-privileged',
    what: 'lets steps set the environment through their output again',
    pattern: /^ACTIONS_ALLOW_UNSECURE_COMMANDS=true$/,
    where: 'value',
    hit: 'ACTIONS_ALLOW_UNSECURE_COMMANDS=true',
    miss: 'ACTIONS_ALLOW_SECURE_COMMANDS=true',
  },
];

/** Owners of actions that a server's makers or well-known vendors keep. */
export const knownOwners: ReadonlySet<string> = new Set(
  `actions github gitea forgejo docker aws-actions azure google-github-actions hashicorp astral-sh oven-sh denoland
  pnpm ruby shivammathur gradle codecov pre-commit pypa rust-lang golangci dtolnay`
    .trim()
    .split(/\s+/),
);

/** Triggers that hand secrets to runs over code of others. */
export const checkoutTriggers: readonly string[] = ['pull_request_target', 'workflow_run', 'issue_comment'];
