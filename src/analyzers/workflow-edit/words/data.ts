import { filled, type WordRow } from '../data.ts';

/** More words that mean one thing: what is pasted, fetched and asked. */
export const moreWordRows: readonly WordRow[] = [
  {
    code: 'workflow-injection',
    what: 'pastes the whole event, with all that outsiders write,',
    pattern: /\btoJSON\(\s*(?:github|gitea|forgejo)(?:\.event)?\s*\)/i,
    where: 'filled',
    hit: `echo '${filled('toJSON(github.event)')}'`,
    miss: `echo '${filled('toJSON(matrix)')}'`,
  },
  {
    code: 'workflow-injection',
    what: 'turns what a variable holds',
    pattern: /(?:^|[\s;&|(])eval\s+["']?\$\{?\w/,
    where: 'script',
    hit: 'eval $CONTENTS',
    miss: 'eval "$(ssh-agent -s)"',
  },
  {
    code: 'workflow-remote-code',
    what: 'fetches a script and runs it unseen',
    pattern: /(?:^|[\s;&|(])(?:eval|source|\.)\s+["']?(?:<\(|\$\(|`)\s*(?:curl|wget)\b/,
    where: 'script',
    hit: 'source <(curl -s https://example.com/env.sh)',
    miss: 'source <(cat env.sh)',
  },
  {
    code: 'workflow-condition',
    what: 'asks who pushed last, which a bot can be made to be',
    pattern:
      /^if=.*\b(?:github|gitea|forgejo)\.(?:actor|triggering_actor)\s*==\s*["'][\w-]+(?:\[bot\]|-bot)["']/i,
    where: 'value',
    hit: "if=github.actor == 'renovate[bot]'",
    miss: "if=github.event.pull_request.user.login == 'renovate[bot]'",
  },
  {
    code: 'workflow-condition',
    what: 'asks for a part of a text, and a branch of another name is one, too',
    pattern:
      /^if=.*\bcontains\(\s*["'][^"']*["']\s*,\s*(?:github|gitea|forgejo)\.(?:ref|ref_name|head_ref|base_ref|actor|repository)\b/i,
    where: 'value',
    hit: "if=contains('refs/heads/main refs/heads/next', github.ref)",
    miss: 'if=contains(fromJSON(\'["refs/heads/main"]\'), github.ref)',
  },
  {
    code: 'workflow-condition',
    what: 'is always met, for words around an expression make a text of it',
    pattern: /^if=\s*(?:\$\{\{.*\}\}\s*(?:&&|\|\|)|[^$]*(?:&&|\|\||!)\s*\$\{\{)/,
    where: 'value',
    hit: `if=${filled('a == b')} && success()`,
    miss: `if=${filled('a == b && success()')}`,
  },
];
