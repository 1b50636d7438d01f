/** More lines of one kind than this are counted, not listed. */
const MOST = 20;

/** The first lines, and one that counts the rest and says where all of them are. */
export function limitLines(lines: readonly string[]): readonly string[] {
  const rest = lines.length - MOST;
  return rest <= 0 ? lines : [...lines.slice(0, MOST), `… and ${rest} more (--format json lists all)`];
}
