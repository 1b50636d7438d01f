const named: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A path as git prints it with `core.quotePath=false`, which is how the server configures git. */
export function quotePath(path: string): string {
  const quoted = [...path].map(quoteCharacter).join('');
  return quoted === path ? path : `"${quoted}"`;
}

function quoteCharacter(character: string): string {
  const name = named[character];
  if (name !== undefined) return name;
  const code = character.charCodeAt(0);
  return code < 32 || code === 127 ? `\\${code.toString(8).padStart(3, '0')}` : character;
}
