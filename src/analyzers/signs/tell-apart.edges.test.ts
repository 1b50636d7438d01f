import { expect, it } from 'vitest';
import { scanTokens } from './scan-tokens.ts';
import type { SignRow } from './sign-row.ts';
import { isTellable, tellApart } from './tell-apart.ts';

const row: SignRow = {
  language: 'none',
  comments: '#[^\\n]*|/\\*[^]*?\\*/',
  texts: "'[^']*'",
  words: '\\w+',
  nothing: /^!/,
  hit: '',
  same: '',
  miss: '',
};

it('takes a text apart, with nothing left out', () => {
  expect(scanTokens(row, "a +'b'#c\n/*d\n*/e")).toEqual({
    tokens: [
      { kind: 'word', text: 'a', gap: '' },
      { kind: 'sign', text: '+', gap: ' ' },
      { kind: 'text', text: "'b'", gap: '' },
      { kind: 'word', text: 'e', gap: '#\n#\n#' },
    ],
    remarks: [
      { text: '#c', start: 6 },
      { text: '/*d\n*/', start: 9 },
    ],
  });
  expect(scanTokens(row, 'a "b')).toBeUndefined();
  expect(scanTokens({ ...row, open: '[+]' }, 'a + "b')).toBeUndefined();
});

it('tells a text as long as people write, and no longer', () => {
  expect(isTellable('a'.repeat(400_000))).toBe(true);
  expect(isTellable('a'.repeat(400_001))).toBe(false);
  expect(['a\r\nb', 'a\rb', 'a\0'].map(isTellable)).toEqual([true, false, false]);
});

it('tells nothing where lines cannot be compared', () => {
  expect(tellApart({ ...row, indents: true, breaks: true }, 'a\n\tb')).toBeUndefined();
  expect(tellApart({ ...row, indents: true, breaks: true }, 'a\n b')?.remarks).toEqual([]);
});

it.each([
  ["a 'doubt' b", true],
  ["dou'b't doub't'", true],
  ['a doubt b', false],
  ["a 'b' doubt", false],
  ["a 'b' c 'd' doubt", false],
])('looks for doubts outside of texts alone: %s', (text, expected) => {
  expect(tellApart({ ...row, doubt: /doubt/ }, text) !== undefined).toBe(expected);
});
