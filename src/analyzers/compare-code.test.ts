import { expect, it } from 'vitest';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import { addedFacts, removedFacts, toValueKey } from './compare-code.ts';
import { changeOf, type Sides } from './observation-builder.ts';

const byName = {
  select: (code: { calls: readonly { name: string; line: number; endLine: number }[] }) => code.calls,
  key: ({ name }: { name: string }) => name,
};

const words = ({ name, line }: { name: string; line: number }) => `${name}:${line}`;

function compare(sides: Pick<Sides, 'base' | 'head'>) {
  const file = viewFile(changeOf({ path: 'a.ts', ...sides }), parsers);
  return { added: addedFacts(file, byName).map(words), removed: removedFacts(file, byName).map(words) };
}

it('tells what the head has more of, and what the base has', () => {
  const compared = compare({ base: 'one();\ntwo();\n', head: 'two();\nthree();\n' });

  expect(compared).toEqual({ added: ['three:2'], removed: ['one:1'] });
});

it('takes moved and re-indented code for the same', () => {
  const compared = compare({ base: 'one();\ntwo();\n', head: 'two();\nif (x) {\n  one();\n}\n' });

  expect(compared).toEqual({ added: [], removed: [] });
});

it('points to those of equal facts that stand on changed lines', () => {
  const added = compare({ base: 'start();\none();\n', head: 'one();\nstart();\none();\n' });
  const removed = compare({ base: 'one();\nstart();\none();\n', head: 'start();\none();\n' });

  expect([added.added, removed.removed]).toEqual([['one:1'], ['one:1']]);
});

it('counts how often something is done', () => {
  const compared = compare({ base: 'one();\n', head: 'one();\none();\none();\n' });

  expect(compared.added).toEqual(['one:2', 'one:3']);
});

it('finds a call of several lines on the line of it that changed', () => {
  const compared = compare({ base: 'one(a);\none(b);\n', head: 'one(a);\none(\n  b,\n  one(c),\n);\n' });

  expect(compared.added).toEqual(['one:4']);
});

it('has nothing to compare a new file, a deleted file, or a text without code with', () => {
  const compared = [compare({ head: 'one();\n' }), compare({ base: 'one();\n' })];
  const text = viewFile(changeOf({ path: 'a.txt', base: 'one();\n', head: 'two();\n' }), parsers);

  expect(compared).toEqual([
    { added: ['one:1'], removed: [] },
    { added: [], removed: ['one:1'] },
  ]);
  expect([addedFacts(text, byName), removedFacts(text, byName)]).toEqual([[], []]);
});

it.each([
  [{ kind: 'string', text: 'a"b' }, String.raw`"a\"b"`],
  [{ kind: 'number', text: '1' }, '"1"'],
  [{ kind: 'boolean', text: 'true', key: 'deep' }, 'deep="true"'],
  [{ kind: 'name', text: 'whatever' }, 'name'],
  [{ kind: 'composed', text: 'a + b' }, 'composed'],
  [{ kind: 'call', text: 'read', items: [{ kind: 'string', text: 'a' }] }, 'read()'],
  [
    {
      kind: 'map',
      text: '{}',
      key: 'options',
      items: [
        { kind: 'boolean', text: 'true', key: 'a' },
        { kind: 'name', text: 'b' },
      ],
    },
    'options=map(a="true",name)',
  ],
] as const)('keeps of the value %j what a renaming leaves', (value, key) => {
  expect(toValueKey(value)).toBe(key);
});
