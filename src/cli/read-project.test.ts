import { beforeAll, expect, it } from 'vitest';
import { createRepository, type GitFixture } from './git-repository-builder.ts';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

let shop: GitFixture;
const policy = 'analyzers: { impact: { options: { files: 2 } } }\n';
const door = (text: string) => `export function mayEnter(user) {\n  return ${text};\n}\n`;

beforeAll(() => {
  shop = createRepository();
  shop.commit({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n',
    'src/auth/door.ts': door('user.isKnown && !user.isBarred'),
    'src/auth/index.ts': "export * from './door.js';\n",
    'src/cart.ts': "import { mayEnter } from '@/auth';\nmayEnter({});\n",
    'src/till.js': "const { mayEnter } = require('./auth/door');\nmayEnter({});\n",
    'src/till.test.ts': "import { mayEnter } from './auth';\nmayEnter({});\n",
    'examples/shop.ts': "import { mayEnter } from '../src/auth';\nmayEnter({});\n",
    'node_modules/copy/index.ts': "import { mayEnter } from '../../src/auth';\nmayEnter({});\n",
  });
  shop.git('tag', 'before');
  shop.commit({ 'src/auth/door.ts': door('user.isKnown') });
  shop.git('tag', 'after');
});

async function analyze(...args: readonly string[]) {
  const { io, printed } = recordIo({
    'gate.yml': policy,
    list: 'before..after\n',
    'a.diff': shop.git('diff', 'before', 'after'),
  });
  await runCommandLine(['analyze', ...args, '--policy', 'gate.yml', '--format', 'ndjson'], io);
  const { findings, failures } = JSON.parse(printed[0] ?? '');
  const own = (findings as { analyzer: string; message: string; path: string; line: number }[]).filter(
    ({ analyzer }) => analyzer === 'impact',
  );
  return { own, failures };
}

const reached = {
  own: [
    {
      code: 'wide-impact',
      points: 1,
      path: 'src/auth/door.ts',
      line: 2,
      message: 'changes the body of `mayEnter`; files that use it: 2 (src/cart.ts, src/till.js)',
    },
  ],
  failures: [],
};

it('follows a change through the files of the head, from git objects', async () => {
  expect(await analyze('--repo', shop.directory, '--range', 'before..after')).toMatchObject(reached);
});

it('does so for every range of a list', async () => {
  expect(await analyze('--repo', shop.directory, '--ranges', 'list')).toMatchObject(reached);
});

it('is silent for a diff, around which there is nothing', async () => {
  expect(await analyze('--diff', 'a.diff')).toEqual({ own: [], failures: [] });
});

it('is left out when it is not wanted', async () => {
  const told = await analyze('--repo', shop.directory, '--range', 'before..after', '--without', 'impact');

  expect(told).toEqual({ own: [], failures: [] });
});
