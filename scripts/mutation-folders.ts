import { existsSync, readdirSync } from 'node:fs';

/**
 * One part of the code that mutation proves by its own tests alone, and the score it must reach. Scenarios are nobody's
 * proof here: each change that no unit test notices would run all of them, which takes hours.
 */
export interface MutationFolder {
  readonly name: string;
  /** Globs of what is mutated; a leading `!` takes files out. */
  readonly mutate: readonly string[];
  /** Globs of the tests that are this folder's proof; a leading `!` takes files out. */
  readonly tests: readonly string[];
  /** Globs of what else those tests read, such as samples. */
  readonly reads: readonly string[];
  /** The one analyzer whose samples the contract test runs, alone. */
  readonly analyzer?: string;
  /** Least score in percent. */
  readonly bar: number;
  /** Why the bar is where it is. */
  readonly reason: string;
  /** Proved on every CI run, whatever changed. */
  readonly always: boolean;
}

/** Tests, builders for tests, and tables of knowledge (proved by the contract test instead) are not mutated. */
export const neverMutated = [
  '!src/**/*.test.ts',
  '!src/**/*-builder.ts',
  '!src/**/data.ts',
  '!src/**/schema.ts',
] as const;

/** What takes seconds for one sentence is a test of every day, and nobody's proof: each survivor would meet it. */
const largeTests = '!src/**/*.large.test.ts';

/** Of pure code that had the time to be proved. */
const PURE_BAR = 85;

/** Parts of `syntax` that are large enough to be proved on their own. */
const largeReaders = ['project', 'tree-sitter', 'typescript'];

/** Parts of analyzers that read in their own way, and are large enough to be proved on their own. */
const largeParts: Readonly<Record<string, readonly string[]>> = { 'dangerous-call': ['flows', 'rewrites'] };

export const mutationFolders: readonly MutationFolder[] = [
  pureFolder('patch'),
  withoutParts(pureFolder('syntax'), largeReaders),
  ...largeReaders.map((reader) => pureFolder(`syntax/${reader}`)),
  sharedAnalyzerCode(),
  pureFolder('analyzers/options'),
  pureFolder('analyzers/signs'),
  ...listAnalyzers().flatMap(toAnalyzerFolders),
  pureFolder('rules'),
  {
    ...pureFolder('verdict'),
    bar: 100,
    reason: 'it alone decides whether a merge is held',
    always: true,
  },
  pureFolder('report'),
  {
    ...pureFolder('gitea'),
    bar: 90,
    reason: 'every fact and every write passes through it; some waits and words may vary',
    always: true,
  },
  {
    ...pureFolder('gate.ts'),
    mutate: ['src/gate.ts'],
    tests: ['src/gate*.test.ts'],
    bar: 100,
    reason: 'it is the order of the steps: one left out and the pull request would not be held',
    always: true,
  },
];

/** The named folders, all when none is named. Throws on a name that is not there. */
export function toFolders(names: readonly string[]): readonly MutationFolder[] {
  const known = mutationFolders.map((folder) => folder.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`no such folder: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  }
  return mutationFolders.filter((folder) => names.length === 0 || names.includes(folder.name));
}

/** Where a folder's report stands, without the ending. */
export function toReportPath({ name }: Pick<MutationFolder, 'name'>): string {
  return `reports/mutation/${name.replaceAll('/', '-')}`;
}

function pureFolder(name: string): MutationFolder {
  return {
    name,
    mutate: [`src/${name}/**/*.ts`],
    tests: [`src/${name}/**/*.test.ts`, largeTests],
    reads: [],
    bar: PURE_BAR,
    reason: 'pure code, proved by unit tests; words for people may vary',
    always: false,
  };
}

function withoutParts(folder: MutationFolder, parts: readonly string[]): MutationFolder {
  const left = parts.map((part) => `!src/${folder.name}/${part}/**`);
  return { ...folder, mutate: [...folder.mutate, ...left], tests: [...folder.tests, ...left] };
}

/** What analyzers share is proved by what it does for them, too. */
function sharedAnalyzerCode(): MutationFolder {
  const folder = pureFolder('analyzers');
  return {
    ...folder,
    mutate: ['src/analyzers/*.ts'],
    tests: [...folder.tests, 'test/analyzers/**/*.test.ts'],
  };
}

function toAnalyzerFolders(id: string): readonly MutationFolder[] {
  const parts = largeParts[id] ?? [];
  return [
    withoutParts(analyzerFolder(id), parts),
    ...parts.map((part) => pureFolder(`analyzers/${id}/${part}`)),
  ];
}

/** An analyzer is proved by the tests beside it and by its samples: those of its page and those of its tables. */
function analyzerFolder(id: string): MutationFolder {
  const folder = pureFolder(`analyzers/${id}`);
  return {
    ...folder,
    tests: [...folder.tests, 'test/contract.test.ts'],
    reads: [`src/analyzers/${id}/README.md`, `test/analyzers/rows/${id}.ts`],
    analyzer: id,
  };
}

function listAnalyzers(): readonly string[] {
  const root = 'src/analyzers';
  return readdirSync(root)
    .filter((name) => existsSync(`${root}/${name}/index.ts`))
    .toSorted();
}
