import { quoteWord } from './problem.ts';
import type { OptionSchema, OptionsSchema } from './schema.ts';

/** What an option may be, in words: `a whole number, 1 to 9`. */
export function describeOption(schema: OptionSchema): string {
  switch (schema.type) {
    case 'string':
      return schema.enum ? toChoice(schema.enum) : `a text${boundsOf(lettersOf(schema))}${formOf(schema)}`;
    case 'integer':
      return `a whole number${boundsOf([schema.minimum, schema.maximum])}`;
    case 'number':
      return `a number${boundsOf([schema.minimum, schema.maximum])}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list${boundsOf([schema.minItems, schema.maxItems, 'entry'])}, each ${describeOption(schema.items)}`;
    default:
      return 'properties' in schema
        ? `a map of ${Object.keys(schema.properties).join(', ')}`
        : `a map, each value ${describeOption(schema.additionalProperties)}`;
  }
}

/** One option of an analyzer, for people. */
export interface ToldOption {
  readonly name: string;
  /** What it may be: `a whole number, 1 to 9`. */
  readonly kind: string;
  /** As JSON; absent: there is none. */
  readonly fallback?: string;
  readonly isRequired: boolean;
  readonly description: string;
}

/** The options of an analyzer, one after the other; those of a map with fixed keys stand below it: `level.most`. */
export function listOptions(schema: OptionsSchema | undefined, under = ''): readonly ToldOption[] {
  const { properties = {}, required = [] } = schema ?? {};
  return Object.entries(properties).flatMap(([key, option]) => {
    const name = `${under}${key}`;
    const told = {
      name,
      kind: describeOption(option),
      ...(option.default !== undefined && { fallback: JSON.stringify(option.default) }),
      isRequired: required.includes(key) && option.default === undefined,
      description: option.description ?? '',
    };
    return 'properties' in option ? [told, ...listOptions(option, `${name}.`)] : [told];
  });
}

/** `a, b or c` */
export function toChoice(words: readonly string[]): string {
  return words.length === 1 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

type Unit = 'letter' | 'entry';
type Bounds = readonly [least: number | undefined, most: number | undefined, what?: Unit];
const plural: Readonly<Record<Unit, string>> = { letter: 'letters', entry: 'entries' };

function lettersOf({ minLength, maxLength }: { minLength?: number; maxLength?: number }): Bounds {
  return [minLength, maxLength, 'letter'];
}

function boundsOf([least, most, what]: Bounds): string {
  const count = (size: number) => (what ? `${size} ${size === 1 ? what : plural[what]}` : `${size}`);
  if (least !== undefined && most !== undefined) return `, ${least} to ${count(most)}`;
  if (least !== undefined) return `, at least ${count(least)}`;
  return most === undefined ? '' : `, at most ${count(most)}`;
}

function formOf({ pattern }: { readonly pattern?: string }): string {
  return pattern === undefined ? '' : ` that fits ${quoteWord(pattern)}`;
}
