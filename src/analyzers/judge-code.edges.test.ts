import { expect, it } from 'vitest';
import { createJudge, type KnownCall, type KnownSetting, noticeAdded } from './judge-code.ts';
import { sourceOf, viewOf } from './observation-builder.ts';

const row = { code: 'risky', languages: ['typescript'], hit: '', miss: '' } as const;

function judge(text: string, calls: readonly KnownCall[], settings: readonly KnownSetting[] = []) {
  const { code } = sourceOf('a.ts', text).facts;
  if (code === undefined) throw new Error('a program has code');
  return createJudge({ calls, settings })(code, 'typescript');
}

it('judges calls by the end of their names, whatever they are given', () => {
  const text = "import { md5 as sum } from 'hash';\nsum(a, 'b');\nb.md5();\nmd5x();\n";

  const found = judge(text, [{ ...row, names: ['md5'] }]);

  expect(found).toEqual([
    { code: 'risky', key: 'hash.md5(name,"b")', line: 2, endLine: 2, args: { name: 'sum' } },
    { code: 'risky', key: 'b.md5()', line: 3, endLine: 3, args: { name: 'b.md5' } },
  ]);
});

it('judges settings in whatever case they are written', () => {
  const found = judge('a.checkHost = false;\nb.CHECKHOST = 1;\n', [], [{ ...row, names: ['CheckHost'] }]);

  expect(found).toEqual(
    [
      { code: 'risky', key: 'a.checkHost=false', line: 1, endLine: 1, args: { name: 'a.checkHost' } },
      { code: 'risky', key: 'b.CHECKHOST=1', line: 2, endLine: 2, args: { name: 'b.CHECKHOST' } },
    ].map((one) => ({ ...one, key: one.key.replace(/=(.*)/, '="$1"') })),
  );
});

it('hears the condition of a row, and each code once', () => {
  const rows: readonly KnownCall[] = [
    { ...row, names: ['md5', 'sha1'] },
    { ...row, names: ['md5'] },
    { ...row, code: 'other', names: ['md5'], when: ({ args }) => args.length > 0 },
    { ...row, code: 'third', names: ['md5'], languages: ['go'] },
  ];

  expect(judge('md5();\nmd5(1);\nsha1();\n', rows).map(({ code, line }) => `${code} ${line}`)).toEqual([
    'risky 1',
    'risky 2',
    'other 2',
    'risky 3',
  ]);
});

it('notices what was added, told apart by what it is', () => {
  const file = viewOf({ path: 'a.ts', base: "md5('a');\n", head: "md5('b');\n" });
  const knowing = createJudge({ calls: [{ ...row, names: ['md5'] }], settings: [] });

  expect([...noticeAdded(file, knowing)]).toEqual([
    { kind: 'noticed', code: 'risky', path: 'a.ts', line: 1, endLine: 1, args: { name: 'md5' } },
  ]);
});
