import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findLogged } from './find-logged.ts';
import { secretNames, toldSecrets } from './written/data.ts';

const found = (line: string, path = 'src/a.py', base?: string) =>
  findLogged(viewOf({ path, ...(base === undefined ? {} : { base }), head: `start()\n${line}\n` }));
const names = (line: string, path?: string) => found(line, path).map(({ args }) => args?.name);

it('tells of a secret that is written to a log', () => {
  expect(found('log.info("sign-in", user.password)')).toEqual([
    {
      kind: 'noticed',
      code: 'secret-logged',
      path: 'src/a.py',
      line: 2,
      endLine: 2,
      args: { name: 'password' },
    },
  ]);
});

it.each(secretNames.map((row) => [row.hit, row.miss]))('knows %s, and takes %s for nothing', (hit, miss) => {
  expect(names(`log.info("a", ${hit})`)).toEqual([hit]);
  expect(names(`log.info("a", ${miss})`)).toEqual([]);
});

it.each(toldSecrets.map(({ line }) => [line]))('goes by the text beside a name: %s', (line) => {
  expect(names(line)).toHaveLength(1);
  expect(names(line.replace(/"[\w ]+/, '"step'))).toEqual([]);
});

it.each([
  ['a comment', '# log.info(password)', 'src/a.py'],
  ['a page', 'log.info(password)', 'a.md'],
  ['the tokens of a language', 'log.info(token)', 'src/parser.py'],
])('says nothing of %s', (_what, line, path) => {
  expect(names(line, path)).toEqual([]);
});

const head = (between: string) => `import lexer\n${between}\nlog.info(token)\nlog.info(password)\n`;

it('tells a language by the beginning of its file', () => {
  expect(findLogged(viewOf({ path: 'a.py', head: head('') })).map(({ line }) => line)).toEqual([4]);
  const far = `${'#'.repeat(2_000)}\n${head('')}`;
  expect(findLogged(viewOf({ path: 'a.py', head: far })).map(({ line }) => line)).toEqual([4, 5]);
});

it('says nothing of a secret that was written before', () => {
  const base = 'start()\nlog.info("a", password)\n';

  expect(found('log.info("b", password)', 'src/a.py', base)).toEqual([]);
  expect(found('log.info("b", secret)', 'src/a.py', base)).toHaveLength(1);
});

it('shows sixty letters of a name', () => {
  const name = `${'a'.repeat(70)}_password`;

  expect(names(`log.info(${name})`)).toEqual([name.slice(0, 60)]);
});

it('says nothing of a file that is gone', () => {
  expect(findLogged(viewOf({ path: 'a.py', base: 'log.info(password)\n' }))).toEqual([]);
});
