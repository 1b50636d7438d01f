/** Turns one option as written in the policy into its value; `undefined` asks for the default. */
export type OptionReader<T> = (value: unknown, name: string) => T;

/**
 * Reads an analyzer's options from the policy. No options at all are the defaults.
 *
 * @throws Error with a sentence that names the option, when one is unknown or has the wrong shape.
 */
export function readOptions<T extends object>(
  input: unknown,
  readers: { readonly [Name in keyof T]: OptionReader<T[Name]> },
): T {
  const given = toEntries(input);
  const unknown = [...given.keys()].find((name) => !Object.hasOwn(readers, name));
  if (unknown !== undefined) {
    throw new Error(`unknown option \`${unknown}\`; known: ${Object.keys(readers).join(', ')}`);
  }
  const read = Object.entries<OptionReader<unknown>>(readers).map(([name, reader]) => [
    name,
    reader(given.get(name), name),
  ]);
  return Object.fromEntries(read) as T;
}

/** A whole number of at least 1. */
export function wholeNumber(fallback: number): OptionReader<number> {
  return (value, name) => {
    if (value === undefined) return fallback;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
    throw new Error(`option \`${name}\` must be a whole number of at least 1`);
  };
}

/** A list of words; they are compared in lower case. */
export function words(value: unknown, name: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '')) {
    return value.map((word: string) => word.toLowerCase());
  }
  throw new Error(`option \`${name}\` must be a list of words`);
}

function toEntries(input: unknown): ReadonlyMap<string, unknown> {
  if (input === undefined) return new Map();
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Error('options must be a map of names and values');
  }
  return new Map(Object.entries(input));
}
