/**
 * Patterns of rules: `*` is any text, `?` any one letter, `[a-z0-9]` one letter of a class, `[^…]` one that is not of it, and
 * a backslash takes the next letter as it is. There is no repetition but `*`, so that matching takes at most as many steps as
 * the pattern and the text have letters, multiplied: no pattern can stall the gate.
 */
export type Matches = (text: string) => boolean;

type Token = 'any' | ((letter: string) => boolean);

/** @throws Error with a sentence for a pattern that is none. */
export function parseWildcard(pattern: string): Matches {
  const tokens = toTokens(pattern);
  return (text) => matchAll(tokens, [...text]);
}

const PART = /\\(.)|(\*+)|(\?)|\[(\^?)((?:\\.|[^\]\\])+)\]|([^[\\*?])/suy;

function toTokens(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const reader = new RegExp(PART);
  while (reader.lastIndex < pattern.length) {
    const at = reader.lastIndex;
    const part = reader.exec(pattern);
    if (part === null)
      throw new Error(`nothing closes or follows ${JSON.stringify(pattern.slice(at, at + 1))}`);
    tokens.push(toToken(part));
  }
  return tokens;
}

function toToken([, escaped, any, one, not, set, plain]: RegExpExecArray): Token {
  if (any !== undefined) return 'any';
  if (one !== undefined) return () => true;
  if (set === undefined) return (letter) => letter === (escaped ?? plain);
  const isIn = toClass(set);
  return (letter) => isIn(letter) === (not === '');
}

function toClass(set: string): (letter: string) => boolean {
  const ranges = [...set.matchAll(/\\?(.)(?:-\\?(.))?/gsu)].map(
    ([, from = '', to = from]) => [from, to] as const,
  );
  return (letter) => ranges.some(([from, to]) => letter >= from && letter <= to);
}

/** Goes back to the last `*` alone: what an earlier one could take, the last one can take as well. */
function matchAll(tokens: readonly Token[], letters: readonly string[]): boolean {
  let token = 0;
  let letter = 0;
  let back: { readonly token: number; letter: number } | undefined;
  while (letter < letters.length) {
    const wanted = tokens[token];
    if (wanted === 'any') {
      token += 1;
      back = { token, letter };
    } else if (wanted?.(letters[letter] ?? '')) {
      token += 1;
      letter += 1;
    } else if (back) {
      back.letter += 1;
      token = back.token;
      letter = back.letter;
    } else return false;
  }
  return tokens.slice(token).every((left) => left === 'any');
}
