/**
 * Whether a dropped table is only replaced by its own copy, as SQLite demands for most changes of a column: a new
 * table is filled from the old one, the old one dropped, and the new one takes its name.
 */
export function isRebuilt(text: string, table: string): boolean {
  const plain = text.toLowerCase().replaceAll(/["`[\]]/g, '');
  const name = escapePattern(table.toLowerCase());
  const copies = plain.matchAll(new RegExp(`insert\\s+into\\s+([\\w.]+)[^;]*\\bfrom\\s+${name}\\b`, 'g'));
  return [...copies].some(([, copy]) =>
    new RegExp(`alter\\s+table\\s+${escapePattern(String(copy))}\\s+rename\\s+to\\s+${name}\\b`).test(plain),
  );
}

function escapePattern(text: string): string {
  return text.replaceAll(/[^\w]/g, '\\$&');
}
