import { expect, it } from 'vitest';
import { listWrittenBounds } from './list-written-bounds.ts';

it('finds conditions by their lines, with the function they stand in', () => {
  const text = [
    'static int f(int n,',
    '             int len)',
    '{',
    '  if(n   > len)',
    '    return 1;',
    '  if(ready)',
    '    return 2;',
    '}',
    'int g(int n) {',
    '  while(n < max) {',
    '    h();',
    '    i();',
    '    return 3;',
    '',
  ].join('\n');

  expect(listWrittenBounds(text)).toEqual([
    { code: 'bounds-looser', text: 'n > len', within: 'f', line: 4, endLine: 4, stops: true },
    { code: 'bounds-looser', text: 'n < max', within: 'g', line: 10, endLine: 10, stops: false },
  ]);
});

it.each([
  ['an assertion', '  ASSERT(n < len);', ['n < len']],
  ['a condition behind another', '  } else if (n < len) {', ['n < len']],
  ['a path', '  if (!path.startsWith(root)) return', ['!path.startsWith(root)) return']],
  ['no condition', '  n = len < 3;', []],
  ['a word that begins alike', '  iffy(n < len);', []],
])('reads %s', (_what, line, texts) => {
  expect(listWrittenBounds(`${line}\n`).map(({ text }) => text)).toEqual(texts);
});
