/**
 * Whether a pattern in which `*` is any text fits a text. It takes as many steps as the text has letters: each part is looked
 * for behind the one before, and the first place is as good as any.
 */
export function fitsStars(pattern: string, text: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return text === start;
  let at = start.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.startsWith(start) && text.endsWith(end) && at + end.length <= text.length;
}
