import { tomlEntry, tomlHeader } from './patterns/data.ts';

/** One `key = value` of a TOML text, with its table; values stand as they are written, arrays in one piece. */
export interface TomlEntry {
  readonly table: string;
  /** Tells tables of one name apart: `[[package]]` begins another each time. */
  readonly block: number;
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Longer values are data of another kind. */
const longestValue = 20_000;

/** The entries of a TOML text by its lines: enough for manifests and lock files, and each keeps its line. */
export function readTomlLines(text: string): readonly TomlEntry[] {
  const entries: TomlEntry[] = [];
  const lines = text.split('\n');
  let [table, block] = ['', 0];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    const header = tomlHeader.pattern.exec(line)?.[1];
    if (header !== undefined) [table, block] = [header.replaceAll(/["'\s]/g, ''), block + 1];
    const [, key, first] = tomlEntry.pattern.exec(line) ?? [];
    if (header !== undefined || key === undefined || first === undefined) continue;
    let value = first;
    const start = index;
    while (isOpen(value) && value.length < longestValue && index + 1 < lines.length) {
      index += 1;
      value += `\n${lines[index]}`;
    }
    entries.push({ table, block, key: toPlain(key), value: value.trim(), line: start + 1 });
  }
  return entries;
}

/** Without quotes. */
export function toPlain(value: string): string {
  return value.replace(/^(["'])(.*)\1.*$/s, '$2');
}

function isOpen(value: string): boolean {
  if (!/^[[{]/.test(value)) return false;
  const bare = value.replaceAll(/"[^"\n]*"|'[^'\n]*'|#.*/g, '');
  return count(bare, /[[{]/g) > count(bare, /[\]}]/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The value of a key in an inline table: `{ git = "…" }`. */
export function inlineValue(table: string, key: string): string | undefined {
  const match = new RegExp(`(?:^|[{,\\s])${key}\\s*=\\s*("[^"]*"|'[^']*'|[\\w.]+)`).exec(table);
  return match?.[1] === undefined ? undefined : toPlain(match[1]);
}
