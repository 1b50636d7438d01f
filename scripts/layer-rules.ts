import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** One room of the house and whom it may call. Types may be taken from anywhere that is not forbidden below. */
interface Room {
  readonly name: string;
  readonly calls: readonly string[];
  readonly because: string;
}

const rooms: readonly Room[] = [
  { name: 'patch', calls: [], because: 'a patch is read without knowing who will look at it' },
  { name: 'syntax', calls: ['patch'], because: 'facts of a text do not depend on who asks' },
  {
    name: 'analyzers',
    calls: ['patch', 'syntax'],
    because: 'an analyzer sees a patch and facts, nothing of server, policy or pull request',
  },
  { name: 'verdict', calls: ['patch'], because: 'what decides must not depend on how facts were fetched' },
  { name: 'report', calls: [], because: 'a report knows only types: it tells, it neither reads nor decides' },
  {
    name: 'analyzer.ts',
    calls: ['patch', 'syntax', 'analyzers'],
    because: 'the door for analyzers of other people shows what ours may use, and nothing else',
  },
  {
    name: 'rules',
    calls: ['patch', 'syntax', 'analyzers'],
    because: 'a rule of the policy becomes an analyzer like any other',
  },
  {
    name: 'pipeline',
    calls: ['patch', 'syntax', 'analyzers', 'analyzer.ts', 'rules'],
    because: 'analysis runs without a server and without a verdict',
  },
  {
    name: 'testing',
    calls: ['patch', 'syntax', 'analyzers', 'rules', 'pipeline'],
    because: 'what tests analyzers runs them as the gate does, and knows nothing of pull requests',
  },
  {
    name: 'testing.ts',
    calls: ['analyzers', 'pipeline', 'testing', 'sandbox'],
    because: 'the door for tests of other people shows the tools and the sandbox',
  },
  {
    name: 'gitea',
    calls: ['patch', 'config', 'verdict'],
    because: 'the server room reads and writes; it does not analyse and does not tell people',
  },
  { name: 'git', calls: ['patch'], because: 'local history is just another place a patch comes from' },
  {
    name: 'config',
    calls: ['verdict', 'analyzers', 'rules', 'syntax'],
    because: 'a policy is checked against the words it may use, not against a server',
  },
  { name: 'sandbox', calls: [], because: 'the stand-in server must not share our misconceptions' },
  {
    name: 'gate.ts',
    calls: ['pipeline', 'gitea', 'verdict'],
    because: 'the story hires these three and leaves words and arguments to others',
  },
];

const pure = '^src/(patch|syntax|analyzers|rules|verdict|report)/';
const proof = '(\\.test|-builder)\\.ts$';

const arrows: readonly IRegularForbiddenRuleType[] = rooms.map(({ name, calls, because }) => ({
  name: `${name}-calls`,
  severity: 'error',
  comment: because,
  from: { path: toFolder(name), pathNot: proof },
  to: { path: '^src/', pathNot: [name, ...calls].map(toFolder), dependencyTypesNot: ['type-only'] },
}));

/** The house as rules: what no file may import, each with its reason. */
export const layerRules: readonly IRegularForbiddenRuleType[] = [
  ...arrows,
  forbid('pure-without-node', {
    comment: 'pure code does no I/O and reads no clock, so its tests say everything about it',
    from: { path: pure, pathNot: proof },
    to: { dependencyTypes: ['core'] },
  }),
  forbid('pure-without-loaded-parsers', {
    comment: 'parsers that must be loaded are loaded by the pipeline and handed in ready',
    from: { path: pure, pathNot: proof },
    to: { path: 'node_modules/(libpg-query|web-tree-sitter|ts-morph)/', dependencyTypesNot: ['type-only'] },
  }),
  forbid('pipeline-and-gitea-are-strangers', {
    comment: 'analysis works without a server, the server without analysis; not even types are shared',
    from: { path: '^src/pipeline/' },
    to: { path: '^src/gitea/' },
  }),
  forbid('gitea-and-pipeline-are-strangers', {
    comment: 'analysis works without a server, the server without analysis; not even types are shared',
    from: { path: '^src/gitea/' },
    to: { path: '^src/pipeline/' },
  }),
  forbid('sandbox-knows-nothing-of-the-gate', {
    comment: 'a stand-in that took our types would agree with our mistakes',
    from: { path: '^src/sandbox/' },
    to: { path: '^src/(gitea/|verdict/|gate\\.ts$)' },
  }),
  forbid('nobody-calls-the-command-line', {
    comment: 'the command line is the outermost layer',
    from: { path: '^src/', pathNot: ['^src/cli/', '\\.test\\.ts$'] },
    to: { path: '^src/cli/' },
  }),
  forbid('product-without-tests', {
    comment: 'what is shipped does not lean on tests or their builders',
    from: { path: '^src/', pathNot: proof },
    to: { path: `${proof}|^test/|^scripts/` },
  }),
  forbid('product-without-tools', {
    comment: 'a user installs dependencies only, not our tools',
    from: { path: '^src/', pathNot: proof },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  }),
  forbid('no-cycles', {
    comment:
      'in a circle nothing can be loaded, tested or replaced first; types alone may refer to each other',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  }),
  forbid('all-found', {
    comment: 'an import that is not found is a rule that is not checked',
    from: { path: '^(src|test|scripts)/' },
    to: { couldNotResolve: true },
  }),
];

function toFolder(name: string): string {
  return name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`;
}

function forbid(
  name: string,
  rule: Pick<IRegularForbiddenRuleType, 'comment' | 'from' | 'to'>,
): IRegularForbiddenRuleType {
  return { name, severity: 'error', ...rule };
}
