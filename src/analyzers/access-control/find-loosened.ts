import type { FileView } from '../../syntax/file-view.ts';

/** The line of an answer that asks for less than the line it takes the place of; 0 when there is none. */
export function findLoosened({ change }: FileView, { line, endLine }: Span): number {
  for (const { lines } of change.hunks) {
    const removed = lines.flatMap((one) =>
      one.kind === 'removed' && answers.test(one.text) ? [toBare(one.text)] : [],
    );
    const found = lines.find(
      (one) =>
        one.kind === 'added' &&
        one.headLine >= line &&
        one.headLine <= endLine &&
        answers.test(one.text) &&
        removed.some((before) => isLooser(before, toBare(one.text))),
    );
    if (found?.kind === 'added') return found.headLine;
  }
  return 0;
}

interface Span {
  readonly line: number;
  readonly endLine: number;
}

const answers = /^\s*(return\b|=>|&&|\|\|)|=>\s*\S/;

function toBare(text: string): string {
  return text
    .slice(0, 400)
    .replaceAll(/\band\b/g, '&&')
    .replaceAll(/\bor\b/g, '||')
    .replaceAll(/\s+|;$/g, '');
}

/** `a && b` became `a || b`, `a`, or `!a`; `a` became `a || b`. */
function isLooser(before: string, after: string): boolean {
  if (before === after) return false;
  if (before.includes('&&') && before.replaceAll('&&', '||') === after.replaceAll('&&', '||')) return true;
  if (before.replaceAll('!', '') === after.replaceAll('!', '')) return true;
  if (after.startsWith(`${before}||`) || after.endsWith(`||${before.replace(/^return/, '')}`)) return true;
  const opening = /^(return|.*=>)/.exec(before)?.[0] ?? '';
  const parts = before.slice(opening.length).split('&&');
  const left = after.slice(opening.length).split('&&');
  return (
    parts.length > left.length && after.startsWith(opening) && left.every((part) => parts.includes(part))
  );
}
