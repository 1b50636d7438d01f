import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import type { Dropped } from './dropped/find-dropped.ts';
import { forms, formTokens } from './words/data.ts';

/** Forms of a page that stay and no longer carry the token that proves where they come from. */
export function findBareForms({ change, base, head }: FileView): readonly Dropped[] {
  if (base === undefined || head === undefined) return [];
  const lost = count(base.text, formTokens.pattern) - count(head.text, formTokens.pattern);
  if (lost <= 0 || count(head.text, forms.pattern) < count(base.text, forms.pattern)) return [];
  return change.hunks
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.kind === 'removed' && formTokens.pattern.test(line.text) ? [line.baseLine] : []))
    .slice(0, lost)
    .map((baseLine) => {
      const line = toHeadLine(change, baseLine);
      return { code: 'verification-removed', name: 'form', line, baseLine };
    });
}

function count(text: string, pattern: RegExp): number {
  return text.split('\n').filter((line) => pattern.test(line)).length;
}
