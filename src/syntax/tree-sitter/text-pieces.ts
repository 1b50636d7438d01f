import type { ValueFact } from '../code-facts.ts';
import { type NameScope, nameOf, unwrap } from './name-of.ts';
import type { TreeNode } from './tree-node.ts';

/** A text in its parts: constants, and nodes whose text is not known. */
export interface TextPieces {
  readonly parts: readonly (string | TreeNode)[];
  /** Strings and joins that are told with it, so that they are not told again. */
  readonly inside: readonly TreeNode[];
  /** False where only numbers are added, or names of whatever they hold. */
  readonly hasText: boolean;
}

export interface TextScope extends NameScope {
  /** Values of names that are given one constant, once. */
  readonly constants: ReadonlyMap<string, ValueFact>;
}

/** The parts of a string or of texts put together. */
export function toTextPieces(node: TreeNode, scope: TextScope): TextPieces {
  const parts: (string | TreeNode)[] = [];
  const inside: TreeNode[] = [];
  const waiting = [node];
  let hasText = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const inner = unwrap(at, scope);
    const meaning = scope.meaningOf(inner);
    if (meaning?.is === 'string') {
      hasText = true;
      inside.push(inner);
      parts.push(
        ...meaning.parts.map((part) => (typeof part === 'string' ? part : (constantOf(part, scope) ?? part))),
      );
    } else if (meaning?.is === 'joined') {
      inside.push(inner);
      for (const part of meaning.parts.toReversed()) if (part !== undefined) waiting.push(part);
    } else parts.push(constantOf(inner, scope) ?? inner);
  }
  return { parts: hasText ? mergeConstants(parts) : parts, inside, hasText };
}

function constantOf(node: TreeNode, scope: TextScope): string | undefined {
  const inner = unwrap(node, scope);
  const is = scope.meaningOf(inner)?.is;
  if (is !== 'name' && is !== 'member') return undefined;
  return scope.constants.get(nameOf(inner, scope).written)?.text;
}

/** The text with `{}` for each part that is not constant. */
export function renderPieces({ parts }: TextPieces): string {
  return parts.map((part) => (typeof part === 'string' ? part : '{}')).join('');
}

export function isComposed({ parts }: TextPieces): boolean {
  return parts.some((part) => typeof part !== 'string');
}

function mergeConstants(parts: readonly (string | TreeNode)[]): readonly (string | TreeNode)[] {
  const merged: (string | TreeNode)[] = [];
  let text: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text.push(part);
    else {
      if (text.length > 0) merged.push(text.join(''));
      text = [];
      merged.push(part);
    }
  }
  return text.length > 0 ? [...merged, text.join('')] : merged;
}
