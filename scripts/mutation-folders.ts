/**
 * One part of the code that mutation proves by its own tests alone, and the score it must reach. Scenarios are nobody's
 * proof here: each change that no unit test notices would run all of them, which takes hours.
 */
export interface MutationFolder {
  readonly name: string;
  /** Globs of what is mutated. */
  readonly mutate: readonly string[];
  /** Globs of the tests that are this folder's proof; a leading `!` takes files out. */
  readonly tests: readonly string[];
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

export const mutationFolders: readonly MutationFolder[] = [
  pureFolder('patch'),
  pureFolder('syntax'),
  {
    ...pureFolder('analyzers'),
    tests: ['src/analyzers/**/*.test.ts', 'test/analyzers/**/*.test.ts', 'test/contract.test.ts'],
  },
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
    name: 'gate.ts',
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

function pureFolder(name: string): MutationFolder {
  return {
    name,
    mutate: [`src/${name}/**/*.ts`],
    tests: [`src/${name}/**/*.test.ts`],
    bar: 85,
    reason: 'pure code, proved by unit tests; words for people may vary',
    always: false,
  };
}
