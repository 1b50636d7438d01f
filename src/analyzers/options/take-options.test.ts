import { expect, it } from 'vitest';
import { everyKind } from './options-builder.ts';
import type { OptionsSchema } from './schema.ts';
import { readOptions, takeOptions, toRefusal } from './take-options.ts';

const meta = { id: 'acme', title: 'A', summary: 'S.', languages: ['any'], codes: {} };
const most = { most: { type: 'integer', minimum: 1, default: 3 } } as const;
const withMost = { meta, options: { type: 'object', properties: most } } as const;
const broken = {
  meta,
  options: { type: 'object', properties: { most: { type: 'int' } } } as unknown as OptionsSchema,
};

it('fills in the defaults where a policy says nothing', () => {
  expect(takeOptions(withMost, undefined)).toEqual({ value: { most: 3 }, problems: [] });
  expect(readOptions(withMost, undefined)).toEqual({ most: 3 });
  expect(readOptions(withMost, { most: 5 })).toEqual({ most: 5 });
  expect(readOptions({ meta }, undefined)).toEqual({});
});

it('tells what is wrong at its key in the policy', () => {
  expect(takeOptions(withMost, { most: 0 }).problems).toEqual([
    {
      path: ['analyzers', 'acme', 'options', 'most'],
      at: 'value',
      text: '`analyzers.acme.options.most` is `0`: expected a whole number, at least 1',
    },
  ]);
  expect(takeOptions(withMost, null).problems).toMatchObject([
    { text: '`analyzers.acme.options` is empty: expected a map of most; give it a value or remove the key' },
  ]);
});

it('takes no options for an analyzer that has none', () => {
  expect(takeOptions({ meta }, null)).toEqual({
    value: undefined,
    problems: [
      {
        path: ['analyzers', 'acme', 'options'],
        at: 'value',
        text: 'the analyzer `acme` takes no options; remove the key',
      },
    ],
  });
});

it.each([
  [
    withMost,
    { most: 0 },
    'its options cannot be read: `analyzers.acme.options.most` is `0`: expected a whole number, at least 1',
  ],
  [
    { meta, options: everyKind },
    { team: 'pay', strict: 1, most: 'x' },
    'its options cannot be read: `analyzers.acme.options.most` is the text `x`: expected a whole number, 1 to 9; `analyzers.acme.options.strict` is `1`: expected true or false',
  ],
  [{ meta }, 1, 'its options cannot be read: the analyzer `acme` takes no options; remove the key'],
  [
    broken,
    { most: 1 },
    'the schema of its options is wrong: `options.properties.most` has the type `int`: expected string, integer, number, boolean, array, object',
  ],
])('refuses to run with what it cannot take', (analyzer, said, sentence) => {
  expect(() => readOptions(analyzer, said)).toThrow(new Error(sentence));
});

it('names the file that says it, and says only two things of many', () => {
  const { problems } = takeOptions({ meta, options: everyKind }, { a: 1, b: 1, c: 1 });

  expect(toRefusal(problems, 'p.yml')).toMatch(
    /^its options in p\.yml cannot be read: unknown key `a` [^;]*; known here: [^;]*; unknown key `b` [^;]*; known here: [^;]*; and 2 more$/,
  );
});
