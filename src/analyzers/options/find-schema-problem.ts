import { describeOption } from './describe-option.ts';
import { didYouMean } from './nearest-word.ts';
import { type KeyPath, quoteWord, renderKeyPath } from './problem.ts';
import type { MapSchema, OptionSchema } from './schema.ts';
import { isMap, takeValue } from './take-value.ts';

/**
 * What is wrong with the options an analyzer declares, as a sentence; nothing when they are a schema. It is asked of what
 * other people wrote, so nothing is taken for granted.
 */
export function findSchemaProblem(schema: unknown): string | undefined {
  if (!isMap(schema) || schema.type !== 'object' || !isMap(schema.properties))
    return "`options` is no schema of options: expected `{ type: 'object', properties: { … } }`";
  if (schema.default !== undefined)
    return '`options.default` is never taken: give each of its properties a default';
  return findProblem(schema, ['options']);
}

/** More levels than any policy should have; a schema that contains itself has no end. */
const mostLevels = 8;

function findProblem(value: unknown, path: KeyPath): string | undefined {
  const name = quoteWord(renderKeyPath(path));
  if (!isMap(value)) return `${name} is no schema: expected a map such as \`{ type: 'string' }\``;
  if (path.length > 2 * mostLevels) return `${name} is nested too deeply: at most ${mostLevels} levels`;
  const { type } = value;
  if (!isType(type)) {
    const hint = typeof type === 'string' ? didYouMean(type, Object.keys(dialect)) : '';
    return `${name} has ${type === undefined ? 'no type' : `the type ${quoteWord(String(type))}`}: expected ${Object.keys(dialect).join(', ')}${hint}`;
  }
  const [flaw] = takeValue(dialect[type], { value: withoutParts(value), path }).problems;
  if (flaw !== undefined) return flaw.text;
  return findFlawOfParts(value, path) ?? findContradiction(value as unknown as OptionSchema, path);
}

type Type = OptionSchema['type'];

function isType(type: unknown): type is Type {
  return typeof type === 'string' && Object.hasOwn(dialect, type);
}

/** What is looked at by itself: here it only has to be there. */
const parts = new Set(['items', 'properties', 'additionalProperties', 'default']);

function withoutParts(value: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, parts.has(key) ? true : one]));
}

function findFlawOfParts(schema: PlainMap, path: KeyPath): string | undefined {
  const { type, items, properties, additionalProperties: others } = schema;
  if (type === 'array') return findProblem(items, [...path, 'items']);
  if (type !== 'object') return undefined;
  const name = quoteWord(renderKeyPath(path));
  if (properties === undefined) {
    return others === undefined || others === false
      ? `${name} has no properties: give it \`properties\`, or \`additionalProperties\` with the schema of each value`
      : findProblem(others, [...path, 'additionalProperties']);
  }
  if (others !== undefined && others !== false)
    return `${name} has properties and others: what a policy may write is known, so leave \`additionalProperties\` out`;
  if (!isMap(properties)) return `${quoteWord(renderKeyPath([...path, 'properties']))} is no map of schemas`;
  return first(Object.entries(properties), ([key, one]) => findProblem(one, [...path, 'properties', key]));
}

/** A schema that nothing fits, or that its own default does not fit. */
function findContradiction(schema: OptionSchema, path: KeyPath): string | undefined {
  const name = quoteWord(renderKeyPath(path));
  const known = 'properties' in schema ? Object.keys(schema.properties) : [];
  const lost = 'required' in schema ? schema.required?.find((one) => !known.includes(one)) : undefined;
  if (lost !== undefined) {
    const hint = didYouMean(lost, known);
    return `${name} requires ${quoteWord(lost)}, which is none of its properties${hint}`;
  }
  const broken = 'pattern' in schema ? findBrokenPattern(schema.pattern ?? '') : undefined;
  if (broken !== undefined) return `${name} has a \`pattern\` that is no regular expression: ${broken}`;
  if (isEmpty(schema)) return `${name} fits nothing: expected ${describeOption(schema)}`;
  if (schema.default === undefined) return undefined;
  const [flaw] = takeValue(schema, { value: schema.default, path: [...path, 'default'] }).problems;
  return flaw?.text;
}

function findBrokenPattern(pattern: string): string | undefined {
  try {
    RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isEmpty(schema: OptionSchema): boolean {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema as Limits;
  return isAbove(minimum, maximum) || isAbove(minLength, maxLength) || isAbove(minItems, maxItems);
}

type Limits = Readonly<
  Partial<Record<'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems', number>>
>;

function isAbove(least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return least > most;
}

function first<One>(all: readonly One[], find: (one: One) => string | undefined): string | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

type PlainMap = Readonly<Record<string, unknown>>;

const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text } as const;
const count = { type: 'integer', minimum: 0 } as const;
const number = { type: 'number' } as const;
const there = { type: 'boolean' } as const;

/** The keys of each type, in its own words. */
const dialect: Readonly<Record<Type, MapSchema>> = {
  string: toMap({
    enum: { ...texts, minItems: 1 },
    minLength: count,
    maxLength: count,
    pattern: text,
  }),
  integer: toMap({ minimum: number, maximum: number }),
  number: toMap({ minimum: number, maximum: number }),
  boolean: toMap({}),
  array: toMap({ items: there, minItems: count, maxItems: count }),
  object: toMap({ properties: there, required: texts, additionalProperties: there }),
};

function toMap(properties: MapSchema['properties']): MapSchema {
  return { type: 'object', properties: { type: text, description: text, default: there, ...properties } };
}
