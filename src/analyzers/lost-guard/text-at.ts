import type { Token } from './read-tokens.ts';

/** A word at a place; before the first and behind the last there is none. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}
