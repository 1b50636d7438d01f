const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  s: ' ',
  '\n': '',
  '\r\n': '',
};

const escaped =
  /\\(?:x[0-9a-fA-F]{1,2}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|\r\n|.|\n)/g;

/** Resolves the escapes that most languages write alike; of others the backslash is dropped. */
export function resolveEscapes(text: string): string {
  return text.includes('\\') ? text.replace(escaped, (found) => toMeant(found.slice(1))) : text;
}

function toMeant(code: string): string {
  if (/^[0-7]/.test(code)) return toCharacter(Number.parseInt(code, 8));
  if (/^[xuU]./.test(code)) return toCharacter(Number.parseInt(code.replace(/[^0-9a-fA-F]/g, ''), 16));
  return simple[code] ?? code;
}

function toCharacter(code: number): string {
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
