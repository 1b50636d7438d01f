import { namesIn } from './filled-names.ts';
import type { Setting } from './read-settings.ts';
import { readPattern } from './read-settings.ts';
import { keyOf } from './read-value.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

/** What every framework for servers names so. */
const parts = /^(body|query|params|headers|cookies|searchParams|files?)$/;
const answering = /^(_?res|response|reply|_?next|h|ctx|done)$/;

/**
 * `({ body, query }: Request, res) => …`: names that a function which answers requests takes out of the request by itself.
 * They are given what they would be given by `const { body } = request`.
 */
export function readAsked(node: SyntaxNode): readonly Setting[] {
  const given = childrenOf(node, 'params');
  const answers = namesIn(given).some((name) => answering.test(name));
  return given.flatMap((pattern) => {
    if (pattern?.type !== 'ObjectPattern') return [];
    const keys = childrenOf(pattern, 'properties').map(keyOf);
    const isRequest = isTyped(pattern) || (answers && keys.some((key) => parts.test(key ?? '')));
    return isRequest ? readPattern(pattern, 'request') : [];
  });
}

/** Its type ends as the types of requests do. */
function isTyped(pattern: SyntaxNode): boolean {
  const type = childOf(childOf(pattern, 'typeAnnotation'), 'typeAnnotation');
  const name = childOf(type, 'typeName');
  const last = name?.type === 'TSQualifiedName' ? childOf(name, 'right') : name;
  return textOf(last, 'name')?.endsWith('Request') ?? false;
}
