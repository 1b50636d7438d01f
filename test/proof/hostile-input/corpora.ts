/** A nasty text and what is nasty about it. */
export interface Nasty {
  readonly name: string;
  readonly text: string;
}

const many = 20_000;

/** Texts that break readers: bombs, depth, long lines, odd letters. `scale` makes them larger. */
export function nastyTexts(scale = 1): readonly Nasty[] {
  const much = Math.floor(many * scale);
  const line = 'a'.repeat(much * 10);
  return [
    { name: 'nothing', text: '' },
    { name: 'one line break', text: '\n' },
    { name: 'a very long line', text: line },
    { name: 'very many lines', text: 'x\n'.repeat(much * 5) },
    { name: 'deep brackets', text: '['.repeat(much) },
    { name: 'deep brackets that close', text: `${'['.repeat(much)}${']'.repeat(much)}` },
    { name: 'deep braces', text: `${'{"a":'.repeat(much)}1${'}'.repeat(much)}` },
    { name: 'deep parentheses', text: `x = ${'('.repeat(much)}1${')'.repeat(much)}` },
    { name: 'deep calls', text: 'f('.repeat(much) },
    {
      name: 'deep indentation',
      text: Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    },
    { name: 'a long sum', text: `x = 1${' + 1'.repeat(much)}` },
    { name: 'a comment without end', text: `/* ${line}` },
    { name: 'comment starts', text: '/*'.repeat(much) },
    { name: 'quotes', text: '"'.repeat(much + 1) },
    { name: 'backticks', text: '`${'.repeat(much) },
    { name: 'backslashes', text: `"${'\\'.repeat(much + 1)}"` },
    { name: 'here-documents', text: 'cat <<A\n'.repeat(much / 10) },
    { name: 'dollar quotes', text: `${'$a$ $b$ '.repeat(much)}` },
    { name: 'stars and slashes', text: `${'*/ /*'.repeat(much)}` },
    { name: 'blanks before nothing', text: `${' '.repeat(much)}!` },
    { name: 'a pattern that backtracks', text: `/(a+)+$/.test("${'a'.repeat(much)}!")` },
    { name: 'equals signs', text: `${'='.repeat(much)}x` },
    { name: 'letters that end in a mark', text: `${'a1_'.repeat(much)}!` },
    { name: 'an alias bomb', text: toAliasBomb(12) },
    { name: 'an anchor of itself', text: 'a: &a [*a]\n' },
    {
      name: 'a key for prototypes',
      text: '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}\n',
    },
    {
      name: 'keys for prototypes',
      text: '__proto__:\n  polluted: 1\nconstructor:\n  prototype:\n    polluted: 1\n',
    },
    { name: 'zeros', text: '\0'.repeat(much) },
    { name: 'a zero in the middle', text: `let x = 1;\0let y = 2;` },
    { name: 'a byte order mark', text: '\ufeffconst x = 1;\n' },
    { name: 'halves of letters', text: '\ud800 \udc00 \ud800\n' },
    { name: 'letters from right to left', text: 'const \u202eadmin\u2066 = 1; // \u2069\n' },
    { name: 'line ends of every kind', text: 'a\rb\r\nc\u2028d\u2029e\u0085f\vg\fh' },
    { name: 'terminal commands', text: '\u001b[2J\u001b]0;title\u0007\u009b31m' },
    { name: 'workflow commands', text: '::error file=a::b\n##[error]c\n::set-output name=a::b\n' },
    { name: 'conflict marks', text: '<<<<<<< a\n=======\n>>>>>>> b\n' },
    { name: 'a diff in a file', text: 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n' },
    { name: 'many comments', text: '// eslint-disable\n# nosec\n-- x\n'.repeat(much / 10) },
    { name: 'tags', text: '<a '.repeat(much) },
    { name: 'templates', text: '{{ {% <%= '.repeat(much / 4) },
  ];
}

/** Nine billion times `lol`, in twelve lines. */
function toAliasBomb(depth: number): string {
  const lines = Array.from({ length: depth }, (_, level) => {
    const of = level === 0 ? '"lol"' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => of).join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}

/** Names a pull request's author may give a file. */
export const nastyPaths: readonly string[] = [
  '../../etc/passwd',
  '/etc/passwd',
  '..\\..\\windows\\system32',
  'C:\\autoexec.bat',
  '.git/config',
  'a/../../b.ts',
  './a.ts',
  'a//b.ts',
  '__proto__',
  'constructor/prototype.ts',
  'a\u0000b.ts',
  'a\nb.ts',
  'a\u001b[31mb.ts',
  '\u202egnp.sj',
  ' leading and trailing ',
  `${'a/'.repeat(500)}deep.ts`,
  `${'n'.repeat(4000)}.ts`,
  '::error file=x::y.ts',
  '@everyone ![x](http://evil.test/x.png).md',
  '<img src=x onerror=alert(1)>.html',
  '%2e%2e%2fencoded.ts',
  '\ud800.ts',
  'con.ts',
  '-rf',
  '$(reboot).sh',
];

/** One file name for each reader of its own. */
export const readers: readonly string[] = [
  'a.ts',
  'a.tsx',
  'a.js',
  'a.json',
  'a.yml',
  'a.sql',
  'a.py',
  'a.go',
  'a.rb',
  'a.php',
  'a.java',
  'a.cs',
  'a.cpp',
  'a.rs',
  'a.sh',
  'a.md',
  'a.tf',
  'Dockerfile',
  '.gitea/workflows/a.yml',
  'package.json',
  'a.vue',
  'a.unknown',
];
