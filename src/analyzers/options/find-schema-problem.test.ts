import { expect, it } from 'vitest';
import { findSchemaProblem } from './find-schema-problem.ts';
import { everyKind } from './options-builder.ts';

const ofA = (a: unknown) => ({ type: 'object', properties: { a } });
const text = { type: 'string' };
const NO_MAP = "`options` is no schema of options: expected `{ type: 'object', properties: { … } }`";

it.each([
  ['options of every kind', everyKind],
  ['no options at all', { type: 'object', properties: {} }],
  ['what goes without saying', { ...ofA(text), additionalProperties: false, description: 'Few.' }],
  ['a required option', { ...ofA(text), required: ['a'] }],
  ['limits that meet', ofA({ type: 'integer', minimum: 2, maximum: 2, default: 2, description: 'Two.' })],
  ['lengths that meet', ofA({ type: 'string', minLength: 0, maxLength: 0, default: '' })],
  ['limits of a number', ofA({ type: 'number', minimum: -1.5, maximum: 0.5 })],
  [
    'a list of lists',
    ofA({ type: 'array', items: { type: 'array', items: text, minItems: 1 }, default: [['a']] }),
  ],
  ['a map of maps', ofA({ ...ofA(text), default: { a: 'b' } })],
  ['a map of names', ofA({ type: 'object', additionalProperties: text, default: { a: 'b' } })],
  ['a property that is called like a keyword', ofA({ ...ofA(text), properties: { required: text } })],
])('finds nothing wrong with %s', (_what, schema) => {
  expect(findSchemaProblem(schema)).toBeUndefined();
});

