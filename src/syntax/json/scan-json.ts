/** A comment, a mark or a scalar, or a character that JSON does not have. */
export interface JsonToken {
  readonly isComment: boolean;
  readonly text: string;
  readonly start: number;
}

const pattern =
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/)|"(?:[^"\\\n]|\\[^\n])*"|-?\d[\d.eE+-]*|true\b|false\b|null\b|[^\s\uFEFF]/g;

export function scanJson(text: string): JsonToken[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    isComment: match[1] !== undefined,
    text: match[0],
    start: match.index,
  }));
}
