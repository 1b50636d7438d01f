import { readFile } from 'node:fs/promises';
import type { Choices } from './choices.ts';
import { packageRoot } from './package-root.ts';
import { renderTemplate } from './render-template.ts';

/** The files that init writes are these, with the choices made and the examples filled in. */
export type TemplateName =
  | 'gate-repository/sop-gate.yml'
  | 'gate-repository/sop-gate-ping.yml'
  | 'qa-review.yml'
  | 'security-review.yml'
  | 'sop-gate.policy.yml'
  | 'sop-gate.yml';

/** Reads a template of this package and makes its choices. */
export async function readTemplate(name: TemplateName, choices: Choices): Promise<string> {
  const text = await readFile(new URL(`templates/${name}`, packageRoot), 'utf8');
  return renderTemplate(text, toChosen(choices));
}

function toChosen(choices: Choices): ReadonlySet<string> {
  return new Set([
    'written',
    choices.setup,
    choices.preset,
    choices.vendor ? 'vendored' : 'published',
    choices.vendor || choices.floor ? 'reads-itself' : 'reads-nothing',
    ...(choices.floor ? ['floor'] : []),
    choices.personalToken ? 'personal-token' : 'job-token',
    Object.keys(choices.roles).length > 0 ? 'users' : 'teams',
    ...(choices.observe ? ['observe'] : []),
    ...(choices.contexts.length > 0 ? ['contexts'] : []),
  ]);
}
