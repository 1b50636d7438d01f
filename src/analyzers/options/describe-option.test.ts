import { expect, it } from 'vitest';
import { describeOption, listOptions, toChoice } from './describe-option.ts';
import { everyKind } from './options-builder.ts';

it.each([
  [{ type: 'string' }, 'a text'],
  [{ type: 'string', minLength: 1, maxLength: 1 }, 'a text, 1 to 1 letter'],
  [{ type: 'string', minLength: 2 }, 'a text, at least 2 letters'],
  [{ type: 'string', enum: ['a'] }, 'a'],
  [{ type: 'string', enum: ['a', 'b', 'c'] }, 'a, b or c'],
  [{ type: 'integer', minimum: 0, maximum: 9 }, 'a whole number, 0 to 9'],
  [{ type: 'number', maximum: 1 }, 'a number, at most 1'],
  [{ type: 'boolean' }, 'true or false'],
  [
    { type: 'array', items: { type: 'boolean' }, maxItems: 9 },
    'a list, at most 9 entries, each true or false',
  ],
  [{ type: 'object', properties: { a: { type: 'string' }, b: { type: 'number' } } }, 'a map of a, b'],
  [{ type: 'object', additionalProperties: { type: 'number' } }, 'a map, each value a number'],
] as const)('says %j in words', (schema, words) => {
  expect(describeOption(schema)).toBe(words);
});

it('joins a choice of words', () => {
  expect(toChoice(['a', 'b'])).toBe('a or b');
});

it('lists the options of an analyzer with what is in a map below it', () => {
  const told = listOptions({
    ...everyKind,
    properties: { ...everyKind.properties, team: { type: 'string', description: 'Who is asked.' } },
  });

  expect(told.map(({ name }) => name)).toEqual([
    'names',
    'most',
    'share',
    'strict',
    'mood',
    'team',
    'limits',
    'limits.lines',
    'limits.files',
    'owners',
  ]);
  expect(told.filter(({ name }) => /most|team|limits\.|names/.test(name))).toEqual([
    {
      name: 'names',
      kind: 'a list, at most 3 entries, each a text, at least 1 letter',
      fallback: '[]',
      isRequired: false,
      description: '',
    },
    { name: 'most', kind: 'a whole number, 1 to 9', fallback: '3', isRequired: false, description: '' },
    { name: 'team', kind: 'a text', isRequired: true, description: 'Who is asked.' },
    { name: 'limits.lines', kind: 'a whole number', fallback: '80', isRequired: false, description: '' },
    { name: 'limits.files', kind: 'a whole number', isRequired: true, description: '' },
  ]);
});

it('lists nothing for an analyzer without options, and needs nothing that has a default', () => {
  const filled = {
    type: 'object',
    properties: { a: { type: 'integer', default: 1 } },
    required: ['a'],
  } as const;

  expect(listOptions(undefined)).toEqual([]);
  expect(listOptions({ type: 'object', properties: { a: { type: 'string' } } })[0]).not.toHaveProperty(
    'fallback',
  );
  expect(listOptions(filled).map(({ isRequired }) => isRequired)).toEqual([false]);
});
