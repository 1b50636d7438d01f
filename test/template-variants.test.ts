import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Choices } from '../src/cli/init/choices.ts';
import { planFiles } from '../src/cli/init/plan-files.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Every set-up that init can write, choice by choice. */
const base: Choices = {
  version: 1,
  setup: 'gate-repository',
  preset: 'generic',
  repositories: ['acme/shop'],
  organisations: [],
  gateRepository: 'acme/gate',
  branch: 'main',
  gateBranch: 'main',
  runner: 'sop-gate',
  contexts: [],
  roles: {},
  observe: true,
  vendor: false,
  action: false,
  floor: false,
  personalToken: false,
};
const { gateRepository: _, ...inside } = { ...base, setup: 'in-repository' as const };
const people = { qa: ['quinn'], security: ['sam'] };
const variants: readonly (readonly [string, Choices])[] = [
  ['a gate repository', base],
  ['a gate repository with a vendored program', { ...base, vendor: true }],
  ['a gate repository with a floor', { ...base, floor: true }],
  ['a gate repository with a vendored program and a floor', { ...base, vendor: true, floor: true }],
  [
    'a gate repository with people, contexts and the preset sop',
    {
      ...base,
      preset: 'sop',
      roles: people,
      contexts: ['CI / *'],
      observe: false,
    },
  ],
  ['the repository itself', { ...inside, roles: people }],
  ['the repository itself with a vendored program', { ...inside, roles: people, vendor: true }],
  ['the repository itself with a personal token', { ...inside, personalToken: true }],
];

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function plan(choices: Choices) {
  const files = await planFiles(choices, { gate: 'gate', governed: 'governed' });
  return files.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') }));
}

async function workflowsOf(choices: Choices) {
  const files = await plan(choices);
  return files.filter(({ path }) => path.includes('/workflows/'));
}

function stepsOf(text: string): readonly Step[] {
  return Object.values<{ steps: readonly Step[] }>(parse(text).jobs).flatMap(({ steps }) => steps);
}

describe.each(variants)('for %s, init', (_what, choices) => {
  it('writes whole YAML without a mark of its templates, and with no example left in it', async () => {
    const files = await plan(choices);

    for (const { text } of files) expect(() => parse(text)).not.toThrow();
    const left = files.filter(({ text }) => /^ *(#\?|##)|owner\/(name|gate)$|\[ada/m.test(text));
    expect(left.map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => /[ \t]$/m.test(text) || !text.endsWith('\n'))).toEqual([]);
  });

  it('runs plain commands, into which nothing from outside is written', async () => {
    const steps = (await workflowsOf(choices)).flatMap(({ text }) => stepsOf(text));

    expect(steps.length).toBeGreaterThan(8);
    expect(steps.filter((step) => 'uses' in step || step.run.includes('${{'))).toEqual([]);
  });

  it('says above each trigger, each runner, each grant and each secret what it is for', async () => {
    const bare = (await workflowsOf(choices)).flatMap(({ path, text }) =>
      findUnexplained(text).map((line) => `${path}: ${line}`),
    );

    expect(bare).toEqual([]);
  });

  it('hands the gate’s token to no step that runs another’s command', async () => {
    const reviews = (await workflowsOf(choices)).flatMap(({ text }) => stepsOf(text)).filter(isReview);

    expect(reviews).toHaveLength(2);
    expect(reviews.map(({ env }) => Object.values(env ?? {}).join(' '))).not.toContain('SOP_GATE_TOKEN');
  });

  it('runs one program, either the published or the vendored', async () => {
    const programs = (await workflowsOf(choices))
      .flatMap(({ text }) => stepsOf(text))
      .flatMap(({ run }) => run.match(/npx --yes "\$SOP_GATE"|node \.sop-gate\/bin\/sop-gate\.js/g) ?? []);

    const versions = (await workflowsOf(choices)).flatMap(({ text }) => parse(text).env?.SOP_GATE ?? []);

    expect(new Set(versions)).toEqual(new Set([`sop-gate${choices.vendor ? '-' : '@'}${version}`]));
    const expected = choices.vendor ? 'node .sop-gate/bin/sop-gate.js' : 'npx --yes "$SOP_GATE"';
    expect(new Set(programs)).toEqual(new Set([expected]));
  });

  it('fetches the floor, where there is one, before each step that judges, and nowhere else', async () => {
    const judging = (await workflowsOf(choices)).filter(({ text }) => text.includes('SOP_GATE:'));
    const known = judging.map(({ text }) => {
      const names = stepsOf(text).map(({ name }) => name);
      return [parse(text).env.SOP_GATE_FLOOR, isFetchedFirst(names)];
    });

    expect(known).toEqual(Array(3).fill(choices.floor ? ['floor.yml', true] : [undefined, false]));
  });
});

it('gives the job token of a gate repository no right to change it', async () => {
  const texts = [...(await workflowsOf(base)), ...(await workflowsOf({ ...base, vendor: true }))];

  const granted = texts.flatMap(({ text }) => Object.entries(parse(text).permissions));

  expect(new Set(granted.map(([unit, right]) => `${unit} ${right}`))).toEqual(new Set(['contents read']));
});

/** Below the review, whose command could write another in its place. */
function isFetchedFirst(names: readonly string[]): boolean {
  const fetched = names.indexOf('Fetch the floor');
  const judged = ['The pull request that was asked for', 'Check'].map((name) => names.indexOf(name));
  return fetched > names.indexOf('Review') && judged.every((at) => at === -1 || at > fetched);
}

function isReview({ name }: Step): boolean {
  return name === 'Review';
}

/** What grants or starts something, and has no comment above it or above the block it stands in. */
function findUnexplained(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.filter((line, at) => {
    const isMeant =
      /^ {2}(pull_request\w*|issue_comment|workflow_run|schedule):|runs-on:|^permissions:|: \$\{\{ secrets\./.test(
        line,
      );
    return isMeant && !lines.slice(Math.max(0, at - 12), at).some((above) => above.trim().startsWith('#'));
  });
}
