import { expect, it } from 'vitest';
import { edit, rewrites } from './edit-builder.ts';

it.each([
  ['an argument', 'show(escapeHtml(name));', 'show(name);', 'escapeHtml'],
  ['what stands before its dot', 'show(name.escaped());', 'show(name);', 'escaped'],
  ['what stands before an arrow', 'show($name->escaped());', 'show($name);', 'escaped'],
  ['what stands before its pipe', '<b>{{ name | escape }}</b>', '<b>{{ name }}</b>', 'escape'],
  ['what stands before an arrow of a pipe', 'name |> html_escape', 'name', 'html_escape'],
  ['a call of a module', 'show(Html.encodeForBody(name));', 'show(name);', 'Html.encodeForBody'],
  ['a call over two lines', 'show(\n  escapeHtml(name),\n);', 'show(\n  name,\n);', 'escapeHtml'],
  [
    'a value that had a name of its own',
    'const safe = escapeHtml(name);\nshow(safe);',
    'show(name);',
    'escapeHtml',
  ],
  ['a method of a value', 'show(escapeHtml(page.name));', 'show(page.name);', 'escapeHtml'],
  ['a macro', 'show(escape!(name));', 'show(name);', 'escape!'],
])('tells of a call that is gone from around %s', (_what, before, after, name) => {
  expect(edit(before, after)).toEqual(
    [`cleaning-lost ${name} 2`].map((one) => (after.includes('\n') ? one.replace(/2$/, '3') : one)),
  );
});

