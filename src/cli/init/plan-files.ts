import { readFile } from 'node:fs/promises';
import { CHOICES_FILE, type Choices, renderChoices } from './choices.ts';
import { packageRoot } from './package-root.ts';
import { renderPolicy } from './render-policy.ts';
import { fillTemplate } from './render-template.ts';
import { readTemplate, type TemplateName } from './templates.ts';

/** One file of a set-up. */
export interface PlannedFile {
  /** Absolute, or relative to where the command runs. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** `policy`: its owner's from the day it was written. `program`: told by what it holds, not by its bytes. */
  readonly kind: 'text' | 'policy' | 'program';
}

/** Where the files go: the repository that runs the gate, and the one that is governed. */
export interface Folders {
  readonly gate: string;
  readonly governed: string;
}

type Words = readonly (readonly [string, string])[];

/** Every text of a set-up. */
export async function planFiles(choices: Choices, folders: Folders): Promise<readonly PlannedFile[]> {
  const workflows = `${folders.gate}/.gitea/workflows`;
  const reviews = await Promise.all(
    (['qa-review.yml', 'security-review.yml'] as const).map((name) =>
      plan(`${workflows}/${name}`, name, choices),
    ),
  );
  return [
    await plan(`${workflows}/sop-gate.yml`, gateTemplates[choices.setup], choices),
    ...reviews,
    toText(`${folders.gate}/${CHOICES_FILE}`, renderChoices(choices)),
    ...(choices.action ? [await planAction(folders.gate)] : []),
    ...(choices.floor ? [planFloor(folders.gate, choices)] : []),
    ...(choices.gateRepository
      ? [await plan(`${folders.governed}/.gitea/workflows/sop-gate-ping.yml`, PING, choices)]
      : []),
    {
      ...toText(`${folders.governed}/.gitea/sop-gate.yml`, await renderPolicy(choices)),
      kind: 'policy',
    },
  ];
}

const PING = 'gate-repository/sop-gate-ping.yml';
const gateTemplates = {
  'gate-repository': 'gate-repository/sop-gate.yml',
  'in-repository': 'sop-gate.yml',
} as const;

async function plan(path: string, name: TemplateName, choices: Choices): Promise<PlannedFile> {
  return toText(path, fillTemplate(await readTemplate(name, choices), toWords(name, choices)));
}

/** The examples of each template and what stands in their place. */
function toWords(name: TemplateName, choices: Choices): Words {
  if (name === PING)
    return [
      ['GATE_REPOSITORY: owner/gate', `GATE_REPOSITORY: ${choices.gateRepository}`],
      ['GATE_BRANCH: main', `GATE_BRANCH: ${choices.gateBranch}`],
    ];
  if (name === 'gate-repository/sop-gate.yml')
    return [
      ['runs-on: sop-gate', `runs-on: ${choices.runner}`],
      ['GOVERNED: owner/name', `GOVERNED: ${renderGoverned(choices)}`],
    ];
  const runner: Words = [['runs-on: ubuntu-latest', `runs-on: ${choices.runner}`]];
  return name === 'sop-gate.yml' ? [...runner, ...renderCi(choices)] : runner;
}

/** The workflows whose end is waited for, where the names of their statuses tell: `CI / test (push)` is of `CI`. */
function renderCi({ contexts }: Choices): Words {
  const names = contexts.flatMap((context) => /^([\w .-]*\w) *\//.exec(context)?.[1] ?? []);
  if (names.length === 0) return [];
  const list = [...new Set(names)].map((name) => JSON.stringify(name)).join(', ');
  return [['workflows: [CI, ci.yml]', `workflows: [${list}]`]];
}

/** As `sweep` takes it. */
function renderGoverned({ repositories, organisations }: Choices): string {
  return [...organisations.map((name) => `--org ${name}`), ...repositories].join(' ');
}

async function planAction(folder: string): Promise<PlannedFile> {
  return toText(`${folder}/action.yml`, await readFile(new URL('action.yml', packageRoot), 'utf8'));
}

/** Its owner's from the day it was written, like a policy. */
function planFloor(folder: string, { observe }: Choices): PlannedFile {
  const text = [
    '# What no governed repository may fall below: its own policy may tighten this, never loosen it (docs/floor.md).',
    ...(observe ? ['# Once nothing only observes any more: mode: enforce'] : ['mode: enforce']),
    'reviews: { required: 2, allowPushers: false }',
    'forks: { unsafe: hold }',
    'merge: { auto: false }',
    '',
  ].join('\n');
  return { ...toText(`${folder}/floor.yml`, text), kind: 'policy' };
}

function toText(path: string, text: string): PlannedFile {
  return { path, bytes: Buffer.from(text, 'utf8'), kind: 'text' };
}
