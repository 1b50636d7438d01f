import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import { findFlows } from './find-flows.ts';

const flows = (sides: Sides): readonly string[] =>
  findFlows(viewOf(sides)).map(({ code, args, line }) => `${code} ${args?.name} ${line}`);

const show = (...lines: readonly string[]) => `function show(req, res) {\n${lines.join('\n')}\n}\n`;

const box = (made: string) => [`  ${made}`, '  box.get(req.query.a);'];
const wide = (text: string, length: number) => text.padEnd(length - 1, ' ').concat(';');

it('tells the whole of what it noticed', () => {
  expect(findFlows(viewOf({ path: 'src/a.ts', head: show('  readFile(req.query.a);') }))).toEqual([
    {
      kind: 'noticed',
      code: 'path-traversal',
      path: 'src/a.ts',
      line: 2,
      endLine: 2,
      args: { name: 'readFile' },
    },
  ]);
});

it.each([
  ['made without space', box('const box=Axios();'), ['request-forgery box.get 3']],
  ['made anew', box('const box = new  Axios();'), ['request-forgery box.get 3']],
  ['waited for', box('const box = await  Axios();'), ['request-forgery box.get 3']],
  ['opened', box('with Axios(1)  as  box:'), ['request-forgery box.get 3']],
  ['made by another', box('const box = Paint();'), []],
  ['made in a line of 400 letters', box(wide('const box = Axios()', 398)), ['request-forgery box.get 3']],
  ['made in a longer line', box(wide('const box = Axios()', 399)), []],
  ['a member of another', ['  const box = Axios();', '  b::box.get(req.query.a);'], []],
])('knows what a client is that was %s', (_what, lines, expected) => {
  expect(flows({ path: 'src/a.ts', head: show(...lines) })).toEqual(expected);
});

it.each([
  ['what is made of a text', ['  new  Function(req.query.a);'], ['code-evaluation new  Function 2']],
  ['a name that is handed over', ['  use(readFile, req.query.a);'], []],
  ['an argument behind a call', ['  copyFile(join(b), req.query.a);'], ['path-traversal copyFile 2']],
  ['what stands before a call that goes on', ['  paint(req.query.a); readFile(b,'], []],
  ['a call that goes on', ['  readFile(req.query.a,'], ['path-traversal readFile 2']],
  ['a call that is safe by its name', ['  safeReadFile(req.query.a);'], []],
  ['a fixed address', ['  axios.get("https://a.example/" + req.query.a);'], []],
  ['a fixed plain address', ["  axios.get('http://a.example/' + req.query.a);"], []],
  ['a fixed address behind a space', ['  axios.get( "https://a.example/" + req.query.a);'], []],
  ['a fixed way', ['  axios.get(`/a/$'.concat('{req.query.a}`);')], []],
  ['a fixed way in a text with values', ["  axios.get(f'/a/{req.query.a}');"], []],
  ['a way without a name', ["  axios.get('/' + req.query.a);"], ['request-forgery axios.get 2']],
  ['a way behind another', ['  axios.get(b+"/a"+req.query.a);'], ['request-forgery axios.get 2']],
  ['an address that is not a text', ['  axios.get(/a/ + req.query.a);'], ['request-forgery axios.get 2']],
  ['an item of a list', ['  exec(req.query.a[0]);'], ['command-injection exec 2']],
  ['a list behind a space', ['  exec( [req.query.a]);'], []],
  [
    'what is made by a part of it',
    ['  const a = b + req.query.a;', '  new  a.readFile(b);'],
    ['path-traversal new  a.readFile 3'],
  ],
  ['a member of the same name', ['  const a = b + req.query.a;', '  b::a.readFile(c);'], []],
  [
    'a name that its own line cleans',
    ['  let a = req.query.a;', '  a = basename(readFile(a));'],
    ['path-traversal readFile 3'],
  ],
  ['a name that its own line spoils', ['  let a = b;', '  a = readFile(a) + req.query.a;'], []],
  ['a line of 400 letters', [wide('  readFile(req.query.a)', 400)], ['path-traversal readFile 2']],
  ['a longer line', [wide('  readFile(req.query.a)', 401)], []],
  [
    'each of several lines',
    ['  readFile(req.query.a);', '  readFile(req.query.b);'],
    ['path-traversal readFile 2', 'path-traversal readFile 3'],
  ],
])('judges %s', (_what, lines, expected) => {
  expect(flows({ path: 'src/a.ts', head: show(...lines) })).toEqual(expected);
});

it('reads calls without brackets between others', () => {
  expect(
    flows({
      path: 'a.rb',
      head: 'def show\n  use(params[:kind])\n  a = params[:a]\n  use(a.constantize)\nend\n',
    }),
  ).toEqual(['code-evaluation a.constantize 4']);
});

it('reads a function that stands in one line, at the end of a file', () => {
  const head = 'function show(req) { readFile(req.query.a); }';

  expect(flows({ path: 'src/a.ts', head })).toEqual(['path-traversal readFile 1']);
});

it('knows a parameter that a framework fills in the line of the function', () => {
  const head = 'class A { byte[] f(@RequestParam("n") String name) { return readFile(name); } }\n';

  expect(flows({ path: 'A.java', head })).toEqual(['path-traversal readFile 1']);
});

it('keeps the names of one function out of another', () => {
  const head =
    'class A {\n  one(req) {\n    const a = req.query.a;\n  }\n  two(a) {\n    readFile(a);\n  }\n}\nconst b = 1;\n';

  expect(flows({ path: 'src/a.ts', head })).toEqual([]);
});

it('tells once what stands in a function within another', () => {
  const head = show('  function inner() {', '    readFile(req.query.a);', '  }');

  expect(flows({ path: 'src/a.ts', head })).toEqual(['path-traversal readFile 3']);
});

it('leaves old lines alone in a function that got new ones', () => {
  const base = show('  readFile(req.query.a);');
  const head = show('  readFile(req.query.a);', '  start();');

  expect(flows({ path: 'src/a.ts', base, head })).toEqual([]);
});

it('reads new lines of programs without functions', () => {
  const head = "<?php\n$a = $_GET['a'];\nreadfile($a);\n";

  expect(flows({ path: 'a.php', base: '<?php\n', head })).toEqual(['path-traversal readfile 3']);
});

const after = (count: number) => `<?php\n${'go();\n'.repeat(count)}readfile($_GET['a']);\n`;

it('reads four hundred lines of a program without functions', () => {
  expect(flows({ path: 'a.php', head: after(398) })).toHaveLength(1);
  expect(flows({ path: 'a.php', head: after(410) })).toEqual([]);
});
