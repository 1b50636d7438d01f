import type { FileView } from '../../../syntax/file-view.ts';
import { newLines } from '../../new-lines.ts';
import { type Effect, judgeSqlText } from '../judge-sql-text.ts';
import { changePattern, changeRows, sqlPattern } from './data.ts';

export interface Change {
  readonly code: Effect['code'];
  readonly what: string;
  readonly name: string;
  readonly line: number;
  /** It runs only when the change is taken back. */
  readonly isBack: boolean;
}

/** What the new lines of a change log of Liquibase do to the database. */
export function findChanges({ change, head }: FileView): readonly Change[] {
  if (head === undefined || !head.text.includes('databaseChangeLog')) return [];
  const lines = head.text.split('\n');
  const isBack = toBack(lines);
  return newLines(change).flatMap(({ text, line }) =>
    judge(text).map((found) => ({ ...found, line, isBack: isBack[line - 1] ?? false })),
  );
}

function judge(text: string): readonly Pick<Change, 'code' | 'what' | 'name'>[] {
  const [, element, key] = changePattern.exec(text) ?? [];
  const name = element ?? key ?? '';
  const [, inElement, inEntry] = sqlPattern.exec(text) ?? [];
  return [
    ...changeRows.filter(({ names }) => names.includes(name)).map(({ code, what }) => ({ code, what, name })),
    ...judgeSqlText(inElement ?? inEntry ?? '').map((effect) => ({ ...effect, name: 'sql' })),
  ];
}

/** For each line, whether it stands inside the way back. */
function toBack(lines: readonly string[]): readonly boolean[] {
  let isBack = false;
  return lines.map((text) => {
    if (/<rollback\b/.test(text)) isBack = true;
    const here = isBack;
    if (/<\/rollback>/.test(text)) isBack = false;
    return here;
  });
}
