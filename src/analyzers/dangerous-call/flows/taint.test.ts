import { expect, it } from 'vitest';
import { isTainted, listTainted } from './taint.ts';

const names = (...lines: readonly string[]) =>
  [...(listTainted(lines).at(-1) ?? [])].filter((name) => !name.startsWith('$'));

it.each([
  ['a constant', ['const a = req.query.a;'], ['a']],
  ['a typed name', ['String a = request.getParameter("a");'], ['a']],
  ['a name with a type behind', ['const a: string = req.query.a;'], ['a']],
  ['a short assignment', ['a := r.URL.Query().Get("a")'], ['a']],
  ['a variable with a sign', ["$a = $_GET['a'];"], ['a']],
  ['a plain name', ['a = params[:a]'], ['a']],
  ['a pair of names', ['a, b = request.args.get("a")'], ['a', 'b']],
  ['names taken out', ['const { a, b } = req.body;'], ['a', 'b']],
  ['names taken out of a list', ['const [a] = req.params.all;'], ['a']],
  ['a name over another', ['const a = req.query.a;', "const b = 'x' + a;"], ['a', 'b']],
  ['a member of a name', ['const a = req.query;', 'const b = a.name;'], ['a', 'b']],
  ['a name in a text', ['const a = req.query.a;', `const b = \`x \${a}\`;`], ['a', 'b']],
  ['a name in a text of Ruby', ['a = params[:a]', 'b = "x #{a}"'], ['a', 'b']],
  ['a text that grows', ['let a = "x";', 'a += req.query.a;'], ['a']],
  ['a name that gets another value', ['let a = req.query.a;', "a = 'x';"], []],
  ['a text that grows by a constant', ['let a = req.query.a;', "a += 'x';"], ['a']],
  ['a comparison', ['if (a == req.query.a)'], []],
  ['an arrow', ['a => req.query.a'], []],
  ['a number', ['const a = Number(req.query.a);'], []],
  ['an escaped text', ['const a = escapeHtml(req.query.a);'], []],
  ['something looked up', ['const a = items.find(req.query.a);'], []],
  ['whether it is so', ["const a = req.query.a === 'x';"], []],
  ['a key of the same name', ['const a = req.query.a;', 'const b = { a: 1 };'], ['a']],
  ['a member of the same name', ['const a = req.query.a;', 'const b = c.a;'], ['a']],
  ['a name that only begins so', ['const a = req.query.a;', 'const b = ab;'], ['a']],
  ['something else', ['const a = settings.name;'], []],
])('follows %s', (_what, lines, expected) => {
  expect(names(...lines)).toEqual(expected);
});

it.each([
  ['Spring', 'byte[] f(@RequestParam("n") String name) {', ['name']],
  ['Nest', "f(@Query('n') name: string) {", ['name']],
  ['ASP.NET', 'Task F([FromBody] Page page) {', ['page']],
  ['Axum', 'async fn f(Path(name): Path<String>) {', ['name']],
  ['Actix', 'async fn f(info: web::Query<Info>) {', ['info']],
  ['FastAPI', 'def f(name: str = Query(None)):', ['name']],
  ['nobody', 'def f(name: str):', []],
])('knows parameters that are filled by %s', (_what, head, expected) => {
  expect(names(head)).toEqual(expected);
});

it('looks for such parameters in the first twelve lines', () => {
  const head = '@RequestParam String name) {';

  expect(names(...Array<string>(11).fill(''), head)).toEqual(['name']);
  expect(names(...Array<string>(12).fill(''), head)).toEqual([]);
});

it('reads four hundred letters of a line', () => {
  expect(names(`a = "${'x'.repeat(395)}" + req.query.a`)).toEqual([]);
});

it('tells after each line what is known by then', () => {
  expect(listTainted(['x();', '$a = $_GET["a"];']).map((known) => [...known])).toEqual([[], ['a', '$a']]);
});

it('knows a text that names what a caller chose', () => {
  const known = new Set(['a']);

  expect(isTainted('a', known)).toBe(true);
  expect(isTainted('join(b, a)', known)).toBe(true);
  expect(isTainted('basename(a)', known)).toBe(false);
  expect(isTainted('b', known)).toBe(false);
});
