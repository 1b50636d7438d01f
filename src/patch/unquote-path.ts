const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/**
 * The path that git printed: in double quotes with C escapes where it holds unusual bytes, else as it is.
 * Bytes that are no UTF-8 stay visible as octal escapes, so that two different paths never become one.
 */
export function unquotePath(printed: string): string {
  return printed.startsWith('"') ? decodePath(toBytes(printed.slice(1, -1))) : printed;
}

/** Path bytes as text; what is not UTF-8 is written as git writes it, `\351`. */
export function decodePath(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return [...bytes].map(toVisible).join('');
  }
}

function toVisible(byte: number): string {
  return byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`;
}

function toBytes(quoted: string): Uint8Array {
  const bytes: number[] = [];
  for (const part of quoted.match(/\\[0-3][0-7]{2}|\\.|[^\\]+/gsu) ?? []) {
    bytes.push(...(part.startsWith('\\') ? [toByte(part.slice(1))] : new TextEncoder().encode(part)));
  }
  return Uint8Array.from(bytes);
}

function toByte(code: string): number {
  return escapes[code] ?? Number.parseInt(code, 8);
}