it.each([
  ['another call cleans', 'show(escapeHtml(name));', 'show(escapeMarkup(name));'],
  ['another method cleans', 'show(name.escaped());', 'show(name.cleaned());'],
  ['a call further out cleans', 'show(escapeHtml(name), 1);', 'show(clean(list(name)), 1);'],
  ['it moved to another line', 'show(escapeHtml(name));', 'const a = escapeHtml(name);\nshow(a);'],
  ['the value is gone too', 'show(escapeHtml(name));', 'show(title);'],
  ['the call says nothing', 'show(pickHtml(name));', 'show(name);'],
  ['it was called with constants', "show(escapeHtml('a'));", "show('a');"],
  ['it was called with itself', 'show(escapeHtml(this));', 'show(this);'],
  ['it was no call', 'show(escape, name);', 'show(name);'],
  ['only a price was asked for', 'show(quotePrice(name));', 'show(name);'],
  ['the line is a comment', '// show(escapeHtml(name));', '// show(name);'],
])('says nothing where %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});

it.each([
  ['a condition around a value is no care', 'show(escapeHtml(name));', 'if (name) show(name);', 1],
  [
    'care that names a kind of number counts beside a request',
    'show(Number(request.a));',
    'show(request.a);',
    1,
  ],
  ['care that names a kind of number counts nowhere else', 'show(Number(page.a));', 'show(page.a);', 0],
  ['signs that are taken out count', "show(name.replace('<', ''));", 'show(name);', 1],
  ['letters that are taken out do not', "show(name.replace('x', 'y'));", 'show(name);', 0],
  ['signs in another call do not', "show(name.concat('<'));", 'show(name);', 0],
  ['any call counts on the way into a page', "show('<b>' + tame(name));", "show('<b>' + name);", 1],
  ['but none that only makes it a text', "show('<b>' + toString(name));", "show('<b>' + name);", 0],
  ['but none with two values', "show('<b>' + tame(name, a));", "show('<b>' + name);", 0],
  ['but none with four names', "show('<b>' + tame(a.b.c.d));", "show('<b>' + a.b.c.d);", 0],
  ['but no method', "show('<b>' + name.tame());", "show('<b>' + name);", 0],
  ['and nowhere else', 'show(tame(name));', 'show(name);', 0],
])('judges what was around a value: %s', (_what, before, after, count) => {
  expect(edit(before, after)).toHaveLength(count);
});

it.each([
  ['a careful word is gone', 'load_safe(text)', 'load_any(text)', 'load_any instead of load_safe'],
  ['a careful word is gone at the front', 'safeLoad(text)', 'load(text)', 'load instead of safeLoad'],
  ['a careless word came', 'parse(text)', 'parseUnsafe(text)', 'parseUnsafe instead of parse'],
  ['a careless word came alone', 'read(text)', 'unsafe(text)', 'unsafe instead of read'],
  ['a loose word came', 'loadFile(text)', 'loadRawFile(text)', 'loadRawFile instead of loadFile'],
  ['care gave way to none at all', 'check_limited(text)', 'go_raw(text)', 'go_raw instead of check_limited'],
  ['a pair says so', 'jwtVerify(text, key)', 'decodeJwt(text)', 'decodeJwt instead of jwtVerify'],
  [
    'whose it is no longer counts',
    'labelOfRepo(repo, id)',
    'labelById(id)',
    'labelById instead of labelOfRepo',
  ],
  [
    'nothing took the place',
    'new Yaml(new SafeReader()).load(text)',
    'new Yaml().load(text)',
    'nothing instead of SafeReader',
  ],
  [
    'two words took the place of one',
    "put(text, 'private')",
    "put(text, 'public-read')",
    'public instead of private',
  ],
  ['a call has fewer arguments', 'copy_limited(a, b, size)', 'copy(a, b)', 'copy instead of copy_limited'],
])('tells of a weaker call where %s', (_what, before, after, name) => {
  expect(edit(before, after)).toEqual(
    [`weaker-call ${name} 2`].map((one) => (name.startsWith('nothing') ? `${one} <- 2` : one)),
  );
});

it.each([
  ['the careful one came', 'load(text)', 'load_safe(text)'],
  ['both are careful', 'load_safe(text)', 'load_checked(text)'],
  ['both are careless', 'load_unsafe(text)', 'read_unsafe(text)'],
  ['they have nothing to do with each other', 'load_safe(text)', 'show(text)'],
  ['a loose word was there', 'load_raw(text)', 'load_any_raw(text)'],
  ['the old one is still called', 'load_safe(text)', 'load(text, load_safe)'],
  ['the new one was called before', 'load_safe(text);\nload(text)', 'load(text)'],
  ['the user is meant otherwise', 'labelOfUser(user, id)', 'myOwnLabel(id)'],
  ['nothing is shared but a short word', 'is_safe(text)', 'is_red(text)'],
  ['the pair is kept', 'jwtVerify(text)', 'verifyDecoded(text)'],
  ['another type is gone', 'new Yaml(new FastReader()).load(text)', 'new Yaml().load(text)'],
  ['a plain name with care is gone', 'load(text, safe)', 'load(text)'],
])('says nothing of names where %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});

it('takes more than six names in the place of others for another thing', () => {
  const names = ['a1', 'b1', 'c1', 'd1', 'e1'];
  const line = (last: string, mark: string) => `[${[...names.map((name) => name + mark), last].join(' ')}]`;

  expect(edit(line('load_safe', ''), line('load_any', 'x'))).toHaveLength(1);
  expect(edit(`[f1 ${line('load_safe', '').slice(1)}`, `[f1x ${line('load_any', 'x').slice(1)}`)).toEqual([]);
});

it('takes names of a document for words', () => {
  expect(edit('show(escapeHtml(name))', 'show(name)', 'a.md')).toEqual([]);
  expect(rewrites({ path: 'a.yaml', base: 'a: escape(b)\n', head: 'a: b\n' })).toEqual([]);
  expect(rewrites({ path: 'src/a.ts', base: 'escape(b);\n' })).toEqual([]);
});

it('reads languages that nothing else reads', () => {
  expect(edit('return escapeHtml(name)', 'return name', 'a.swift')).toEqual(['cleaning-lost escapeHtml 2']);
});

const lines = (count: number) => Array.from({ length: count }, (_, at) => `more${at}();\n`).join('');

it('takes an edit of more than forty lines for something new', () => {
  const sizes = [19, 20].map((count) =>
    edit(`${lines(count)}show(escapeHtml(name));`, `${lines(count).replaceAll('m', 'x')}show(name);`),
  );

  expect(sizes.map((found) => found.length)).toEqual([1, 0]);
});

it('says nothing of a line that only moved', () => {
  const [base, head] = [
    'export const limit = 3;\nbegin();\nend();\n',
    'begin();\nend();\nexport const limit = 3;\n',
  ];

  expect(rewrites({ path: 'src/a.ts', base, head })).toEqual([]);
});

it('shows sixty letters of a name', () => {
  const name = `escape_${'a'.repeat(80)}`;

  expect(edit(`show(${name}(b));`, 'show(b);')).toEqual([`cleaning-lost ${name.slice(0, 60)} 2`]);
});
