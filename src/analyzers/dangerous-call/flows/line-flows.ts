import type { LineSink } from './lines/data.ts';
import { isTainted, type Tainted } from './taint.ts';

/** What a caller chose, put into a text that will be markup, an address or a statement. */
export function listLineFlows(
  line: string,
  rows: readonly LineSink[],
  tainted: Tainted,
): readonly { readonly code: string; readonly name: string }[] {
  return rows.flatMap(({ code, pattern, unless }) => {
    const found = pattern.exec(line);
    if (found === null || unless?.test(line) || !isTainted(found[1] ?? toHoles(line), tainted)) return [];
    return [{ code, name: line.trim().slice(0, 60) }];
  });
}

/** A line without the words of its texts: only what is put into them, or stands around them. */
function toHoles(line: string): string {
  return line.replaceAll(
    /(["'`])((?:(?!\1)[^\\]|\\.)*)\1/g,
    (_all, _quote, text: string) =>
      ` ${[...text.matchAll(/\{[^{}]+\}|\$\w+/g)].map(([hole]) => hole).join(' ')} `,
  );
}
