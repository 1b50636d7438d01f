/** Cuts a text to at most `length` characters, never through the middle of one. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * Shortens a text to at most `length` characters; different long texts stay different by a checksum of the whole.
 * The mark `~` cannot occur in a git ref.
 */
export function abbreviate(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = `~${checksum(text)}`;
  return `${cut(text, length - tail.length)}${tail}`;
}

/** FNV-1a, 32 bits, as eight hexadecimal digits. It only tells texts apart; nothing rests on it being hard to forge. */
function checksum(text: string): string {
  const hash = Array.from(text).reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93),
    0x81_1c_9d_c5,
  );
  return (hash >>> 0).toString(16).padStart(8, '0');
}
