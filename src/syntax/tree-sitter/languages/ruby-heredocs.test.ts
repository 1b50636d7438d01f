import { expect, it } from 'vitest';
import { listFacts } from '../facts-builder.ts';
import type { TreeNode } from '../tree-node.ts';
import { buildNode } from '../tree-node-builder.ts';
import { findHeredoc } from './ruby-heredocs.ts';

it.each([
  ['f(<<A)\nb\nA\n', ["f('\nb\n')"]],
  ["f(<<A, <<-B, <<~'C')\na\nA\nb\n  B\nc\nC\n", ["f('\na\n', '\nb\n  ', '\nc\n')"]],
  ['f(<<A)\nb\nA\ng(<<A)\nc\nA\n', ["f('\nb\n')", "g('\nc\n')"]],
])('finds for each tag of %j its own text', (text, calls) => {
  expect(listFacts('ruby', text, 'calls')).toEqual(calls);
});

const source = '<<A A A';
const body = (type: string, start: number): TreeNode =>
  buildNode(type, source, {
    start,
    children: [buildNode('heredoc_end', source, { start: source.length - 1 })],
  });

/** A tag so many nodes below the one that holds the text. */
function buildTag(text: TreeNode, above: number): TreeNode {
  let parent = buildNode('program', source, { children: [text] });
  for (let level = 1; level < above; level += 1) parent = buildNode('array', source, { parent });
  return buildNode('heredoc_beginning', source, { end: 3, parent });
}

it('finds the text beside any of the twenty nodes nearest to the tag', () => {
  const text = body('heredoc_body', 3);

  expect(findHeredoc(buildTag(text, 1))).toBe(text);
  expect(findHeredoc(buildTag(text, 19))).toBe(text);
  expect(findHeredoc(buildTag(text, 20))).toBeUndefined();
});

it.each([
  ['of another kind', body('string', 3)],
  ['before the tag', body('heredoc_body', 2)],
  ['without an end', buildNode('heredoc_body', source, { start: 3 })],
])('takes no text %s for that of the tag', (_, text) => {
  expect(findHeredoc(buildTag(text, 1))).toBeUndefined();
});
