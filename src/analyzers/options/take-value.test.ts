import { expect, it } from 'vitest';
import { everyKind } from './options-builder.ts';
import type { OptionSchema } from './schema.ts';
import { takeValue } from './take-value.ts';

const take = (value: unknown, schema: OptionSchema = everyKind) => takeValue(schema, { value, path: ['o'] });
const textsOf = (value: unknown, schema?: OptionSchema) =>
  take(value, schema).problems.map(({ text }) => text);
const withTeam = (more: object) => ({ team: 'pay', ...more });

it('takes what fits as it is, and fills in what is left out', () => {
  const given = {
    names: ['a', 'b', 'c'],
    most: 9,
    share: 0.5,
    strict: true,
    mood: 'loud',
    team: 'payments',
    limits: { lines: 1, files: -2 },
    owners: { src: ['ada'], docs: [] },
  };

  expect(take(given)).toEqual({ value: given, problems: [] });
  expect(take({ team: 'pay' })).toEqual({
    value: { names: [], most: 3, strict: false, mood: 'calm', team: 'pay' },
    problems: [],
  });
  expect(take(withTeam({ limits: { files: 1 } })).value).toMatchObject({ limits: { lines: 80, files: 1 } });
});

it('takes undefined for something that was not said, and gives nobody the defaults themselves', () => {
  const { value, problems } = take(withTeam({ names: undefined, share: undefined }));

  expect(problems).toEqual([]);
  expect(value).toEqual({ names: [], most: 3, strict: false, mood: 'calm', team: 'pay' });
  expect((value as { names: unknown }).names).not.toBe(everyKind.properties.names.default);
});

it.each([
  [{ min: 1 }, { type: 'integer', minimum: 2 }, 'is `1`', 'a whole number, at least 2'],
  [{ max: 3 }, { type: 'integer', maximum: 2 }, 'is `3`', 'a whole number, at most 2'],
  [{ half: 1.5 }, { type: 'integer' }, 'is `1.5`', 'a whole number'],
  [{ huge: 2 ** 53 }, { type: 'integer' }, 'is `9007199254740992`', 'a whole number'],
  [{ text: '9' }, { type: 'integer' }, 'is the text `9`', 'a whole number'],
  [{ none: Number.NaN }, { type: 'number' }, 'is `NaN`', 'a number'],
  [{ low: -0.1 }, { type: 'number', minimum: 0 }, 'is `-0.1`', 'a number, at least 0'],
  [{ word: 'yes' }, { type: 'boolean' }, 'is the text `yes`', 'true or false'],
  [{ number: 3 }, { type: 'string' }, 'is `3`', 'a text'],
  [{ short: '' }, { type: 'string', minLength: 1 }, 'is the text `""`', 'a text, at least 1 letter'],
  [{ long: 'abc' }, { type: 'string', maxLength: 2 }, 'is the text `abc`', 'a text, at most 2 letters'],
  [
    { form: 'a1' },
    { type: 'string', pattern: '^[a-z]+$' },
    'is the text `a1`',
    'a text that fits `^[a-z]+$`',
  ],
  [{ other: 'c' }, { type: 'string', enum: ['a1', 'b1'] }, 'is the text `c`', 'a1 or b1'],
  [
    { near: 'calmm' },
    { type: 'string', enum: ['calm', 'loud'] },
    'is the text `calmm`',
    'calm or loud; did you mean `calm`?',
  ],
  [{ seven: 7 }, { type: 'string', enum: ['7a'] }, 'is `7`', '7a'],
  [{ map: {} }, { type: 'array', items: { type: 'string' } }, 'is a map', 'a list, each a text'],
  [
    { few: ['a'] },
    { type: 'array', items: { type: 'string' }, minItems: 2 },
    'is a list of 1 entry',
    'a list, at least 2 entries, each a text',
  ],
  [
    { many: ['a', 'b'] },
    { type: 'array', items: { type: 'string' }, maxItems: 1 },
    'is a list of 2 entries',
    'a list, at most 1 entry, each a text',
  ],
  [
    { list: [] },
    { type: 'object', properties: { a: { type: 'string' } } },
    'is a list of 0 entries',
    'a map of a',
  ],
  [
    { empty: null },
    { type: 'object', properties: { a: { type: 'string' } } },
    'is empty',
    'a map of a; give it a value or remove the key',
  ],
  [{ gone: undefined }, { type: 'string' }, 'is missing', 'a text'],
] as const)('refuses %j for %j', (given, schema, what, expected) => {
  const [[key = '', value] = []] = Object.entries(given);

  const { problems } = takeValue(schema, { value, path: ['o', key] });

  expect(problems).toEqual([
    { path: ['o', key], at: 'value', text: `\`o.${key}\` ${what}: expected ${expected}` },
  ]);
});

it.each([
  [1, { type: 'integer', minimum: 1, maximum: 1 }],
  [-0.5, { type: 'number', minimum: -0.5, maximum: -0.5 }],
  ['ab', { type: 'string', minLength: 2, maxLength: 2 }],
  ['', { type: 'string' }],
  ['xay', { type: 'string', pattern: 'a' }],
  ['😀', { type: 'string', pattern: '^.$' }],
  ['undefined', { type: 'string', enum: ['undefined'] }],
  [['a'], { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 1 }],
] as const)('takes %j at the very edge of %j', (value, schema) => {
  expect(take(value, schema)).toEqual({ value, problems: [] });
});

it('tells all problems together, each at its key', () => {
  const { problems } = take({
    names: ['a', 3],
    mosst: 2,
    limits: { line: 1 },
    owners: { src: 'ada' },
  });

  expect(problems).toEqual([
    { path: ['o', 'mosst'], at: 'key', text: 'unknown key `mosst` in `o`; did you mean `most`?' },
    {
      path: ['o', 'names', 1],
      at: 'value',
      text: '`o.names[1]` is `3`: expected a text, at least 1 letter',
    },
    {
      path: ['o', 'team'],
      at: 'value',
      text: '`o.team` is missing: expected a text, at most 8 letters that fits `^[a-z]+$`',
    },
    {
      path: ['o', 'limits', 'line'],
      at: 'key',
      text: 'unknown key `line` in `o.limits`; did you mean `lines`?',
    },
    {
      path: ['o', 'limits', 'files'],
      at: 'value',
      text: '`o.limits.files` is missing: expected a whole number',
    },
    {
      path: ['o', 'owners', 'src'],
      at: 'value',
      text: '`o.owners.src` is the text `ada`: expected a list, each a text',
    },
  ]);
});

it('lists what is known where nothing is near', () => {
  expect(
    textsOf({ weather: 1 }, { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } }),
  ).toEqual(['unknown key `weather` in `o`; known here: a, b']);
  expect(textsOf({ weather: 1 }, { type: 'object', properties: {} })).toEqual([
    'unknown key `weather` in `o`; known here: none',
  ]);
});

it('knows no key that only every map inherits', () => {
  const schema = { type: 'object', properties: { toString: { type: 'string' } } } as const;

  expect(take({}, schema)).toEqual({ value: {}, problems: [] });
  expect(textsOf({ constructor: 1 }, schema)).toEqual([
    'unknown key `constructor` in `o`; known here: toString',
  ]);
});
