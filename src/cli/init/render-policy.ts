import { loadPolicy } from '../../config/load-policy.ts';
import type { Policy } from '../../config/schema.ts';
import { knownAnalyzers } from '../known-analyzers.ts';
import type { Choices } from './choices.ts';
import { fillTemplate } from './render-template.ts';
import { readTemplate } from './templates.ts';

const EXAMPLE_ROLES = `  engineers: { users: [ada, grace] }
  managers: { users: [margaret] }
  ceo: { users: [katherine] }
  qa: { users: [qa-bot, hedy] }
  security: { users: [security-bot, joan] }`;

/** The policy with its comments, as the gate itself would accept it. */
export async function renderPolicy(choices: Choices): Promise<string> {
  const { branch, contexts, roles, gateRepository } = choices;
  const words: [string, string][] = [['branches: [main, release/*]', `branches: [${branch}]`]];
  if (contexts.length > 0)
    words.push(["contexts: ['CI / *']", `contexts: [${contexts.map((one) => `'${one}'`).join(', ')}]`]);
  if (Object.keys(roles).length > 0) words.push([EXAMPLE_ROLES, renderRoles(roles)]);
  if (gateRepository) words.push(['repository: owner/gate', `repository: ${gateRepository}`]);
  const text = fillTemplate(await readTemplate('sop-gate.policy.yml', choices), words);
  loadPolicy({ text, where: 'the policy that init writes', origin: 'init' }, knownAnalyzers);
  return text;
}

function renderRoles(roles: Choices['roles']): string {
  return Object.entries(roles)
    .map(([role, users]) => `  ${role}: { users: [${users.map(quoteLogin).join(', ')}] }`)
    .join('\n');
}

/** A login such as `1e3` or `null` would be something else in YAML. */
function quoteLogin(login: string): string {
  return /^[a-z][a-z-]*$/.test(login) && !/^(null|true|false|yes|no|on|off)$/.test(login)
    ? login
    : `'${login}'`;
}

/** Whether a policy that lies there already fits the set-up: valid, and with its reviews where init puts them. */
export function isFittingPolicy(text: string, choices: Choices): boolean {
  try {
    const { fire } = parseKept(text);
    return choices.gateRepository === undefined || fire.repository === choices.gateRepository;
  } catch {
    return false;
  }
}

/** The policy that lies there. @throws ConfigError for one that the gate does not accept. */
export function parseKept(text: string): Policy {
  return loadPolicy({ text, where: 'the policy', origin: 'the policy' }, knownAnalyzers).policy;
}
