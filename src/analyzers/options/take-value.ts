import { describeOption } from './describe-option.ts';
import { didYouMean } from './nearest-word.ts';
import { type KeyPath, type Problem, quoteWord, renderKeyPath } from './problem.ts';
import type { ListSchema, NamesSchema, OptionSchema, OptionsSchema } from './schema.ts';

/** A value as its schema wants it, with defaults filled in; or what is wrong with it. */
export interface Taken {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Something given, and where it stands. */
interface Given {
  readonly value: unknown;
  readonly path: KeyPath;
}

/** Holds a value against a schema. Its defaults are copied, so that nobody shares them. */
export function takeValue(schema: OptionSchema, given: Given): Taken {
  const { value } = given;
  switch (schema.type) {
    case 'array':
      return Array.isArray(value) ? takeList(schema, { ...given, value }) : refuse(schema, given);
    case 'object':
      if (!isMap(value)) return refuse(schema, given);
      return 'properties' in schema
        ? takeMap(schema, { ...given, value })
        : takeNames(schema, { ...given, value });
    default:
      return fits(schema, value) ? { value, problems: [] } : refuse(schema, given);
  }
}

type Plain = Exclude<OptionSchema, { readonly type: 'array' | 'object' }>;

function fits(schema: Plain, value: unknown): boolean {
  if (schema.type === 'boolean') return typeof value === 'boolean';
  if (schema.type !== 'string') {
    const isKind = schema.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
    return isKind && isWithin(value as number, schema.minimum, schema.maximum);
  }
  if (typeof value !== 'string' || !isWithin(value.length, schema.minLength, schema.maxLength)) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
}

function isWithin(size: number, least = size, most = size): boolean {
  return least <= size && size <= most;
}

interface GivenList extends Given {
  readonly value: readonly unknown[];
}

function takeList(schema: ListSchema, { value, path }: GivenList): Taken {
  if (!isWithin(value.length, schema.minItems, schema.maxItems)) return refuse(schema, { value, path });
  const taken = value.map((one, index) => takeValue(schema.items, { value: one, path: [...path, index] }));
  return { value: taken.map((one) => one.value), problems: taken.flatMap(({ problems }) => problems) };
}

interface GivenMap extends Given {
  readonly value: Readonly<Record<string, unknown>>;
}

function takeMap({ properties, required = [] }: OptionsSchema, { value, path }: GivenMap): Taken {
  const known = Object.keys(properties);
  const unknown = Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => toUnknownKey(key, known, path));
  const taken = known.flatMap((key) => {
    const schema = properties[key];
    const written = Object.hasOwn(value, key) ? value[key] : undefined;
    const said = written === undefined ? schema?.default : written;
    if (schema === undefined || (said === undefined && !required.includes(key))) return [];
    return [{ key, ...takeValue(schema, { value: said, path: [...path, key] }) }];
  });
  return {
    value: Object.fromEntries(taken.map(({ key, value: one }) => [key, one])),
    problems: [...unknown, ...taken.flatMap(({ problems }) => problems)],
  };
}

function takeNames({ additionalProperties }: NamesSchema, { value, path }: GivenMap): Taken {
  const taken = Object.entries(value).map(([key, one]) => ({
    key,
    ...takeValue(additionalProperties, { value: one, path: [...path, key] }),
  }));
  return {
    value: Object.fromEntries(taken.map(({ key, value: one }) => [key, one])),
    problems: taken.flatMap(({ problems }) => problems),
  };
}

function toUnknownKey(key: string, known: readonly string[], path: KeyPath): Problem {
  const hint = didYouMean(key, known) || `; known here: ${known.join(', ') || 'none'}`;
  const text = `unknown key ${quoteWord(key)} in ${quoteWord(renderKeyPath(path))}${hint}`;
  return { path: [...path, key], at: 'key', text };
}

function refuse(schema: OptionSchema, { value, path }: Given): Taken {
  const isWord = schema.type === 'string' && schema.enum !== undefined && typeof value === 'string';
  const hint = isWord ? didYouMean(value, schema.enum ?? []) : '';
  const remedy = value === null ? '; give it a value or remove the key' : hint;
  const text = `${quoteWord(renderKeyPath(path))} ${describeGiven(value)}: expected ${describeOption(schema)}${remedy}`;
  return { value: undefined, problems: [{ path, at: 'value', text }] };
}

function describeGiven(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty';
  if (Array.isArray(value))
    return `is a list of ${value.length === 1 ? '1 entry' : `${value.length} entries`}`;
  if (typeof value === 'object') return 'is a map';
  return typeof value === 'string' ? `is the text ${quoteWord(value)}` : `is ${quoteWord(String(value))}`;
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
