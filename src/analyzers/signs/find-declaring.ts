import type { Token } from './scan-tokens.ts';

/** Colons between a name and its value: the first of a statement that ends without a block. */
export function findDeclaring(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  let colon: Token | undefined;
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth += 1;
    else if (token.text === ')') depth -= 1;
    else if (depth > 0) continue;
    else if (token.text === ':') colon ??= token;
    else if (';{}'.includes(token.text)) {
      if (colon && token.text !== '{') found.add(colon);
      colon = undefined;
    }
  }
  return found;
}
