import { expect, it } from 'vitest';
import type { Sides } from '../analyzers/observation-builder.ts';
import type { Matcher } from './rule.ts';
import { find } from './rule-builder.ts';

it.each<[string, Matcher, Sides, string[]]>([
  [
    'an import',
    { imports: ['@aws-sdk/*'] },
    { path: 'a.ts', head: "import 'x';\nimport '@aws-sdk/kms';\n" },
    ['seen:2'],
  ],
  [
    'a call by the end of its name',
    { calls: ['md5'] },
    { path: 'a.py', head: 'import hashlib\nhashlib.md5(b)\nmd5x(b)\n' },
    ['seen:2'],
  ],
  [
    'a call of Go by its name',
    { calls: ['Command'] },
    { path: 'a.go', head: 'package a\n\nimport "os/exec"\n\nvar x = exec.Command("ls")\n' },
    ['seen:5'],
  ],
  [
    'a call with arguments',
    { calls: ['crypto.createHash'], args: ['md5', '*=x'] },
    { path: 'a.ts', head: "import crypto from 'crypto';\ncrypto.createHash('md5');\n" },
    [],
  ],
  [
    'a call with one argument of many',
    { calls: ['createHash'], args: ['md[45]'] },
    { path: 'a.ts', head: "createHash(a, 'md5');\ncreateHash('sha1');\n" },
    ['seen:1'],
  ],
  [
    'a call with a named argument',
    { calls: ['get'], args: ['verify=false'] },
    { path: 'a.py', head: 'get(u, verify=False)\nget(u, verify=True)\n' },
    ['seen:1'],
  ],
  [
    'a call by the constant parts of a text that is put together',
    { calls: ['fetch'], args: ['http://*'] },
    {
      path: 'a.ts',
      head: `fetch(\`http://pay/\${id}\`);\nfetch('http://x' + id);\nfetch(\`https://pay/\${id}\`);\nfetch(id + 'http://x');\n`,
    },
    ['seen:1', 'seen:2'],
  ],
  [
    'a call by such a text in Python, and by its source',
    { calls: ['get'], args: ['http://{}/a', 'f"*'] },
    { path: 'a.py', head: 'get(f"http://{host}/a")\nget("http://b/a")\n' },
    ['seen:1'],
  ],
  [
    'a call by an entry of a map, and of a map in it',
    { calls: ['axios'], args: ['url=http://*', 'verify=false'] },
    {
      path: 'a.ts',
      head: "axios({ url: 'http://x', tls: { verify: false } });\naxios({ url: 'http://x' });\naxios(['http://x'], false);\n",
    },
    ['seen:1'],
  ],
  [
    'an argument only as it is written, letter case and all',
    { calls: ['fetch'], args: ['http://*'] },
    { path: 'a.ts', head: "fetch('HTTP://x');\nfetch(http);\n" },
    [],
  ],
  [
    'a text that is put together, each part that is not constant as {}',
    { texts: ['http://*{}*'] },
    { path: 'a.ts', head: `a(\`http://\${b}/x\`);\na('http://' + b);\na('http://b');\n// http://{}\n` },
    ['seen:1', 'seen:2'],
  ],
  [
    'a text only as it is written, letter case and all',
    { texts: ['http://*'] },
    { path: 'a.ts', head: "a('HTTP://b');\n" },
    [],
  ],
  [
    'a module only by its whole name',
    { imports: ['moment'] },
    {
      path: 'a.ts',
      head: "import 'moment/locale/de';\nimport 'moments';\nimport 'Moment';\nimport 'moment';\n",
    },
    ['seen:4'],
  ],
  [
    'what a module has below it',
    { imports: ['moment', 'moment/*'] },
    { path: 'a.ts', head: "import 'moment/locale/de';\nrequire('moment');\nawait import('moment/x');\n" },
    ['seen:1', 'seen:2', 'seen:3'],
  ],
  [
    'no import of types alone',
    { imports: ['moment'] },
    {
      path: 'a.ts',
      head: "import type { A } from 'moment';\nexport type { B } from 'moment';\nimport { type C, d } from 'moment';\n",
    },
    ['seen:3'],
  ],
  [
    'a setting by the constant parts of its value, and by an entry of it',
    { settings: ['address', 'cookie'], values: ['http://*', 'secure=false'] },
    {
      path: 'a.ts',
      head: `const address = 'http://' + b;\nconst cookie = { secure: false };\nconst other = 'http://' + b;\nlet cookie2 = { secure: true };\n`,
    },
    ['seen:1', 'seen:2'],
  ],
  [
    'a setting by its value',
    { settings: ['secure'], values: ['false'] },
    { path: 'a.ts', head: 'a.secure = false;\nb.secure = true;\n' },
    ['seen:1'],
  ],
  [
    'a setting of any value',
    { settings: ['secure'] },
    { path: 'a.ts', head: 'a.secure = false;\nb.safe = true;\n' },
    ['seen:1'],
  ],
  [
    'a text',
    { texts: ['http://*'] },
    { path: 'a.ts', head: "const a = 'https://b';\nconst c = 'http://b';\n" },
    ['seen:2'],
  ],
  [
    'SQL by its first words',
    { sql: ['drop TABLE'] },
    { path: 'a.sql', head: 'SELECT 1;\nDrop  Table a;\n' },
    ['seen:2'],
  ],
  [
    'SQL by its kind',
    { sql: ['TruncateStmt'] },
    { path: 'a.sql', head: 'DROP TABLE a;\nTRUNCATE a;\n' },
    ['seen:2'],
  ],
  ['words that are only part of SQL', { sql: ['DROP TAB'] }, { path: 'a.sql', head: 'DROP TABLE a;\n' }, []],
  [
    'a node',
    { nodes: ['jobs.*.permissions'], values: ['write-all'] },
    { path: 'a.yml', head: 'jobs:\n  a:\n    permissions: write-all\n  b:\n    permissions: read-all\n' },
    ['seen:3'],
  ],
  [
    'a package',
    { dependencies: ['left-*'] },
    {
      path: 'package.json',
      head: '{\n  "dependencies": {\n    "left-pad": "1.0.0",\n    "right-pad": "1.0.0"\n  }\n}\n',
    },
    ['seen:3'],
  ],
  [
    'a package by its version',
    { dependencies: ['*'], values: ['^*'] },
    { path: 'package.json', head: '{\n  "dependencies": {\n    "a": "1.0.0",\n    "b": "^1.0.0"\n  }\n}\n' },
    ['seen:4'],
  ],
  ['a line', { lines: ['allow *'] }, { path: 'a.txt', head: 'deny all\n  allow all\n' }, ['seen:2']],
  ['nothing', {}, { path: 'a.txt', head: 'deny all\n' }, []],
])('finds %s', (_what, matcher, sides, found) => {
  expect(find(matcher, sides)).toEqual(found);
});
