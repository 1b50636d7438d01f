import { expect, it } from 'vitest';
import type { Analyzer, PatchView } from '../analyzers/contract.ts';
import { changeOf } from '../analyzers/observation-builder.ts';
import type { ProjectSource } from '../syntax/project/project-source.ts';
import { analyze } from './analyze.ts';
import type { Executor, PatchTask, Task, TaskOutcome } from './execute.ts';
import { createInProcess } from './in-process.ts';
import type { ReadProject } from './plan-patch-tasks.ts';

const files = [
  { path: 'a.ts', text: 'export const a = 2;\n' },
  { path: 'b.ts', text: "import { a } from './a';\n" },
];
const changed = changeOf({ path: 'a.ts', base: 'export const a = 1;\n', head: 'export const a = 2;\n' });
const known: ReadProject = () => Promise.resolve({ kind: 'known', files });

function curious(id: string, wantsProject: boolean, look: (view: PatchView) => string): Analyzer {
  const code = { title: 'T', points: 0, message: 'saw {what}', help: 'H' } as const;
  return {
    meta: { id, title: 'C', summary: 'C.', languages: ['any'], codes: { [id]: code } },
    wantsProject,
    analyzePatch: (view) => [
      { kind: 'noticed', code: id, path: 'a.ts', line: 0, args: { what: look(view) } },
    ],
  };
}

const describeProject = ({ project }: PatchView): string => {
  if (project?.kind !== 'known') return project?.reason ?? 'nothing';
  return project
    .linksTo('a.ts')
    .map(({ by, name }) => `${by} takes ${name}`)
    .join();
};

interface Run {
  readonly registry?: readonly Analyzer[];
  readonly readProject?: ReadProject;
  readonly change?: typeof changed;
  readonly execute?: (inner: Executor) => Executor;
}

async function run({ registry = [curious('wants', true, describeProject)], ...rest }: Run) {
  const { readProject, change = changed, execute = (inner: Executor) => inner } = rest;
  const analysis = await analyze(
    { files: [change], failures: [] },
    {
      analyzers: registry.map(({ meta: { id } }) => ({ id })),
      limits: { taskSeconds: 60, workerMegabytes: 512 },
      generatedGlobs: [],
      registry,
      execute: execute(createInProcess(registry)),
      ...(readProject && { readProject }),
    },
  );
  return { said: analysis.findings.map(({ message }) => message), failures: analysis.failures };
}

it('shows the project to those who want it, and to nobody else', async () => {
  const registry = [curious('wants', true, describeProject), curious('other', false, describeProject)];

  const { said } = await run({ registry, readProject: known });

  expect(said).toEqual(['saw nothing', 'saw b.ts takes a']);
});

it('sends the project with that one task alone', async () => {
  const tasks: Task[] = [];
  const registry = [curious('wants', true, describeProject), curious('other', false, describeProject)];
  const execute = (inner: Executor): Executor => ({
    ...inner,
    run: (task, limits) => {
      tasks.push(task);
      return inner.run(task, limits);
    },
  });

  await run({ registry, readProject: known, execute });

  expect(tasks.map((task) => [task.kind, task.analyzers.length, 'project' in task])).toEqual([
    ['files', 2, false],
    ['patch', 1, true],
    ['patch', 1, false],
  ]);
  expect((tasks[1] as PatchTask).project).toEqual({
    kind: 'known',
    files,
    before: [{ path: 'a.ts', text: 'export const a = 1;\n' }],
  } satisfies ProjectSource);
});

it('has nothing to show where no repository is at hand', async () => {
  const { said } = await run({});

  expect(said).toEqual(['saw nothing']);
});

it.each([
  ['nobody wants it', { registry: [curious('other', false, describeProject)] }],
  [
    'the changed file exported nothing',
    { change: changeOf({ path: 'a.ts', base: 'go();\n', head: 'export {};\n' }) },
  ],
  ['the changed file is new', { change: changeOf({ path: 'a.ts', head: 'export {};\n' }) }],
  [
    'the changed file is no module',
    { change: changeOf({ path: 'a.md', base: 'export\n', head: 'exports\n' }) },
  ],
])('does not read the project when %s', async (_, story) => {
  let asked = 0;
  const readProject: ReadProject = () => {
    asked += 1;
    return known();
  };

  await run({ ...story, readProject });

  expect(asked).toBe(0);
});

it('reads it for a module that others may require', async () => {
  const change = changeOf({ path: 'a.ts', base: 'module.exports = 1;\n', head: 'module.exports = 2;\n' });

  const { said } = await run({ change, readProject: known });

  expect(said).toEqual(['saw b.ts takes a']);
});

it('says why the project is unknown, and fails nothing for it', async () => {
  const large = await run({ readProject: () => Promise.resolve({ kind: 'unknown', reason: 'it is large' }) });
  const broken = await run({ readProject: () => Promise.reject(new Error('git is gone')) });

  expect([large, broken]).toEqual([
    { said: ['saw it is large'], failures: [] },
    { said: ['saw git is gone'], failures: [] },
  ]);
});

it('tries an analyzer that fails over a project again without it', async () => {
  const clumsy = curious('wants', true, (view) => {
    if (view.project?.kind === 'known') throw new Error('too much');
    return describeProject(view);
  });

  const { said, failures } = await run({ registry: [clumsy], readProject: known });

  expect(said).toEqual(['saw it failed: too much']);
  expect(failures).toEqual([]);
});

it('tries a task that is lost over a project again without it', async () => {
  const execute = (inner: Executor): Executor => ({
    ...inner,
    run: async (task, limits): Promise<TaskOutcome> =>
      task.kind === 'patch' && task.project?.kind === 'known'
        ? { kind: 'lost', reason: 'it took more than 20 seconds' }
        : await inner.run(task, limits),
  });

  const { said, failures } = await run({ readProject: known, execute });

  expect(said).toEqual(['saw it took more than 20 seconds']);
  expect(failures).toEqual([]);
});

it('fails an analyzer that fails without a project, too', async () => {
  const clumsy = curious('wants', true, () => {
    throw new Error('always');
  });

  const { failures } = await run({ registry: [clumsy], readProject: known });

  expect(failures).toEqual([{ analyzer: 'wants', path: '', reason: 'it failed: always' }]);
});
