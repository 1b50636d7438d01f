import type { Content } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { fileRows } from './data.ts';

/** What kind of secret the file as a whole is now and was not before. */
export function findSecretFile({ change }: FileView): string | undefined {
  const row = fileRows.find(({ pattern }) => pattern.test(change.path));
  if (row === undefined || !holds(change.head, row.content)) return undefined;
  const was = row.pattern.test(change.basePath) && holds(change.base, row.content);
  return was ? undefined : row.kind;
}

function holds(side: Content, content: RegExp | undefined): boolean {
  if (side.kind === 'absent' || side.kind === 'unknown') return false;
  if (side.kind === 'binary') return content === undefined;
  return content === undefined ? side.text.trim() !== '' : content.test(side.text);
}
