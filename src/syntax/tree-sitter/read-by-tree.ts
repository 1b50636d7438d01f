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
import { type PlainTree, toTree } from './to-tree.ts';
import { type TreeNode, writtenAs } from './tree-node.ts';

export interface TreeSource {
  readonly language: string;
  readonly text: string;
  readonly grammar: Grammar;
}

/** A program by its syntax tree. A text that the grammar does not take is `broken`, or read by its words. */
export function readByTree({ language, text, grammar }: TreeSource, parser: TreeParser): Facts {
  const parsed = parseText(text, grammar, parser);
  const toLine = createLineIndex(text);
  if (typeof parsed === 'string' || parsed.errorAt !== undefined) {
    const reason =
      typeof parsed === 'string' ? parsed : `unexpected text on line ${toLine(parsed.errorAt ?? 0)}`;
    const facts = readLexically(language, text, reason);
    return grammar.isLenient ? facts : { ...facts, reading: 'broken' };
  }
  const { root } = parsed;
  const imports = once(() => collectImports(root, grammar, toLine));
  const structure = once(() => renderStructure(parsed, grammar));
  const meaningOf = createMeanings(grammar);
  const code = once(() =>
    collectCode({ root, toLine, scope: { grammar, meaningOf, imported: imports().bindings } }),
  );
  return {
    language,
    reading: 'syntax',
    comments: parsed.comments.map((comment) => toCommentFact(comment, grammar, toLine)),
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

/** The tree as plain data, or why there is none. */
function parseText(text: string, grammar: Grammar, parser: TreeParser): PlainTree | string {
  const tree = parser.parse(text);
  if (tree === null) return 'the parser gave up';
  try {
    return toTree(tree, text, grammar);
  } finally {
    tree.delete();
  }
}

/** Meanings are asked for often and made once. */
function createMeanings({ meanings }: Grammar): (node: TreeNode) => Meaning | undefined {
  const known = new Map<TreeNode, Meaning | undefined>();
  return (node) => {
    if (!Object.hasOwn(meanings, node.type)) return undefined;
    if (known.has(node)) return known.get(node);
    const meaning = meanings[node.type]?.(node);
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
