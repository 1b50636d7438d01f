import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { policySchema } from '../src/config/schema.ts';

interface Step {
  readonly name: string;
  readonly run: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly 'run-name'?: string;
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const workflows = [
  'templates/sop-gate.yml',
  'templates/gate-repository/sop-gate.yml',
  'templates/qa-review.yml',
  'templates/security-review.yml',
] as const;
const reviews = [
  ['templates/qa-review.yml', 'qa'],
  ['templates/security-review.yml', 'security'],
] as const;
const contract = ['repo', 'pr', 'head_sha', 'gate', 'nonce'];

it.each(workflows)('writes nothing from outside into a command in %s', (path) => {
  const commands = stepsOf(path).map((step) => step.run);

  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
});

it.each(workflows)('runs plain commands and nobody else’s actions in %s', (path) => {
  const foreign = stepsOf(path).filter((step) => step.uses !== undefined);

  expect(foreign).toEqual([]);
  expect(stepsOf(path).every((step) => typeof step.run === 'string')).toBe(true);
});

it.each(workflows)('pins the gate of this very version in %s', (path) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  expect(read(path).env.SOP_GATE).toBe(`sop-gate@${version}`);
});

it.each([
  [
    'templates/sop-gate.yml',
    { contents: 'write', issues: 'write', 'pull-requests': 'write', actions: 'write' },
  ],
  ['templates/gate-repository/sop-gate.yml', {}],
  ['templates/qa-review.yml', { contents: 'write', issues: 'read', 'pull-requests': 'read' }],
  ['templates/security-review.yml', { contents: 'write', issues: 'read', 'pull-requests': 'read' }],
])('asks for no more than it needs in %s', (path, permissions) => {
  expect(read(path).permissions).toEqual(permissions);
});

it('rings on review events and runs trusted copies on the others', () => {
  const { on } = read('templates/sop-gate.yml');

  expect(Object.keys(on)).toEqual([
    'pull_request_review',
    'pull_request_target',
    'issue_comment',
    'workflow_run',
    'schedule',
  ]);
  expect(on.pull_request_review).toEqual({ types: ['submitted', 'edited'] });
});

it('sweeps on a schedule and answers a dispatch in the gate repository', () => {
  const { on } = read('templates/gate-repository/sop-gate.yml');

  expect(Object.keys(on)).toEqual(['workflow_dispatch', 'schedule']);
  expect(Object.keys(inputsOf(on))).toEqual(['repo', 'pr']);
});

it.each(reviews)('declares exactly the inputs of the dispatch contract, all strings, in %s', (path) => {
  const { on } = read(path);

  expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  expect(Object.keys(inputsOf(on))).toEqual(contract);
  expect(Object.values(inputsOf(on)).map(({ type, required }) => [type, required])).toEqual(
    contract.map(() => ['string', true]),
  );
});

it.each(reviews)('carries the nonce in run name and first step of %s', (path, gate) => {
  const workflow = read(path);
  const [announce] = stepsOf(path);

  expect(workflow['run-name']).toBe(`${gate}-review $\{{ inputs.nonce }}`);
  expect(announce?.run).toContain('sop-gate-job / $GATE');
  expect(announce?.run).toContain('nonce $NONCE');
  expect(announce?.run).toContain('/statuses/$HEAD_SHA');
});

it.each(reviews)('ends %s with the check of its own gate', (path, gate) => {
  const last = stepsOf(path).at(-1);

  expect(last?.run).toBe(`npx --yes "$SOP_GATE" check ${gate} --repo "$REPO" --pr "$PR"`);
});

it.each(reviews)('hands the reviewer’s command no token of the gate in %s', (path) => {
  const review = stepsOf(path).find((step) => step.name === 'Review');

  expect(review?.env).toMatchObject({ GITHUB_TOKEN: '', GITEA_TOKEN: '' });
  expect(Object.values(review?.env ?? {}).filter((value) => value.includes('SOP_GATE_TOKEN'))).toEqual([]);
});

it('differs between the two reviews by the name of the gate alone', () => {
  const [qa, security] = reviews.map(([path]) => readFileSync(path, 'utf8'));

  expect(security?.replaceAll('security', 'qa').replaceAll('SECURITY', 'QA')).toBe(qa);
});

it('offers an example policy that the gate accepts', () => {
  const policy = policySchema.parse(parse(readFileSync('templates/sop-gate.policy.yml', 'utf8')));

  expect(policy.mode).toBe('observe');
  expect(Object.keys(policy.roles)).toEqual(['engineers', 'managers', 'ceo', 'qa', 'security']);
});

function read(path: string): Workflow {
  return parse(readFileSync(path, 'utf8')) as Workflow;
}

function stepsOf(path: string): readonly Step[] {
  return Object.values(read(path).jobs).flatMap((job) => job.steps);
}

function inputsOf(
  on: Workflow['on'],
): Readonly<Record<string, { readonly type: string; readonly required: boolean }>> {
  return on.workflow_dispatch?.inputs as Readonly<Record<string, { type: string; required: boolean }>>;
}
