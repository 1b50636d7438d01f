import type { ParseResult } from '@babel/parser';
import type { CommentFact, Facts } from '../facts.ts';
import { readLexically } from '../lexical/read-lexically.ts';
import { createLineIndex } from '../line-index.ts';
import { once } from '../once.ts';
import type { Parsers } from '../parsers.ts';
import { toAttempts } from './attempts.ts';
import { collectCode } from './collect-code.ts';
import { collectImports } from './collect-imports.ts';
import { harmlessErrors } from './data.ts';
import { type ScriptComment, toCommentFact } from './read-comments.ts';
import { renderStructure } from './render-structure.ts';
import { childOf, isNode, type SyntaxNode, textOf } from './syntax-node.ts';

export interface ScriptSource {
  readonly path: string;
  readonly language: 'typescript' | 'javascript';
  readonly text: string;
}

/**
 * TypeScript, JavaScript, JSX and Flow by their syntax tree. A text that no dialect accepts is `broken`; if the parser
 * could go on behind the error, imports, comments and code are still those of the tree.
 */
export function readTypescript(source: ScriptSource, babel: Babel): Facts {
  const { tree, problem } = parseScript(source, babel);
  if (tree === undefined) {
    return { ...readLexically(source.language, source.text), reading: 'broken', reason: problem };
  }
  const toLine = createLineIndex(source.text);
  const { program, comments } = toPlain(tree);
  const imports = once(() => collectImports(program, toLine));
  const code = once(() => collectCode(program, { text: source.text, toLine }));
  const structure = once(() => renderStructure(program, source.text));
  const facts = {
    language: source.language,
    comments: [...readShebang(program), ...comments.map((comment) => toCommentFact(comment, toLine))],
  };
  if (problem !== undefined) {
    return { ...facts, reading: 'broken', reason: problem, imports: imports(), code: code() };
  }
  return {
    ...facts,
    reading: 'syntax',
    get imports() {
      return imports();
    },
    get code() {
      return code();
    },
    get structure() {
      return structure();
    },
  };
}

type Babel = NonNullable<Parsers['babel']>;

type Parsing =
  | { readonly tree: ParseResult; readonly problem?: string }
  | { readonly tree?: undefined; readonly problem: string };

/** The first dialect that takes the text, else the first in which the parser could at least go on. */
function parseScript(source: ScriptSource, babel: Babel): Parsing {
  const refusals: Parsing[] = [];
  for (const options of toAttempts(source)) {
    const parsing = attempt(() => withoutStacks(() => babel.parse(source.text, options)));
    if (parsing.problem === undefined) return parsing;
    refusals.push(parsing);
  }
  return (refusals.find(({ tree }) => tree !== undefined) ?? refusals[0]) as Parsing;
}

/** The parser throws for most errors, and for text nested too deeply to be read at all. */
function attempt(parse: () => ParseResult): Parsing {
  try {
    const tree = parse();
    const error = tree.errors?.find(({ reasonCode }) => !harmlessErrors.has(reasonCode));
    return error === undefined ? { tree } : { tree, problem: toProblem(error) };
  } catch (error) {
    return { problem: error instanceof RangeError ? 'it is nested too deeply' : toProblem(error) };
  }
}

/**
 * The parser makes an error of each thing that it forgives, in hostile texts hundreds of thousands of them, and to write down
 * the stack of each takes most of the time. Nobody reads them.
 */
function withoutStacks<T>(act: () => T): T {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return act();
  } finally {
    Error.stackTraceLimit = usual;
  }
}

function toProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').slice(0, 200);
}

function toPlain(tree: ParseResult): { program: SyntaxNode; comments: readonly ScriptComment[] } {
  const root: unknown = tree.program;
  if (!isNode(root)) throw new TypeError('the parser returned no program');
  return { program: root, comments: tree.comments ?? [] };
}

function readShebang(program: SyntaxNode): CommentFact[] {
  const value = textOf(childOf(program, 'interpreter'), 'value');
  return value === undefined ? [] : [{ text: `#!${value}`, directive: true, line: 1, endLine: 1 }];
}
