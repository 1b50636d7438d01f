import { expect, it } from 'vitest';
import { listPatterns } from './list-patterns.ts';

const list = (line: string, language = 'typescript') =>
  listPatterns(line, language).map(({ source, flags }) => (flags === '' ? source : `${source} ${flags}`));

it.each([
  ['typescript', 'const a = /^a+$/gi;', ['^a+$ gi']],
  ['typescript', 'return /[/]+/.test(a)', ['[/]+']],
  ['typescript', '(a) => /b+/.test(a)', ['b+']],
  ['typescript', 'a.replace(/\\/+/g, b)', ['\\/+ g']],
  ['typescript', 'f(a, /b+/, /c+/)', ['b+', 'c+']],
  ['typescript', 'const a = b / c + (d / e);', []],
  ['typescript', "new RegExp('^\\\\d+$')", ['^\\d+$']],
  ['typescript', 'new RegExp(`^a+$`)', ['^a+$']],
  ['typescript', "+ '|(?:a|b)*'", ['|(?:a|b)*']],
  ['typescript', "say('a*b');", []],
  ['typescript', '// /a+/', []],
  ['ruby', 'a =~ /^b+$/', ['^b+$']],
  ['ruby', 'A = %r{\\A/b{2}+\\z}x', ['\\A/b{2}+\\z x']],
  ['python', "re.compile(r'^\\d+\\.$')", ['^\\d+\\.$']],
  ['python', 're.compile(r"""a+(b)""")', ['a+(b)']],
  ['python', "a = b'/c+/'", []],
  ['java', 'Pattern.compile("^\\\\w+$")', ['^\\w+$']],
  ['java', 'a.matches("b+")', ['b+']],
  ['csharp', 'new Regex(@"^\\w+$")', ['^\\w+$']],
  ['php', "preg_match('/^a+$/i', $b)", ['^a+$ i']],
  ['php', "preg_match('#^a+#', $b)", ['^a+']],
  ['php', "preg_match('{^a+}', $b)", ['^a+']],
  ['php', "$a = 'b+';", []],
  ['go', 'regexp.MustCompile(`^a+$`)', ['^a+$']],
])('finds expressions of %s in %s', (language, line, expected) => {
  expect(list(line, language)).toEqual(expected);
});

it('reads lines of four hundred letters', () => {
  expect(list('const a = /b+/;'.padEnd(400))).toEqual(['b+']);
  expect(list('const a = /b+/;'.padEnd(401))).toEqual([]);
});
