import type { Alignment } from '../align.ts';
import { type Token, toText } from '../read-tokens.ts';
import { denials, identities } from '../words/data.ts';
import { isLooserPart } from './is-looser-part.ts';
import type { Condition } from './list-conditions.ts';
import { readOperands } from './read-operands.ts';

export type Changed = 'guard-changed' | 'denial-changed';

/** So many words of a body tell whether it denies. */
const bodyWords = 40;

/**
 * A condition by which somebody is turned away that now asks something else, neither more nor less by its form. Where it only
 * got other names, or another order, it asks what it asked.
 */
export function judgeChanged(
  { before, after }: Pick<Alignment, 'before' | 'after'>,
  one: Condition,
  heir: Condition,
): Changed | undefined {
  if (one.form !== heir.form || one.form === 'opens' || one.form === 'answers') return undefined;
  const [was, is] = [readOperands(before, one).parts, readOperands(after, heir).parts];
  const [goneParts, comeParts] = [
    was.filter((part) => !is.includes(part)),
    is.filter((part) => !was.includes(part)),
  ];
  const [gone, come] = [toWords(goneParts), toWords(comeParts)];
  if (gone.length === 0 || come.length === 0 || isSame(gone, come)) return undefined;
  if (isTighter(goneParts, comeParts, one.form !== 'turns')) return undefined;
  if (isRenamed({ gone, come }, before, after)) return undefined;
  const body = toText(after, heir.bodyFrom, Math.min(heir.bodyTo, heir.bodyFrom + bodyWords));
  const isDenial =
    denials.pattern.test(body) || [...gone, ...come].some((word) => identities.pattern.test(word));
  return isDenial ? 'denial-changed' : 'guard-changed';
}

/** What came would be loosened by what went. */
function isTighter(gone: readonly string[], come: readonly string[], isMore: boolean): boolean {
  return (
    gone.length === come.length && come.every((part, index) => isLooserPart(part, gone[index] ?? '', isMore))
  );
}

function toWords(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => part.split(' '));
}

function isSame(gone: readonly string[], come: readonly string[]): boolean {
  return gone.toSorted().join(' ') === come.toSorted().join(' ');
}

interface Words {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Names that stood in several places stand nowhere any more, and those that came stood nowhere. */
function isRenamed({ gone, come }: Words, before: readonly Token[], after: readonly Token[]): boolean {
  const [old, now] = [before, after].map((tokens) => new Set(tokens.map(({ text }) => text)));
  const lost = gone.filter((word) => !come.includes(word));
  const got = come.filter((word) => !gone.includes(word));
  if (lost.length !== got.length || got.some((word) => old?.has(word))) return false;
  return lost.every((word) => !now?.has(word) && before.filter(({ text }) => text === word).length > 1);
}
