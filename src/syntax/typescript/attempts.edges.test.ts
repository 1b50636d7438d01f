import { expect, it } from 'vitest';
import { toAttempts } from './attempts.ts';

const dialects = (path: string, text = '', language: 'typescript' | 'javascript' = 'typescript') =>
  toAttempts({ path, language, text }).map(({ plugins = [] }) => plugins.slice(0, -5).map(String).join(' '));

it('tries decorators of both kinds, and markup last', () => {
  const typescript = 'typescript,[object Object]';

  expect(dialects('a.ts')).toEqual([
    `${typescript} decorators-legacy`,
    `${typescript} decorators`,
    `${typescript} jsx decorators-legacy`,
  ]);
  expect(dialects('a.tsx')).toEqual([`${typescript} jsx decorators-legacy`, `${typescript} jsx decorators`]);
  expect(dialects('a.js', '', 'javascript')).toEqual(['jsx decorators', 'jsx decorators-legacy flow']);
  expect(dialects('a.js', '// @flow', 'javascript')).toEqual([
    'jsx decorators-legacy flow',
    'jsx decorators',
  ]);
});

it.each([
  ['a.d.ts', true],
  ['a.d.mts', true],
  ['a.d.cts', true],
  ['a.ts', false],
  ['ad.ts', false],
  ['a.d.xts', false],
  ['a.d.tsx', false],
])('takes %s for declarations alone: %s', (path, dts) => {
  expect(toAttempts({ path, language: 'typescript', text: '' })[0]?.plugins?.[0]).toEqual([
    'typescript',
    { dts },
  ]);
});
