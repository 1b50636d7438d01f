import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aStory, docsOnly, GATE, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

async function aFile(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sop-gate-')), 'floor.yml');
  await writeFile(path, text);
  return path;
}

function withPolicy(text: string): void {
  story.repository.commit('main', { '.gitea/sop-gate.yml': text }, { by: 'olga' });
}

it('holds a repository without a policy to the floor', async () => {
  const floor = await aFile('reviews: { required: 3 }\n');
  const pull = story.aReadyPull();

  const run = await story.runGate(pull, '--floor', floor);

  expect(run.exitCode).toBe(1);
  expect(run.text).toContain('2 of 3 genuine approvals');
  expect(pull.labels).toEqual([]);
});

it.each([
  ['fewer approvals', 'reviews: { required: 1 }\n', 'reviews: { required: 2 }\n', 'is 1, and the floor ('],
  ['only watching', 'mode: observe\n', 'mode: enforce\n', 'is "observe", and the floor ('],
  [
    'another expression',
    'expressions: { low: qa }\n',
    'expressions: { low: ceo }\n',
    'is "qa", and the floor (',
  ],
  [
    'more people who lower',
    'override: { lower: [] }\n',
    'override: { lower: [ceo] }\n',
    'is [], and the floor (',
  ],
  [
    'people of its own',
    'roles: { ceo: { users: [ada] } }\n',
    'expressions: { high: ceo }\n',
    'only the floor can define it',
  ],
  [
    'an analyzer less',
    'analyzers: { secret: { enabled: false } }\n',
    'distinct: false\n',
    'cannot be switched off',
  ],
])('shuts the gate on a policy that wants %s, and names both files', async (_what, own, demanded, words) => {
  withPolicy(own);
  const floor = await aFile(demanded);
  const pull = story.aReadyPull({ files: docsOnly });

  const run = await story.call(['run', '--repo', 'acme/shop', '--pr', String(pull.number)], {
    SOP_GATE_FLOOR: floor,
  });

  expect(run.exitCode).toBe(2);
  expect(run.text).toContain(words);
  expect(run.text).toMatch(/sop-gate: \.gitea\/sop-gate\.yml at main \([0-9a-f]{7}\):1:\d+: /);
  expect(pull.labels).toEqual([]);
  expect(pull.status(GATE)?.state).toBe('error');
});

it('lets a repository be stricter, in a sweep too', async () => {
  withPolicy('reviews: { required: 3 }\n');
  const floor = await aFile('reviews: { required: 2 }\n');
  story.aReadyPull();

  const sweep = await story.call(['sweep', 'acme/shop', '--floor', floor]);

  expect(sweep.exitCode).toBe(0);
  expect(sweep.text).toContain('2 of 3 genuine approvals');
});

it('binds a policy that a person names on the command line', async () => {
  const [floor, own] = [await aFile('reviews: { required: 2 }\n'), await aFile('reviews: { required: 1 }\n')];
  const pull = story.aReadyPull();

  const run = await story.runGate(pull, '--floor', floor, '--policy', own);

  expect(run.exitCode).toBe(2);
  expect(run.text).toContain(`${own}:1:22: `);
  expect(run.text).toContain(`the floor (${floor}:1)`);
});

it.each([
  ['check', ['check', 'qa', '--repo', 'acme/shop', '--pr', '1']],
  ['policy', ['policy', '--policy']],
  ['doctor', ['doctor', '--repo', 'acme/shop']],
])('is told by %s', async (command, args) => {
  withPolicy('reviews: { required: 1 }\n');
  story.aReadyPull();
  const floor = await aFile('reviews: { required: 2 }\n');
  const own = command === 'policy' ? [await aFile('reviews: { required: 1 }\n')] : [];

  const run = await story.call([...args, ...own], { SOP_GATE_FLOOR: floor });

  expect(run.exitCode).toBe(command === 'doctor' ? 1 : 2);
  expect(run.text.replaceAll(/\s+/g, ' ')).toContain('is 1, and the floor');
});

it('prints where each value comes from', async () => {
  const floor = await aFile('reviews: { required: 2 }\n');
  const own = await aFile('distinct: true\n');

  const run = await story.call(['policy', '--floor', floor, '--policy', own]);

  expect(run.exitCode).toBe(0);
  expect(run.text).toMatch(new RegExp(`^reviews\\.required: 2 +# floor ${floor}:1$`, 'm'));
  expect(run.text).toMatch(new RegExp(`^distinct: true +# ${own}:1$`, 'm'));
});

it.each([
  ['is not there', '/no/such/floor.yml', '/no/such/floor.yml'],
  ['has an unknown key', undefined, 'unknown key'],
])('ends with 2 and judges nothing where the floor %s', async (_what, path, words) => {
  const pull = story.aReadyPull();

  const run = await story.runGate(pull, '--floor', path ?? (await aFile('reviewers: 2\n')));

  expect(run.exitCode).toBe(2);
  expect(run.text).toContain(words);
  expect(story.sandbox.writes).toEqual([]);
});
