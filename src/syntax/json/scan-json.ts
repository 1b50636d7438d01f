export interface JsonToken {
  /** `mark` is one of the six structural characters, `stray` anything JSON does not have. */
  readonly kind: 'mark' | 'scalar' | 'comment' | 'stray';
  readonly text: string;
  readonly start: number;
}

const pattern =
  /([{}[\]:,])|("(?:[^"\\\n]|\\[^\n])*"|-?\d[\d.eE+-]*|true\b|false\b|null\b)|(\/\/[^\n]*|\/\*[\s\S]*?\*\/)|([^\s\uFEFF])/g;

export function scanJson(text: string): JsonToken[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind: toKind(match),
    text: match[0],
    start: match.index,
  }));
}

function toKind([, mark, scalar, comment]: RegExpExecArray): JsonToken['kind'] {
  if (mark !== undefined) return 'mark';
  if (scalar !== undefined) return 'scalar';
  return comment === undefined ? 'stray' : 'comment';
}
