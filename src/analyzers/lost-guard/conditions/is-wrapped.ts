import type { Alignment } from '../align.ts';
import { type Token, toText } from '../read-tokens.ts';
import { identities } from '../words/data.ts';
import { blockWords, presences } from './data.ts';
import type { Condition } from './list-conditions.ts';

/** What stands around more than a guard and some lines is no exception of the guard. */
const mostWords = 60;

interface Guards {
  readonly one: Condition;
  /** What stands where the opener of the guard stood. */
  readonly heir: Condition;
  /** All conditions of the head. */
  readonly is: readonly Condition[];
}

/** A new condition stands around a guard that stood on its own: whoever does not meet it is not asked any more. */
export function isWrapped(alignment: Alignment, { one, heir, is }: Guards): boolean {
  const { before, after, kept } = alignment;
  const asked = toText(before, one.from, one.to);
  const old = new Set(kept);
  const isOwn = (around: Condition): boolean => around === heir || !old.has(around.opener);
  const guard = is.find(
    (inner) =>
      inner.form === one.form &&
      inner.opener >= heir.opener &&
      inner.opener <= heir.bodyTo &&
      toText(after, inner.from, inner.to) === asked,
  );
  if (guard === undefined) return false;
  return is.some(
    (around) =>
      around.form === 'opens' &&
      isOwn(around) &&
      around.bodyTo - around.bodyFrom <= mostWords &&
      around.bodyFrom <= guard.opener &&
      guard.opener < around.bodyTo &&
      isAdded(alignment, around) &&
      !isPresent(after, around, guard),
  );
}

/** Where another condition stood, that one was changed. */
function isAdded({ before, edits }: Alignment, { opener, to }: Condition): boolean {
  const edit = edits.find(({ addedFrom, addedTo }) => addedFrom < to && opener < addedTo);
  return edit !== undefined && !blockWords.pattern.test(toText(before, edit.from, edit.to));
}

/** Whether it only asks for there being what the guard asks a part of; who somebody is must be there. */
function isPresent(after: readonly Token[], around: Condition, guard: Condition): boolean {
  const name = presences.pattern.exec(toText(after, around.from, around.to))?.[1];
  const asked = ` ${toText(after, guard.from, guard.to)} `;
  return (
    name !== undefined && !identities.pattern.test(name.replace(/^\W/, '')) && asked.includes(` ${name} `)
  );
}
