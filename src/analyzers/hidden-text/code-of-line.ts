/** Texts, or comments to the end of the line; what is left open ends with the line. */
const parts =
  /("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|(\/\/.*|\/\*.*?(?:\*\/|$)|^\s*\*.*|(?:^|(?<=\s))(?:#|--(?=\s)|;|%).*|<!--.*)/g;

/** A line without its comments, near enough to tell a name from a remark. */
export function withoutComments(line: string): string {
  return line.replaceAll(parts, (_, text: string | undefined) => text ?? '');
}

/** A line without its comments and texts. */
export function withoutWords(line: string): string {
  return line.replaceAll(parts, (_, text: string | undefined) => (text === undefined ? '' : '""'));
}
