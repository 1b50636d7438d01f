import type { Alignment } from '../align.ts';
import { isLooserPart } from './is-looser-part.ts';
import type { Condition } from './list-conditions.ts';
import { isLeave, leavesIn } from './read-body.ts';
import { type Operands, readOperands } from './read-operands.ts';

export type Loss = 'exit-removed' | 'condition-loosened';

/** What a condition lost that now stands where another stood. */
export function compareConditions(
  { before, after, fresh }: Alignment,
  one: Condition,
  heir: Condition,
): Loss | undefined {
  // Of `if` and of `unless`, once their bodies leave no more.
  if (['turns opens', 'demands turns'].includes(`${one.form} ${heir.form}`))
    return leavesIn(after, heir.bodyFrom, heir.bodyTo) ? undefined : 'exit-removed';
  if (one.form !== heir.form) return undefined;
  const [was, is] = [readOperands(before, one), readOperands(after, heir)];
  const gone = was.parts.filter((part) => !is.parts.includes(part));
  const come = is.parts.filter((part) => !was.parts.includes(part));
  const isAskedElsewhere =
    gone.length > 0 &&
    come.length === 0 &&
    gone.every((part) => part.split(' ').every((word) => fresh.has(word)));
  const change = { was, is, gone, come };
  const isLost = isLooser(change, one.form) || (one.form === 'opens' && isRarer(change, after, heir));
  return !isAskedElsewhere && isLost ? 'condition-loosened' : undefined;
}

/** So many words of a body are about one thing. */
const bodyWords = 80;

/** One of several reasons to look whether somebody is turned away is gone. */
function isRarer({ was, gone, come }: Change, tokens: Alignment['after'], heir: Condition): boolean {
  const { bodyFrom, bodyTo } = heir;
  if (come.length > 0 || gone.length === 0 || !was.signs.includes('||')) return false;
  return (
    bodyTo - bodyFrom <= bodyWords &&
    tokens.slice(bodyFrom, bodyTo).some((_, index) => isLeave(tokens, bodyFrom + index))
  );
}

interface Change {
  readonly was: Operands;
  readonly is: Operands;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Whoever is turned away meets one of several; whoever goes on meets all of them. */
function isLooser({ was, is, gone, come }: Change, form: Condition['form']): boolean {
  const isMore = form !== 'turns';
  if (come.length === 0 && gone.length > 0)
    return form === 'answers' || was.signs.includes(isMore ? '&&' : '||');
  const all = isMore ? '||' : '&&';
  // What opens more to do is what most new features look like.
  const isFeature = come.length > 0 && !['turns', 'demands'].includes(form);
  if (gone.length === 0) return !isFeature && count(is, all) > count(was, all);
  return (
    gone.length === come.length && gone.every((part, index) => isLooserPart(part, come[index] ?? '', isMore))
  );
}

function count({ signs }: Operands, sign: string): number {
  return signs.filter((one) => one === sign).length;
}