it.each([
  ['no map', 'options', NO_MAP],
  ['a list', [], NO_MAP],
  ['nothing', null, NO_MAP],
  ['another type', { type: 'array', items: text }, NO_MAP],
  ['another type with properties', { type: 'array', properties: {} }, NO_MAP],
  ['no properties', { type: 'object' }, NO_MAP],
  ['properties that are none', { type: 'object', properties: [] }, NO_MAP],
  ['names without a schema of their own', { type: 'object', additionalProperties: text }, NO_MAP],
  [
    'a default as a whole',
    { ...ofA(text), default: {} },
    '`options.default` is never taken: give each of its properties a default',
  ],
  [
    'an option that is none',
    ofA('text'),
    "`options.properties.a` is no schema: expected a map such as `{ type: 'string' }`",
  ],
  [
    'an option without a type',
    ofA({}),
    '`options.properties.a` has no type: expected string, integer, number, boolean, array, object',
  ],
  [
    'an unknown type',
    ofA({ type: 'strin' }),
    '`options.properties.a` has the type `strin`: expected string, integer, number, boolean, array, object; did you mean `string`?',
  ],
  [
    'a type that is no word',
    ofA({ type: ['string'] }),
    '`options.properties.a` has the type `string`: expected string, integer, number, boolean, array, object',
  ],
  [
    'a type that every map inherits',
    ofA({ type: 'constructor' }),
    '`options.properties.a` has the type `constructor`: expected string, integer, number, boolean, array, object',
  ],
  [
    'a mistyped key',
    ofA({ type: 'integer', minimun: 1 }),
    'unknown key `minimun` in `options.properties.a`; did you mean `minimum`?',
  ],
  [
    'a key of another type',
    ofA({ type: 'boolean', minimum: 1 }),
    'unknown key `minimum` in `options.properties.a`; known here: type, description, default',
  ],
  [
    'a limit that is no number',
    ofA({ type: 'number', maximum: '3' }),
    '`options.properties.a.maximum` is the text `3`: expected a number',
  ],
  [
    'a length below nothing',
    ofA({ type: 'string', minLength: -1 }),
    '`options.properties.a.minLength` is `-1`: expected a whole number, at least 0',
  ],
  [
    'a choice of nothing',
    ofA({ type: 'string', enum: [] }),
    '`options.properties.a.enum` is a list of 0 entries: expected a list, at least 1 entry, each a text, at least 1 letter',
  ],
  [
    'an empty description',
    ofA({ type: 'string', description: '' }),
    '`options.properties.a.description` is the text `""`: expected a text, at least 1 letter',
  ],
  [
    'entries without a schema',
    ofA({ type: 'array' }),
    "`options.properties.a.items` is no schema: expected a map such as `{ type: 'string' }`",
  ],
  [
    'entries with a broken schema',
    ofA({ type: 'array', items: { type: 'text' } }),
    '`options.properties.a.items` has the type `text`: expected string, integer, number, boolean, array, object',
  ],
  [
    'a map of nothing',
    ofA({ type: 'object' }),
    '`options.properties.a` has no properties: give it `properties`, or `additionalProperties` with the schema of each value',
  ],
  [
    'a map that is closed and empty',
    ofA({ type: 'object', additionalProperties: false }),
    '`options.properties.a` has no properties: give it `properties`, or `additionalProperties` with the schema of each value',
  ],
  [
    'names of anything',
    ofA({ type: 'object', additionalProperties: true }),
    "`options.properties.a.additionalProperties` is no schema: expected a map such as `{ type: 'string' }`",
  ],
  [
    'properties and others',
    ofA({ ...ofA(text), additionalProperties: text }),
    '`options.properties.a` has properties and others: what a policy may write is known, so leave `additionalProperties` out',
  ],
  [
    'inner properties that are none',
    ofA({ type: 'object', properties: 'a' }),
    '`options.properties.a.properties` is no map of schemas',
  ],
  [
    'a broken option beside a good one',
    { type: 'object', properties: { good: text, bad: { type: 'int' } } },
    '`options.properties.bad` has the type `int`: expected string, integer, number, boolean, array, object',
  ],
  [
    'a requirement that it does not know',
    { ...ofA(text), required: ['a', 'aa'] },
    '`options` requires `aa`, which is none of its properties; did you mean `a`?',
  ],
  [
    'a requirement of an inner map',
    ofA({ ...ofA(text), required: ['weather'] }),
    '`options.properties.a` requires `weather`, which is none of its properties',
  ],
  [
    'a pattern that is none',
    ofA({ type: 'string', pattern: '[a' }),
    expect.stringMatching(/^`options\.properties\.a` has a `pattern` that is no regular expression: .*\[a/),
  ],
  [
    'limits that leave nothing',
    ofA({ type: 'integer', minimum: 3, maximum: 2 }),
    '`options.properties.a` fits nothing: expected a whole number, 3 to 2',
  ],
  [
    'lengths that leave nothing',
    ofA({ type: 'string', minLength: 3, maxLength: 2 }),
    '`options.properties.a` fits nothing: expected a text, 3 to 2 letters',
  ],
  [
    'a list that can have no length',
    ofA({ type: 'array', items: text, minItems: 3, maxItems: 2 }),
    '`options.properties.a` fits nothing: expected a list, 3 to 2 entries, each a text',
  ],
  [
    'a default that does not fit',
    ofA({ type: 'integer', minimum: 1, default: 0 }),
    '`options.properties.a.default` is `0`: expected a whole number, at least 1',
  ],
  [
    'a default with an unknown key',
    ofA({ ...ofA(text), default: { weather: 'c' } }),
    'unknown key `weather` in `options.properties.a.default`; known here: a',
  ],
])('says of %s what is wrong', (_what, schema, problem) => {
  expect(findSchemaProblem(schema)).toEqual(problem);
});

function nest(levels: number): unknown {
  return levels === 0 ? text : { type: 'array', items: nest(levels - 1) };
}

it('refuses a schema that is nested too deeply, such as one that contains itself', () => {
  const endless = { type: 'object', properties: {} as Record<string, unknown> };
  endless.properties.a = endless;

  expect(findSchemaProblem(endless)).toMatch(
    /^`options\.properties.*` is nested too deeply: at most 8 levels$/,
  );
  expect(findSchemaProblem(ofA(nest(13)))).toBeUndefined();
  expect(findSchemaProblem(ofA(nest(14)))).toMatch(/is nested too deeply/);
});
