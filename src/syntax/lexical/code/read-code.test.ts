import { expect, it } from 'vitest';
import type { ValueFact } from '../../code-facts.ts';
import { readLexically } from '../read-lexically.ts';

const codeOf = (language: string, text: string) => readLexically(language, text).code;

function renderValue({ key, kind, text }: ValueFact): string {
  return `${key === undefined ? '' : `${key}=`}${kind} ${text}`;
}

it.each([
  [
    'kotlin',
    'import java.security.MessageDigest\nval d = MessageDigest.getInstance("MD5")',
    ['java.security.MessageDigest.getInstance(string MD5)'],
  ],
  ['kotlin', 'fun f(a: Int) { if (a) g(a, b = 2) }', ['g(name a, b=number 2)']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Kotlin's own way to put something in
  ['kotlin', 'f("a $b ${c.d}")', ['f(composed a {} {})']],
  ['kotlin', 'f("a" + b)', ['f(composed "a" + b)']],
  ['kotlin', 'a.b(c)\n  .d(-1)', ['a.b(name c)', 'a.b().d(number -1)']],
  ['swift', 'CC_MD5(data, "\\(x)")', ['CC_MD5(name data, composed {})']],
  ['swift', 'func f(a: Int) {}', []],
  ['scala', 'f(g.h(1), true, null)', ['f(call g.h, boolean true, null null)', 'g.h(number 1)']],
  ['groovy', "sh(script: 'ls', x: y.z)", ['sh(script=string ls, x=name y.z)']],
  ['dart', 'new A(1)', ['A(number 1)']],
  ['elixir', ':crypto.hash(:md5, "#{a}")', ['crypto.hash(string md5, composed {})']],
  ['perl', 'system("ls $x"); Foo::bar($y)', ['system(composed ls {})', 'Foo.bar(name y)']],
  ['lua', 'os.execute("a")', ['os.execute(string a)']],
  ['objective-c', 'strcpy(a, b);', ['strcpy(name a, name b)']],
  ['go', '// f(1)\n/* g(2) */ h("i(3)")', ['h(string i(3))']],
  ['kotlin', 'f(a, g(', ['f(name a, call g)', 'g()']],
  ['kotlin', 'f({ x, y -> 1 }, [1])', ['f(other { x, y -> 1 }, other [1])']],
])('finds in %s the calls of %j', (language, text, calls) => {
  const found = codeOf(language, text)?.calls.map(
    ({ name, args }) => `${name}(${args.map(renderValue).join(', ')})`,
  );

  expect(found).toEqual(calls);
});

it.each([
  ['kotlin', 'val a: String = "b"', ['assignment a = string b']],
  ['kotlin', 'f(verify = false)', ['argument verify = boolean false of f']],
  ['swift', 'x.y = 1', ['assignment x.y = number 1']],
  ['groovy', "a = [b: 'c', d: e]", ['property b = string c']],
  ['perl', '$a = "b"; %c = (d => 0);', ['assignment a = string b', 'property d = number 0']],
  ['kotlin', 'a == 1; b <= 2; c = d; e = "f" + g', []],
  ['swift', 'a ? b : 1', []],
])('finds in %s the settings of %j', (language, text, settings) => {
  const found = codeOf(language, text)?.settings.map(
    ({ via, name, value, of }) =>
      `${via} ${name} = ${renderValue(value)}${of === undefined ? '' : ` of ${of}`}`,
  );

  expect(found).toEqual(settings);
});

it('finds texts of one and of several lines with their places', () => {
  expect(codeOf('kotlin', 'a("b\\n")\nc("""d\ne""")')?.strings).toEqual([
    { text: 'b\n', composed: false, line: 1, endLine: 1, within: '' },
    { text: 'd\ne', composed: false, line: 2, endLine: 3, within: '' },
  ]);
});

it('tells where the last part of a name stands', () => {
  expect(codeOf('kotlin', 'a\n  .b(\n1)')?.calls).toMatchObject([
    { name: 'a.b', line: 2, endLine: 3, made: false },
  ]);
  expect(codeOf('groovy', 'new A(1)')?.calls).toMatchObject([{ name: 'A', made: true }]);
});

it('has no code of languages that call nothing', () => {
  expect(codeOf('toml', 'a = f(1)')).toBeUndefined();
});

it('reads what a grammar refuses', () => {
  expect(codeOf('c', 'BEGIN( f("a");')?.calls.map(({ name }) => name)).toEqual(['BEGIN', 'f']);
});

it.each([
  '('.repeat(100_000),
  'f('.repeat(50_000),
  'a.'.repeat(100_000),
  '"'.repeat(100_001),
  'a:'.repeat(50_000),
])('does not stumble over much of one thing', (text) => {
  expect(codeOf('kotlin', text)?.declarations).toEqual([]);
});
