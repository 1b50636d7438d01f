import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed } from '../contract.ts';
import { madeOf } from './words/data.ts';

/** `x = new Limiter(3)` became `x = new(3)`: the place tells the type, and nothing is gone. */
export function isMadeBriefly({ base, change }: FileView, { baseLine = 0 }: Noticed): boolean {
  const written = base?.text.split('\n')[baseLine - 1]?.trim() ?? '';
  const brief = written.replace(madeOf.pattern, 'new');
  return change.hunks.some(({ lines }) =>
    lines.some(({ kind, text }) => kind === 'added' && brief !== written && text.trim() === brief),
  );
}
