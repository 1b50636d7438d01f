import { expect, it } from 'vitest';
import type { DataNode } from '../syntax/facts.ts';
import { entriesOf, entryOf, scalarsOf, textOf, toCanonicalText } from './data-node.ts';
import { sourceOf } from './observation-builder.ts';

const service = read('name: web\nports:\n  - 80\n  - 443\nlimits:\n  memory: null\n  swap: false\n');

it('gives the entries of a map in their order', () => {
  expect(entriesOf(service).map(({ key }) => key)).toEqual(['name', 'ports', 'limits']);
});

it.each([
  ['a list', read('- a\n')],
  ['a scalar', read('a\n')],
  ['nothing', undefined],
])('gives no entries for %s', (_what, node) => {
  expect(entriesOf(node)).toEqual([]);
});

it('finds an entry by its key', () => {
  expect(entryOf(service, 'ports')?.value.line).toBe(3);
  expect(entryOf(service, 'port')).toBeUndefined();
  expect(entryOf(undefined, 'ports')).toBeUndefined();
});

it.each([
  ['web', 'name'],
  [undefined, 'ports'],
  [undefined, 'limits'],
  [undefined, 'missing'],
])('tells %s as the text of an entry', (text, key) => {
  expect(textOf(entryOf(service, key)?.value)).toBe(text);
});

it('tells numbers, truth and nothing as text, too', () => {
  const texts = [...scalarsOf(service)].map(({ node }) => textOf(node));

  expect(texts).toEqual(['web', '80', '443', 'null', 'false']);
});

it('names each scalar by the key that it or its list stands under', () => {
  expect([...scalarsOf(service)].map(({ key }) => key)).toEqual(['name', 'ports', 'ports', 'memory', 'swap']);
  expect([...scalarsOf(read('- a\n'))].map(({ key }) => key)).toEqual(['']);
});

it('writes equal data as equal texts, and keeps apart what is not equal', () => {
  expect(toCanonicalText(service)).toBe(
    '{"name":"web","ports":[80,443],"limits":{"memory":null,"swap":false}}',
  );
  expect(toCanonicalText(read('"80"\n'))).toBe('"80"');
});

function read(text: string): DataNode {
  const { facts } = sourceOf('a.yml', text);
  if (facts.reading !== 'syntax' || facts.data === undefined) throw new Error(`no data: ${text}`);
  return facts.data;
}
