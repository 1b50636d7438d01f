import { expect, it } from 'vitest';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import { type CodeRows, endsWithName, noticeRows } from './code-rows.ts';
import { changeOf } from './observation-builder.ts';

const about = { languages: ['typescript'], hit: '', miss: '' } as const;
const rows: CodeRows = {
  calls: [
    { ...about, code: 'weak', names: ['md5'] },
    { ...about, code: 'weak', names: ['crypto.md5'] },
    { ...about, code: 'loud', names: ['shout'], when: ({ args }) => args.length > 1 },
    { ...about, code: 'php', languages: ['php'], names: ['md5'] },
  ],
  settings: [{ ...about, code: 'open', names: ['tls.Verify'], when: ({ value }) => value.text === 'false' }],
  strings: [{ ...about, code: 'words', when: ({ text }) => text.startsWith('secret ') }],
};

function notice(head: string, base?: string, known = rows) {
  const file = viewFile(changeOf({ path: 'a.ts', head, ...(base === undefined ? {} : { base }) }), parsers);
  return [...noticeRows(file, known)].map(({ code, line, args }) => `${code}:${line} ${args?.name}`);
}

it('notices calls, settings and strings that a row knows, a code once for each', () => {
  const found = notice(
    "import { md5 } from 'crypto';\nmd5(x);\nopts.tls.verify = false;\nsay('secret word');\n",
  );

  expect(found).toEqual(['weak:2 md5', 'open:3 opts.tls.verify', 'words:4 secret word']);
});

it('asks a row that wants to look closer', () => {
  const found = notice("shout(a);\nshout(a, b);\nopts.tls.verify = true;\nsay('no secret word');\n");

  expect(found).toEqual(['loud:2 shout']);
});

it('says nothing of what was there before, nor where it knows nothing', () => {
  const before = notice('x();\nmd5(b);\n', 'md5(a);\nx();\n');
  const nothing = notice("md5(a); o.tls.verify = false; say('secret word');\n", undefined, {});

  expect([before, nothing]).toEqual([[], []]);
});

it('shows no more of a string than its beginning', () => {
  const found = notice(`say('secret ${'x'.repeat(90)}');\n`);

  expect(found).toEqual([`words:1 secret ${'x'.repeat(53)}`]);
});

it.each([
  ['md5', 'md5', true],
  ['crypto.md5', 'md5', true],
  ['os/exec.Command', 'exec.Command', true],
  ['a:b', 'b', true],
  ['open().read', 'read', true],
  ['notmd5', 'md5', false],
  ['md5.x', 'md5', false],
])('whether %s ends with the name %s: %s', (name, end, ends) => {
  expect(endsWithName(name, end)).toBe(ends);
});

it.each([
  ['came above it', 'a\n  .b()\n  .md5();\n', 'a\n  .c()\n  .b()\n  .md5();\n', []],
  [
    'went from just above it',
    'a\n  .c()\n  .b()\n  .md5();\n',
    'a\n  .c()\n  .md5();\n',
    ['weak:3 a.c().md5'],
  ],
  ['is itself', 'a\n  .b();\n', 'a\n  .b()\n  .md5();\n', ['weak:3 a.b().md5']],
])('looks at a chain of calls of which a link %s', (_what, base, head, expected) => {
  expect(notice(head, base)).toEqual(expected);
});
