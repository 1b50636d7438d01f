import { z } from 'zod';
import { didYouMean } from '../analyzers/options/nearest-word.ts';
import { type KeyPath, type Problem, quoteWord, renderKeyPath } from '../analyzers/options/problem.ts';
import { policySchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found, in words for people: the offending key, what was expected, what was probably meant. */
export function toProblems(issue: Issue): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => toUnknownKey(path, key));
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'a plain word';
    return [
      {
        path,
        at: 'key',
        text: `${quoteWord(String(path.at(-1)))} is no possible name here: expected ${expected}`,
      },
    ];
  }
  return [{ path, at: 'value', text: `${quoteWord(renderKeyPath(path))} ${describeValue(issue)}` }];
}

function toUnknownKey(path: KeyPath, key: string): Problem {
  const known = knownKeys(path);
  const place = path.length === 0 ? '' : ` in ${quoteWord(renderKeyPath(path))}`;
  const hint = didYouMean(key, known) || `; known here: ${known.join(', ')}`;
  return { path: [...path, key], at: 'key', text: `unknown key ${quoteWord(key)}${place}${hint}` };
}

function describeValue(issue: Issue): string {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return describeWrongType(
        input,
        issue.message.startsWith('Invalid') ? describeType(issue.expected) : issue.message,
      );
    case 'invalid_value':
      return `is ${describeInput(input)}: expected ${describeChoice(issue.values, input)}`;
    case 'too_small':
      return describeTooSmall(issue);
    case 'too_big':
      return `is ${describeInput(input)}: expected at most ${issue.maximum}`;
    default:
      return `is ${describeInput(input)}: expected ${issue.message}`;
  }
}

function describeTooSmall({ origin, input, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'number') return `is ${describeInput(input)}: expected at least ${minimum}`;
  return `is empty: expected at least one ${origin === 'array' ? 'entry' : 'letter'}`;
}

function describeWrongType(input: unknown, expected: string): string {
  if (input === undefined) return `is missing: expected ${expected}`;
  if (input === null) return `is empty: expected ${expected}; give it a value or remove the key`;
  return `is ${describeInput(input)}: expected ${expected}`;
}

function describeChoice(values: readonly unknown[], input: unknown): string {
  const words = values.map(String);
  const choice = words.length === 1 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return `${choice}${typeof input === 'string' ? didYouMean(input, words) : ''}`;
}

function describeType(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'a map of keys and values',
    record: 'a map of keys and values',
    array: 'a list',
    string: 'a text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

function describeInput(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a map';
  return typeof input === 'string' ? `the text ${quoteWord(input)}` : quoteWord(String(input));
}

/** The keys the schema knows at a path. */
function knownKeys(path: KeyPath): string[] {
  let node: SchemaNode | undefined = z.toJSONSchema(policySchema, { io: 'input' }) as SchemaNode;
  for (const step of path) {
    node = typeof step === 'number' ? node?.items : (node?.properties?.[step] ?? node?.additionalProperties);
  }
  return Object.keys(node?.properties ?? {});
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode;
  readonly items?: SchemaNode;
}
