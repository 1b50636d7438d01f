import type { FileView } from '../../../syntax/file-view.ts';
import { newLines } from '../../new-lines.ts';

export interface Freed {
  readonly name: string;
  readonly line: number;
}

/** Memory that is used, or given back again, in the lines after it was given back. */
export function findFreed({ language, change, head }: FileView): readonly Freed[] {
  if (head === undefined || !languages.has(language)) return [];
  const lines = head.text.split(/\r?\n/);
  const fresh = new Set(newLines(change).map((one) => one.line));
  return lines.flatMap((text, at) => {
    const found = given.exec(text);
    if (found === null) return [];
    const name = String(found[1]);
    const used = findUse(lines.slice(at + 1, at + 1 + nearby), name);
    if (used === undefined) return [];
    const line = at + 2 + used;
    return fresh.has(line) || fresh.has(at + 1) ? [{ name, line }] : [];
  });
}

const languages = new Set(['c', 'cpp', 'objective-c']);

const given =
  /^\s*(?:free|kfree|kvfree|vfree|g_free|xfree|av_free|OPENSSL_free|delete(?:\[\])?)\s*\(?\s*([\w.>-]+)\s*\)?\s*;/;

/** What stands further away may be reached by another way. */
const nearby = 6;

/** The first line that uses the memory, before another one takes its name or the block ends. */
function findUse(lines: readonly string[], name: string): number | undefined {
  const word = name.replaceAll(/[.>-]/g, String.raw`\$&`);
  const used = new RegExp(
    String.raw`(?<![\w.>])${word}\s*(?:->|\[)|\b(?:free|kfree|g_free|delete)\s*\(?\s*${word}\s*\)?\s*;|\w\([^;]*(?<![\w.>&])${word}\s*[,)]`,
  );
  const renewed = new RegExp(String.raw`(?<![\w.>])${word}\s*=[^=]|&\s*${word}\b`);
  for (const [at, line] of lines.entries()) {
    if (renewed.test(line)) return undefined;
    if (used.test(line)) return at;
    if (/[{}]|\b(?:return|goto|break|continue|else|case|default)\b|^\s*#/.test(line)) return undefined;
  }
  return undefined;
}
