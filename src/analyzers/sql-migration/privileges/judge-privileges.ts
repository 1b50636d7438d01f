import type { Judgement } from '../judgement.ts';
import { privilegeRows } from './data.ts';

/** What a statement changes about rights. Every dialect says it in nearly the same words, so words are enough. */
export function judgePrivileges(words: string): readonly Judgement[] {
  const row = privilegeRows.find(({ pattern }) => pattern.test(words));
  return row === undefined ? [] : [{ code: row.code, what: row.what, near: '' }];
}
