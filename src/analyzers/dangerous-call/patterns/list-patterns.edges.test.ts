import { expect, it } from 'vitest';
import { listPatterns } from './list-patterns.ts';

const list = (line: string, language = 'typescript') =>
  listPatterns(line, language).map(({ source, flags }) => (flags === '' ? source : `${source} ${flags}`));

it.each(['typescript', 'javascript', 'ruby', 'perl', 'coffeescript', 'vue', 'svelte', 'groovy', 'crystal'])(
  'reads expressions between slashes in %s',
  (language) => {
    expect(list('a = /b+/i', language)).toEqual(['b+ i']);
  },
);

it.each(['python', 'java', 'go', 'php', 'typescriptish', 'basejavascript'])(
  'takes slashes in %s for something else',
  (language) => {
    expect(list('a = /b+/i', language)).toEqual([]);
  },
);

it.each([
  ['python', "re.compile('\\\\\\\\d+')", ['\\\\d+']],
  ['python', "re.compile(r'\\\\\\\\d+')", ['\\\\\\\\d+']],
  ['python', "re.compile(R'\\\\\\\\d+')", ['\\\\\\\\d+']],
  ['python', 're.compile("""\\\\\\\\d+""")', ['\\\\\\\\d+']],
  ['go', 'regexp.MustCompile(`\\\\\\\\d+`)', ['\\\\\\\\d+']],
  ['csharp', 'new Regex(@"\\\\\\\\d+")', ['\\\\\\\\d+']],
  ['java', 'Pattern.compile("\\\\\\\\d+")', ['\\\\d+']],
  ['python', "re.compile(b'\\\\\\\\d+')", ['\\\\d+']],
  ['python', 're.compile("""a"b+\n""")', ['a"b+\n']],
  ['ruby', 'b = r(/x/"\\\\\\\\d+")', ['x', '\\\\d+']],
  ['ruby', 'a if b =~ %r{a{12}[b]}i', ['a{12}[b] i']],
])('knows in %s what %s writes around an expression', (language, line, expected) => {
  expect(list(line, language)).toEqual(expected);
});

it.each([
  ['php', "preg_match('x#^a+#i', $b)", ['x#^a+#i']],
  ['php', "preg_match('#^a+#i x', $b)", ['#^a+#i x']],
  ['php', "preg_match('x{^a+}i', $b)", ['x{^a+}i']],
  ['php', "preg_match('{^a+}i x', $b)", ['{^a+}i x']],
  ['php', "preg_match('{^a+}is', $b)", ['^a+ is']],
  ['php', "preg_match('~^a+~is', $b)", ['^a+ is']],
  ['php', "preg_match('#^a+~', $b)", ['#^a+~']],
  ['php', "preg_match('##', $b + '+')", ['+']],
  ['python', "re.compile('/^a+/i')", ['/^a+/i']],
])('takes off what stands at both ends in %s: %s', (language, line, expected) => {
  expect(list(line, language)).toEqual(expected);
});

it.each([
  ["re.compile('abc')", []],
  ["re.compile('abc+')", ['abc+']],
  ["say('a$b')", []],
  ["say('a+b$')", ['a+b$']],
  ["say('a^b')", []],
  ["say('^ab')", ['^ab']],
  ["say('\\d')", ['\\d']],
  ["say('\\q')", []],
  ["say('[a]+')", ['[a]+']],
  ["say('[a]*')", ['[a]*']],
  ["say('[a]b')", []],
  ["say('[^a]b')", ['[^a]b']],
  ["say('(?!a)b')", ['(?!a)b']],
  ["say('(?a)b')", []],
])('knows an expression by its own signs: %s', (line, expected) => {
  expect(list(line, 'python')).toEqual(expected);
});

it.each([
  ['return /a+/', ['a+']],
  ['returned /a+/', []],
  ['x => /a+/', ['a+']],
  ['a ~ /a+/', ['a+']],
  ['/a+/.test(b)', ['a+']],
  ['f(/a+/)', ['a+']],
  ['a = /* b */ c /', []],
  ['a = /[/\\]]+b/', ['[/\\]]+b']],
  ['a = b / c; d = e / f', []],
])('knows where a slash begins an expression: %s', (line, expected) => {
  expect(list(line)).toEqual(expected);
});
