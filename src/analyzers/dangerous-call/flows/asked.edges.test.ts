import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import { findFlows } from './find-flows.ts';
import { listTainted } from './taint.ts';

const flows = (sides: Sides): readonly string[] =>
  findFlows(viewOf(sides)).map(({ code, args, line }) => `${code} ${args?.name} ${line}`);

const python = (...lines: readonly string[]) => flows({ path: 'a.py', head: `${lines.join('\n')}\n` });
const route = '@app.route("/a")';
const opened = ['path-traversal open_file 3'];

it.each([
  ['a route', [route, 'def f(name):', '    open_file(name)'], opened],
  ['a route, with another name', [route, 'def f(name):', '    open_file(b)'], []],
  ['a route, in a later one', [route, 'def f(b, name):', '    open_file(name)'], opened],
  ['a route that the framework fills', [route, 'def f(request):', '    open_file(request)'], []],
  ['a route that wants a number', [route, 'def f(name: int):', '    open_file(name)'], []],
  ['nothing', ['@cached', 'def f(name):', '    open_file(name)'], []],
  [
    'a route in a class',
    ['class A:', '    @app.get("/a")', '    def f(self, name):', '        open_file(name)'],
    ['path-traversal open_file 4'],
  ],
  [
    'a route of another class',
    [
      'class A:',
      '    @app.get("/a")',
      '    def f(self, name):',
      '        go(name)',
      'def f(name):',
      '    open_file(name)',
    ],
    [],
  ],
])('knows the parameters of a function in Python behind %s', (_what, lines, expected) => {
  expect(python(...lines)).toEqual(expected);
});

it('reads a program in Python that has no functions', () => {
  expect(python('a = request.args.get("a")', 'open_file(a)')).toEqual(['path-traversal open_file 2']);
});

it('takes no parameters of other languages for what a caller asks for', () => {
  const head = "class A {\n  @Get('a')\n  f(name) {\n    readFile(name);\n  }\n}\n";

  expect(flows({ path: 'src/a.ts', head })).toEqual([]);
});

it.each([
  ['a text', ['def f(a: str):'], ['a']],
  ['anything', ['def f(a):'], ['a']],
  ['a whole number', ['def f(a: int):'], []],
  ['a number without space', ['def f(a:float):'], []],
  ['a truth behind more space', ['def f(a  :  bool):'], []],
  ['a number by which something is named', ['def f(a: UUID):'], []],
  ['a day', ['def f(a: date):'], []],
  ['a time', ['def f(a: datetime):'], []],
  ['an amount', ['def f(a: Decimal):'], []],
  ['a type that only begins so', ['def f(a: interval):'], ['a']],
  ['a number under a name that ends so', ['def f(a: str, ba: int):'], ['a']],
  ['a number on a later line', ['def f(', '  a: int):'], []],
  ['a number on the twelfth line', [...Array<string>(11).fill(''), 'a: int'], []],
  ['a number behind the head', [...Array<string>(12).fill(''), 'a: int'], ['a']],
])('knows a parameter that holds %s', (_what, lines, expected) => {
  expect([...(listTainted(lines, ['a'])[0] ?? [])]).toEqual(expected);
});

it('knows parameters beside those that a framework fills', () => {
  expect([...(listTainted(['def f(a, b, name: str = Query(None)):'], ['a', 'b'])[0] ?? [])]).toEqual([
    'name',
    'a',
    'b',
  ]);
  expect(listTainted(['def f(a):']).map((known) => [...known])).toEqual([[]]);
});

const inGo = (line: string): Sides => ({
  path: 'a.go',
  head: `package a\n\nfunc f(w W, r R) {\n\t${line}\n}\n`,
});
const inJava = (line: string): Sides => ({
  path: 'A.java',
  head: `class A {\n  void f(Q req, R resp) {\n    ${line}\n  }\n}\n`,
});

it.each([
  ['an answer', inGo('fmt.Fprintf(w, r.FormValue("a"))'), ['markup-injection fmt.Fprintf 4']],
  ['an answer of a constant', inGo('fmt.Fprintf(w, b)'), []],
  ['a file', inGo('fmt.Fprintf(file, r.FormValue("a"))'), []],
  [
    'what writes',
    inJava('resp.getWriter().println(req.getParameter("a"));'),
    ['markup-injection resp.getWriter.println 3'],
  ],
  ['what only prints', inJava('resp.getLines().println(req.getParameter("a"));'), []],
])('asks what is written to: %s', (_what, sides, expected) => {
  expect(flows(sides)).toEqual(expected);
});

const ruby = (...lines: readonly string[]) =>
  flows({ path: 'a.rb', head: `def show\n${lines.join('\n')}\nend\n` });

it.each([
  ['a text', ['  go("<p>#{params[:a]}")'], ['markup-injection go("<p>#{params[:a]}") 2']],
  ['a name that was given before', ['  a = params[:a]', '  session[a]'], ['fields-opened session[a] 3']],
  ['a name that is given later', ['  session[a]', '  a = params[:a]'], []],
  ['a comment', ['  # go("<p>#{params[:a]}")'], []],
  [
    'a call before a text in the same line',
    ['  a = params[:a]', '  go(a.constantize, "<p>#{a}")'],
    ['code-evaluation a.constantize 3', 'markup-injection go(a.constantize, "<p>#{a}") 3'],
  ],
])('finds in a line of Ruby %s', (_what, lines, expected) => {
  expect(ruby(...lines)).toEqual(expected);
});

it('looks for such texts in the languages of each row alone', () => {
  const script = 'function f(req) {\n  session[req.query.a];\n  go("<p>" + req.query.a);\n}\n';

  expect(flows({ path: 'src/a.ts', head: script })).toEqual([]);
  expect(python('def f():', '    a = request.args["a"]', '    b =~ /#{a}/')).toEqual([]);
});
