import type { DataEntry, DataNode } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import type { JsonToken } from './scan-json.ts';

/** Why a text is no JSON. */
export class JsonProblem extends Error {}

/** Deeper than any configuration; far above it the call stack ends. */
const deepest = 500;

/**
 * The value that these tokens (without comments) make. Double keys are kept, a comma may trail.
 * @throws JsonProblem when they make none.
 */
export function parseJson(tokens: readonly JsonToken[], toLine: LineIndex): DataNode {
  const cursor: Cursor = { tokens, toLine, at: 0 };
  const node = readValue(cursor, 0);
  const rest = tokens[cursor.at];
  if (rest !== undefined) refuse(cursor, rest);
  return node;
}

interface Cursor {
  readonly tokens: readonly JsonToken[];
  readonly toLine: LineIndex;
  at: number;
}

function readValue(cursor: Cursor, depth: number): DataNode {
  if (depth > deepest) throw new JsonProblem('it is nested too deeply');
  const token = take(cursor);
  const line = cursor.toLine(token.start);
  if (token.text === '{') {
    const entries = readItems(cursor, '}', () => readEntry(cursor, depth));
    return { kind: 'map', entries, line, endLine: lastLine(cursor) };
  }
  if (token.text === '[') {
    const items = readItems(cursor, ']', () => readValue(cursor, depth + 1));
    return { kind: 'list', items, line, endLine: lastLine(cursor) };
  }
  return { kind: 'scalar', value: toScalar(cursor, token), line, endLine: line };
}

function readItems<Item>(cursor: Cursor, end: string, readItem: () => Item): Item[] {
  const items: Item[] = [];
  while (cursor.tokens[cursor.at]?.text !== end) {
    items.push(readItem());
    const next = take(cursor);
    if (next.text === end) return items;
    if (next.text !== ',') refuse(cursor, next);
  }
  take(cursor);
  return items;
}

function readEntry(cursor: Cursor, depth: number): DataEntry {
  const token = take(cursor);
  const key = toScalar(cursor, token);
  const colon = take(cursor);
  if (typeof key !== 'string') refuse(cursor, token);
  if (colon.text !== ':') refuse(cursor, colon);
  return { key, value: readValue(cursor, depth + 1), line: cursor.toLine(token.start) };
}

function toScalar(cursor: Cursor, token: JsonToken): string | number | boolean | null {
  try {
    return JSON.parse(token.text);
  } catch {
    return refuse(cursor, token);
  }
}

function take(cursor: Cursor): JsonToken {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new JsonProblem('the text ends too early');
  cursor.at += 1;
  return token;
}

function lastLine({ tokens, toLine, at }: Cursor): number {
  return toLine(tokens[at - 1]?.start ?? 0);
}

function refuse(cursor: Cursor, token: JsonToken): never {
  const text = JSON.stringify(token.text.slice(0, 40));
  throw new JsonProblem(`unexpected ${text} in line ${cursor.toLine(token.start)}`);
}
