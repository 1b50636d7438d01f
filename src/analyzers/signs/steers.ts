import { steeringRows } from './steering/data.ts';

/** Whether a tool follows the comment, as far as the reader of its language does not know it. */
export function steers(language: string, comment: string): boolean {
  const rows = steeringRows.filter((row) => row.language === undefined || row.language === language);
  return comment.split('\n').some((line) => rows.some(({ pattern }) => pattern.test(line.trim())));
}
