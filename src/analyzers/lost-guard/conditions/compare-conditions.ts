import type { Alignment } from '../align.ts';
import { isLooserPart } from './is-looser-part.ts';
import type { Condition } from './list-conditions.ts';
import { leavesIn } from './read-body.ts';
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
  return !isAskedElsewhere && isLooser({ was, is, gone, come }, one.form) ? 'condition-loosened' : undefined;
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
