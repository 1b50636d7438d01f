import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import type { KeyPath, Problem } from '../analyzers/options/problem.ts';
import { ConfigError } from './config-error.ts';

/** Where something stands in a file; both 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A parsed YAML file that still knows where everything stands. */
export interface YamlFile {
  readonly where: string;
  /** Plain data; an empty file is an empty map. */
  readonly value: unknown;
  /** The place of the key or value at a path, or of the nearest thing around it. */
  readonly placeOf: (path: KeyPath, at: Problem['at']) => Place;
}

const MAX_BYTES = 256 * 1024;
/** An anchor may be used this often, counted with what it contains: a policy needs a few, a bomb needs millions. */
const MAX_ALIASES = 100;
const REMEDY = 'Correct the file; docs/configuration.md lists every key with its type.';

/**
 * Parses YAML 1.2 strictly: duplicate keys, unknown tags, several documents and keys that are not plain words are errors.
 * @param where how to name the file in errors.
 * @throws ConfigError with every syntax problem, each with line and column.
 */
export function readYaml(text: string, where: string): YamlFile {
  if (text.length > MAX_BYTES) throw new ConfigError(`${where}: larger than ${MAX_BYTES / 1024} kB`, REMEDY);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings].map((error): Placed => {
    return { ...toPlace(lines, error.pos[0]), text: toComplaint(error) };
  });
  problems.push(...findOddKeys(document, lines));
  if (problems.length > 0) throw toConfigError(where, problems);
  return {
    where,
    value: toPlainData(document, where),
    placeOf: (path, at) => toPlace(lines, offsetOf(document, path, at)),
  };
}

export interface Placed extends Place {
  readonly text: string;
}

/** All problems as one error, in the order of the file. */
export function toConfigError(where: string, problems: readonly Placed[], remedy = REMEDY): ConfigError {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const lines = sorted.map(({ line, column, text }) => `${where}:${line}:${column}: ${text}`);
  return new ConfigError(lines.join('\n'), remedy);
}

function toPlainData(document: Document.Parsed, where: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `${where}: anchors cannot be resolved: ${why}`,
      'Write the repeated parts out.',
      error,
    );
  }
}

/** `{a: 1}: b` or `__proto__: …` would vanish or change shape on the way to plain data. */
function findOddKeys(document: Document.Parsed, lines: LineCounter): Placed[] {
  const odd: Placed[] = [];
  visit(document, {
    Pair(_, { key }) {
      const plain = isScalar(key) && key.value !== null && key.value !== '__proto__';
      if (plain) return;
      const start = isNode(key) ? key.range?.[0] : undefined;
      odd.push({ ...toPlace(lines, start ?? 0), text: 'a key must be a plain word' });
    },
  });
  return odd;
}

function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Walks down as far as the file goes: a value that is missing is reported where its parent stands. */
function offsetOf(document: Document.Parsed, path: KeyPath, at: Problem['at']): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    const found = stepInto(resolve(node, document), step);
    if (!found) return offset;
    const isLast = depth === path.length - 1;
    const target = isLast && at === 'value' && found.value?.range ? found.value : found.key;
    offset = target?.range?.[0] ?? offset;
    node = found.value;
  }
  return offset;
}

function stepInto(
  node: unknown,
  step: string | number,
): { key?: Node | null; value?: Node | null } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item && { key: item, value: item };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
}

function resolve(node: unknown, document: Document.Parsed): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function toComplaint({ code, message }: YAMLParseError | YAMLWarning): string {
  if (code === 'MULTIPLE_DOCS') return 'the file holds more than one document';
  return message.replace(/[.:]$/, '');
}
