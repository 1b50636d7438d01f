import { tomlEntry, tomlHeader } from './patterns/data.ts';
import { groupsOf } from './patterns/groups-of.ts';

/** One `key = value` of a TOML text, with its table; values stand as they are written, arrays in one piece. */
export interface TomlEntry {
  readonly table: string;
  /** Tells tables of one name apart, for `[[package]]` begins another each time: where its header stands. */
  readonly block: number;
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Longer values are data of another kind; the files of one package can fill many pages. */
const longestValue = 200_000;

/** The entries of a TOML text by its lines: enough for manifests and lock files, and each keeps its line. */
export function readTomlLines(text: string): readonly TomlEntry[] {
  const entries: TomlEntry[] = [];
  const lines = text.split('\n').entries();
  let [table, block] = ['', 0];
  for (const [index, shown] of lines) {
    const header = groupsOf(tomlHeader, shown.trim());
    if (header !== undefined) [table, block] = [header[0].replaceAll(/["'\s]/g, ''), index];
    const entry = groupsOf(tomlEntry, shown.trim());
    if (entry === undefined) continue;
    let [key, value] = entry;
    let open = isTable(value) ? countOpen(value) : 0;
    while (open > 0 && value.length < longestValue) {
      const more = lines.next();
      if (more.done) break;
      value += `\n${more.value[1]}`;
      open += countOpen(more.value[1]);
    }
    entries.push({ table, block, key, value, line: index + 1 });
  }
  return entries;
}

/** Without quotes, and without what is said behind them. */
export function toPlain(value: string): string {
  return /^(["'])(.*?)\1/s.exec(value)?.[2] ?? value;
}

/** An inline table, or a list. */
export function isTable(value: string): boolean {
  return /^[[{]/.test(value);
}

/** How many more brackets a line opens than it closes, outside of texts and comments. */
function countOpen(line: string): number {
  const signs = Array.from(line.matchAll(/"[^"]*"|'[^']*'|#.*|[[{\]}]/g), ([sign]) => sign);
  return signs.filter(isTable).length - signs.filter((sign) => /^[\]}]/.test(sign)).length;
}

/** The value of a key in an inline table, or in a list of them: `{ git = "…" }`. */
export function inlineValue(table: string, key: string): string | undefined {
  if (!isTable(table)) return undefined;
  const match = new RegExp(`[{,\\s]${key}\\s*=\\s*("[^"]*"|'[^']*'|[\\w.]+)`).exec(table);
  return match?.[1] === undefined ? undefined : toPlain(match[1]);
}
