/**
 * The words of a path in lower case. `/`, `.`, `-`, `_` and every other sign end a word, and so does camelCase.
 * Neighbours inside one camelCase name are offered joined as well, since `OAuth2`, `ACLs` and `LogIn` are one word
 * to a reader.
 */
export function toPathWords(path: string): readonly string[] {
  return [...path.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(([name]) => toNameWords(name));
}

function toNameWords(name: string): readonly string[] {
  const parts = name.matchAll(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu);
  const lower = [...parts].map(([part]) => part.toLowerCase());
  return [...lower, ...lower.slice(1).map((part, index) => `${lower[index]}${part}`)];
}
