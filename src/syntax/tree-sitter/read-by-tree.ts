import { isDirective } from '../directives.ts';
import type { CommentFact, Facts } from '../facts.ts';
import { readLexically } from '../lexical/read-lexically.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';
import { once } from '../once.ts';
import type { TreeParser } from '../parsers.ts';
import { collectCode } from './collect-code.ts';
import { collectImports } from './collect-imports.ts';
import type { Grammar, Meaning } from './meaning.ts';
import { renderStructure } from './render-structure.ts';
import { takeRemarks } from './take-remarks.ts';
import { type PlainTree, toTree } from './to-tree.ts';
import { type TreeNode, writtenAs } from './tree-node.ts';

export interface TreeSource {
  readonly language: string;
  readonly text: string;
  readonly grammar: Grammar;
}

/** A program by its syntax tree. A text that the grammar does not take is `broken`, or read by its words. */
export function readByTree(source: TreeSource, parser: TreeParser): Facts {
  const { language, grammar } = source;
  const text = grammar.isReturnFree ? withoutReturns(source.text) : source.text;
  const toLine = createLineIndex(text);
  const parsed = parseText(text, grammar, parser);
  const problem = parsed === undefined ? 'the parser gave up' : findProblem(parsed, grammar, toLine);
  if (parsed === undefined || problem !== undefined) {
    const facts = readLexically(language, text, problem);
    return grammar.isLenient ? facts : { ...facts, reading: 'broken' };
  }
  const { root, comments } = parsed;
  const { remarks, extras } = takeRemarks(parsed, grammar.remarks);
  const told = new Set(remarks);
  const imports = once(() => collectImports(root, grammar, toLine));
  const structure = once(() => renderStructure({ root, extras }, grammar));
  const scope = () => ({ grammar, meaningOf: createMeanings(grammar), imported: imports().bindings });
  const code = once(() => collectCode({ root, toLine, scope: scope() }));
  return {
    language,
    reading: 'syntax',
    comments: [...comments, ...remarks]
      .toSorted((one, other) => one.start - other.start)
      .map((comment) => ({
        ...toCommentFact(comment, grammar, toLine),
        ...(told.has(comment) && { directive: false }),
      })),
    get imports() {
      return imports().facts;
    },
    get structure() {
      return structure();
    },
    get code() {
      return code();
    },
  };
}

/** A system looks for the interpreter that the first line names with the carriage return. */
function withoutReturns(text: string): string {
  const start = text.startsWith('#!') ? text.indexOf('\n') + 1 : 0;
  return text.slice(0, start) + text.slice(start).replaceAll('\r\n', '\n');
}

/** The tree as plain data. A mark of the byte order, which no grammar knows, becomes a blank line. */
function parseText(text: string, grammar: Grammar, parser: TreeParser): PlainTree | undefined {
  const tree = parser.parse(text.startsWith('\ufeff') ? `\n${text.slice(1)}` : text);
  if (tree === null) return undefined;
  try {
    return toTree(tree, text, grammar);
  } finally {
    tree.delete();
  }
}

/** Why the tree is not the program that the compiler sees. */
function findProblem(
  { errorAt, comments }: PlainTree,
  { hiddenLineEnd }: Grammar,
  toLine: LineIndex,
): string | undefined {
  if (errorAt !== undefined) return `unexpected text on line ${toLine(errorAt)}`;
  const hiding = comments.find((comment) => {
    const text = writtenAs(comment);
    return hiddenLineEnd?.test(text) && (!text.startsWith('/*') || text.includes('\\u'));
  });
  return hiding && `the comment on line ${toLine(hiding.start)} ends earlier for the compiler`;
}

/** Meanings are asked for often and made once. */
function createMeanings({ meanings }: Grammar): (node: TreeNode) => Meaning | undefined {
  const known = new Map<TreeNode, Meaning | undefined>();
  const readers = new Map(Object.entries(meanings));
  return (node) => {
    const read = readers.get(node.named ? node.type : `"${node.type}"`);
    if (read === undefined) return undefined;
    const meaning = known.get(node) ?? read(node);
    known.set(node, meaning);
    return meaning;
  };
}

const marks = /^(\/\/|\/\*|<!--|<#|#)/;

function toCommentFact(comment: TreeNode, grammar: Grammar, toLine: LineIndex): CommentFact {
  const text = writtenAs(comment).trimEnd();
  const isShebang = comment.start === 0 && text.startsWith('#!');
  const steers = isShebang || isDirective(text.replace(marks, '')) || grammar.isDirective?.(comment, text);
  return {
    text,
    directive: steers ?? false,
    line: toLine(comment.start),
    endLine: toLine(Math.max(comment.start, comment.start + text.length - 1)),
  };
}
