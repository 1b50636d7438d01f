import type { FileView } from '../../syntax/file-view.ts';
import { judgeTopic } from './collect-guards.ts';
import { answerLines } from './deciding/data.ts';

export interface LoosenedLine {
  readonly line: number;
  readonly text: string;
}

/** Answers about rights that ask for less than the line they take the place of. */
export function findLoosened({ change }: FileView): readonly LoosenedLine[] {
  return change.hunks.flatMap(({ lines }) => {
    const removed = lines
      .filter(({ kind, text }) => kind === 'removed' && answerLines.pattern.test(text) && isTopical(text))
      .map(({ text }) => toBare(text));
    return lines.flatMap((one) => {
      if (one.kind !== 'added' || !answerLines.pattern.test(one.text)) return [];
      const after = toBare(one.text);
      return removed.some((before) => isLooser(before, after))
        ? [{ line: one.headLine, text: one.text.trim() }]
        : [];
    });
  });
}

function isTopical(text: string): boolean {
  return ['access', 'verification'].includes(judgeTopic([text]));
}

function toBare(text: string): string {
  return text
    .slice(0, 400)
    .replaceAll(/\band\b/g, '&&')
    .replaceAll(/\bor\b/g, '||')
    .replaceAll(/([!=])==/g, '$1=')
    .replaceAll(/\s+|;$/g, '');
}

/** `a && b` became `a || b`, `a`, or `!a`; `a` became `a || b`. */
function isLooser(before: string, after: string): boolean {
  if (before === after) return false;
  if (toPlain(before) === toPlain(after) && before.includes('&&') !== after.includes('&&'))
    return before.includes('&&');
  if (before.replaceAll('!', '') === after.replaceAll('!', '')) return true;
  if (after.startsWith(`${before}||`) || after.endsWith(`||${before.replace(/^return/, '')}`)) return true;
  const opening = /^(return|.*=>)/.exec(before)?.[0] ?? '';
  const parts = before.slice(opening.length).split('&&');
  const left = after.slice(opening.length).split('&&');
  return (
    parts.length > left.length && after.startsWith(opening) && left.every((part) => parts.includes(part))
  );
}

/** Without what is turned round, and with one sign for both. */
function toPlain(text: string): string {
  return text.replaceAll(/!(?!=)/g, '').replaceAll('&&', '||');
}
