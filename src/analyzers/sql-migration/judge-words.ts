import { wordRows } from './data.ts';
import type { Judgement, MigrationContext } from './judgement.ts';
import { isRebuilt } from './rebuild.ts';

/** Judges one statement by its words with one blank between, and notes in the context what it creates. */
export function judgeWords(words: string, context: MigrationContext): readonly Judgement[] {
  const created = /\bcreate (?:temp(?:orary)? |unlogged )?table (?:if not exists )?([\w.]+)/i.exec(words);
  const judgements = wordRows.flatMap(({ code, pattern, what, isIndex }): readonly Judgement[] => {
    const match = pattern.exec(words);
    if (match === null) return [];
    const table = match.groups?.table ?? '';
    if (context.created.has(table)) return [];
    if (/^drop /i.test(match[0]) && isRebuilt(context.text, table)) {
      return [{ code: 'sql-locking', what: `rebuilds the table ${table} from a copy`, near: table }];
    }
    return [{ code, what: what.replace('{table}', table), near: table, ...(isIndex && { isIndex }) }];
  });
  if (created?.[1] !== undefined) context.created.add(created[1]);
  return judgements;
}
