import type { TextFormat } from './data.ts';

/** The texts of one file by their places and keys, and all that is not text. */
export interface Texts {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Lines without a text, in order, without remarks and empty lines. */
  readonly rest: readonly string[];
}

export interface Entry {
  readonly text: string;
  /** The last line before it that holds no text: what it stands under. */
  readonly above: string;
}

/** Undefined where one key stands twice under one line, so that nobody can say which text was which. */
export function readTexts(source: string, { entry, remark, joint }: TextFormat): Texts | undefined {
  const entries = new Map<string, Entry>();
  const rest: string[] = [];
  const joined = joint === undefined ? source : source.replaceAll(joint, '');
  for (const line of joined.split(/\r?\n/)) {
    const found = entry.exec(line)?.groups;
    if (found !== undefined) {
      // Lines of one wording may stand in many places, and have to be the same on both sides: their number names the place.
      const key = `${rest.length}\n${found.key}`;
      if (entries.has(key)) return undefined;
      entries.set(key, { text: found.text ?? found.text2 ?? found.text3 ?? '', above: rest.at(-1) ?? '' });
    } else if (line.trim() !== '' && !remark.test(line)) rest.push(line);
  }
  return { entries, rest };
}
