import type { Tree, TreeCursor } from 'web-tree-sitter';
import type { TreeNode } from './tree-node.ts';

/** A text as a parser took it. */
export interface PlainTree {
  readonly root: TreeNode;
  /** In the order of the text, as is all that was left out of the tree: comments and layout. */
  readonly comments: readonly TreeNode[];
  readonly extras: readonly TreeNode[];
  /** Where the first thing stands that the grammar does not take. */
  readonly errorAt?: number;
}

/** What stands between the parts of a program and says nothing itself. */
export interface Extras {
  readonly comments: ReadonlySet<string>;
  /** Such as the backslash that continues a line. */
  readonly layout: ReadonlySet<string>;
}

interface GrowingNode extends TreeNode {
  readonly children: GrowingNode[];
}

/** Copies a parser's tree, comments apart. No recursion: trees may be deeper than a call stack. */
export function toTree(tree: Tree, source: string, extras: Extras): PlainTree {
  const cursor = tree.walk();
  try {
    return copy(cursor, { tree, source, extras });
  } finally {
    // One that is left is taken away later, when its tree is gone, and takes the thread with it.
    cursor.delete();
  }
}

interface Original {
  readonly tree: Tree;
  readonly source: string;
  readonly extras: Extras;
}

function copy(cursor: TreeCursor, { tree, source, extras }: Original): PlainTree {
  const types = createTypes(tree);
  const { fields } = tree.language;
  const left: TreeNode[] = [];
  const { hasError } = tree.rootNode;
  let errorAt: number | undefined;
  const root = toNode(cursor, types, { source, fields, parent: undefined });
  let parent: GrowingNode | undefined = root;
  if (!cursor.gotoFirstChild()) parent = undefined;
  while (parent !== undefined) {
    const node = toNode(cursor, types, { source, fields, parent });
    if (hasError && errorAt === undefined && isError(node, cursor)) errorAt = node.start;
    if (extras.comments.has(node.type) || extras.layout.has(node.type)) left.push(node);
    else if (node.named || node.type.trim() !== '') {
      parent.children.push(node);
      if (cursor.gotoFirstChild()) {
        parent = node;
        continue;
      }
    }
    while (parent !== undefined && !cursor.gotoNextSibling()) {
      parent = parent.parent as GrowingNode | undefined;
      cursor.gotoParent();
    }
  }
  const at = errorAt ?? (hasError ? root.start : undefined);
  const comments = left.filter(({ type }) => extras.comments.has(type));
  return { root, comments, extras: left, ...(at !== undefined && { errorAt: at }) };
}

function isError({ type }: TreeNode, cursor: TreeCursor): boolean {
  return type === 'ERROR' || cursor.nodeIsMissing;
}

interface Type {
  readonly type: string;
  readonly named: boolean;
}

/** The type of a node by its number: its word, and whether it is a named one. */
type Types = (id: number) => Type;

function createTypes({ language }: Tree): Types {
  const known: Type[] = [];
  const read = (id: number): Type => {
    const type = { type: language.nodeTypeForId(id) ?? 'ERROR', named: language.nodeTypeIsNamed(id) };
    known[id] = type;
    return type;
  };
  return (id) => known[id] ?? read(id);
}

interface Place {
  /** Names of fields by their numbers. */
  readonly fields: readonly (string | null)[];
  readonly source: string;
  readonly parent: GrowingNode | undefined;
}

function toNode(cursor: TreeCursor, types: Types, { source, parent, fields }: Place): GrowingNode {
  const { type, named } = types(cursor.nodeTypeId);
  const field = fields[cursor.currentFieldId] ?? undefined;
  return {
    type,
    named,
    field,
    start: cursor.startIndex,
    end: cursor.endIndex,
    parent,
    children: [],
    source,
  };
}
