import { expect, it } from 'vitest';
import { sourceOf } from '../../observation-builder.ts';
import { findAnswer } from './find-answer.ts';

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

it.each([
  ['as a default', ['function may(u, f = () => true', ') {', '  return ask(u);', '}'], 0],
  ['in one line and a sign', ['const may = () => true', ';'], 1],
  ['in a block of one line', ['function may()', '{ return true; }'], 2],
  ['nowhere, before more', ['function may() {', '}', '// end'], 0],
])('finds an answer that stands %s', (_what, lines, at) => {
  const [declared] = sourceOf('a.ts', toText(lines)).facts.code?.declarations ?? [];
  const place = { name: 'may', kind: 'function' as const, within: '', parameters: [], decorators: [] };

  expect(
    findAnswer({ ...place, ...declared, line: 1, endLine: lines.length }, sourceOf('a.ts', toText(lines))),
  ).toBe(at);
});
