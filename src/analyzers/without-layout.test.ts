import { expect, it } from 'vitest';
import { viewOf } from './observation-builder.ts';
import { withoutLayout } from './without-layout.ts';

function changedOf(path: string, base: string, head: string): readonly string[] {
  const { change } = withoutLayout(viewOf({ path, base, head }));
  return change.hunks
    .flatMap(({ lines }) => lines)
    .filter(({ kind }) => kind !== 'context')
    .map(({ kind, text }) => `${kind} ${text}`);
}

it.each([
  ['other line ends', 'a.ts', 'a;\nb;\n', 'a;\r\n', ['removed b;']],
  ['code that is moved to the right', 'a.ts', 'a;\nb;\nc;\n', '  a;\n\tc;\n', ['removed b;']],
  ['blanks after a line', 'a.ts', 'a;\nb;\n', 'a; \nc;\n', ['removed b;', 'added c;']],
  ['what only moved', 'a.ts', 'a;\nb;\nc;\n', 'b;\nc;\na;\n', ['removed a;', 'added a;']],
  ['no layout at all', 'a.ts', ' a;\n b;\n', ' a;\n c;\n', ['removed  b;', 'added  c;']],
  [
    'nothing but empty lines',
    'a.ts',
    ' a;\n\n b;\n',
    ' a;\n b;\n\n c;\n',
    ['removed ', 'added ', 'added  c;'],
  ],
  ['blanks that mean something', 'a.py', 'a\nb\n', 'a\n  b\n', ['removed b', 'added   b']],
  ['other line ends where blanks mean something', 'a.py', 'if a:\n  b\n', 'if a:\r\n', ['removed   b']],
])('takes layout out of a change: %s', (_, path, base, head, changed) => {
  expect(changedOf(path, base, head)).toEqual(changed);
});

it('leaves alone what is not known as a whole', () => {
  const file = viewOf({
    path: 'a.ts',
    base: 'a;\n',
    head: ' a;\n',
    but: { base: { kind: 'fragment', text: 'a;\n' } },
  });

  expect(withoutLayout(file)).toBe(file);
  expect(withoutLayout(viewOf({ path: 'a.ts', head: 'a;\n' })).change.status).toBe('added');
});
