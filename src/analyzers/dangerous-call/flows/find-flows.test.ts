import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import { findFlows } from './find-flows.ts';

function flows(sides: Sides): readonly string[] {
  return findFlows(viewOf(sides)).map(
    ({ code, args, line, endLine }) => `${code} ${args?.name} ${line}-${endLine}`,
  );
}

const show = (...lines: readonly string[]) =>
  `export async function show(req, res) {\n${lines.join('\n')}\n}\n`;

it('tells where what a caller chose is used', () => {
  const base = show('  start();');

  const found = flows({
    path: 'src/a.ts',
    base,
    head: show('  const a = req.query.a;', '  const b = root + a;', '  readFile(b);'),
  });

  expect(found).toEqual(['path-traversal readFile 4-4']);
});

it.each([
  ['what stands in the call itself', ['  readFile(req.query.a);'], ['path-traversal readFile 2-2']],
  [
    'what something is called on',
    ['  const a = root.at(req.query.a);', '  a.readFile();'],
    ['path-traversal a.readFile 3-3'],
  ],
  [
    'the name of what made it',
    ['  const c = new HttpClient();', '  await c.get(req.query.a);'],
    ['request-forgery c.get 3-3'],
  ],
  ['a call inside of another', ['  use(await readFile(req.query.a), 1);'], ['path-traversal readFile 2-2']],
  ['the last of several', ['  copyFile(root, req.query.a);'], ['path-traversal copyFile 2-2']],
  ['the first, where only it counts', ['  eval(req.query.a, b);'], ['code-evaluation eval 2-2']],
  ['another than the first, where only that counts', ['  eval(b, req.query.a);'], []],
  ['a list, where only a text counts', ['  exec([req.query.a]);'], []],
  ['a brace, where only a text counts', ['  exec({ a: req.query.a });'], []],
  ['what was cleaned', ['  readFile(basename(req.query.a));'], []],
  ['what stands behind the call', ['  readFile(b); log(req.query.a);'], []],
  ['what a cache holds', ['  fileCache.get(req.query.a);'], []],
  ['a call that does nothing', ['  paint(req.query.a);'], []],
  ['a comment', ['  // readFile(req.query.a);'], []],
  ['a line of data', [`  readFile(req.query.a, '${'a'.repeat(400)}');`], []],
  ['a name from later on', ['  readFile(a);', '  a = req.query.a;'], []],
  [
    'a name that is known before its own line only',
    ['  let a = root;', '  a = readFile(a, req.query.a);'],
    ['path-traversal readFile 3-3'],
  ],
])('judges %s', (_what, lines, expected) => {
  expect(flows({ path: 'src/a.ts', head: show(...lines) })).toEqual(expected);
});

it('reads calls without brackets', () => {
  const head =
    'def show\n  kind = params[:kind]\n  model = kind.classify.constantize\n  send_file kind\nend\n';

  expect(flows({ path: 'a.rb', head })).toEqual(['code-evaluation kind.classify.constantize 3-3']);
});

it('knows what a block of Python calls its client', () => {
  const head =
    'async def show(request):\n    a = request.query_params.get("a")\n    async with httpx.AsyncClient() as c:\n        await c.get(a)\n';

  expect(flows({ path: 'a.py', head })).toEqual(['request-forgery c.get 4-4']);
});

it('reads programs without functions', () => {
  expect(flows({ path: 'a.php', head: "<?php\n$a = $_GET['a'];\nreadfile($a);\n" })).toEqual([
    'path-traversal readfile 3-3',
  ]);
});

it('says nothing of lines that were there, and once what stands in two functions', () => {
  const old = show('  readFile(req.query.a);');
  const inner = show('  run((b) => {', '    readFile(req.query.b);', '  });');

  expect(flows({ path: 'src/a.ts', base: old, head: `start();\n${old}` })).toEqual([]);
  expect(flows({ path: 'src/a.ts', head: inner })).toEqual(['path-traversal readFile 3-3']);
});

it('says nothing of what is no program', () => {
  expect(flows({ path: 'a.md', head: 'readFile(req.query.a)\n' })).toEqual([]);
  expect(flows({ path: 'src/a.ts', base: show('  readFile(req.query.a);') })).toEqual([]);
});

const lines = (count: number) => Array<string>(count).fill('  go();');

it('reads four hundred lines of a function', () => {
  expect(flows({ path: 'src/a.ts', head: show(...lines(398), '  readFile(req.query.a);') })).toHaveLength(1);
  expect(flows({ path: 'src/a.ts', head: show(...lines(400), '  readFile(req.query.a);') })).toEqual([]);
});

it('takes a path that is joined for no cleaner one', () => {
  expect(flows({ path: 'src/a.ts', head: show('  readFile(root.resolve(req.query.a));') })).toHaveLength(1);
  expect(flows({ path: 'src/a.ts', head: show('  readFile(resolveName(req.query.a));') })).toEqual([]);
});

it('trusts a function that looks where a path leads, for paths alone', () => {
  const held = (line: string) =>
    flows({
      path: 'src/a.ts',
      head: show('  const a = root.resolve(req.query.a);', '  if (!a.startsWith(root)) return;', line),
    });

  expect(held('  readFile(a);')).toEqual([]);
  expect(held('  eval(a);')).toHaveLength(1);
});
