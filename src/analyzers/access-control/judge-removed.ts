import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { withoutLayout } from '../without-layout.ts';
import {
  allows,
  boundWords,
  conditionWords,
  denials,
  emptyReturns,
  firmRefusals,
  firmWords,
  leaves,
  leavingLines,
  limitAnswers,
  modifiers,
  negations,
  outcomes,
  refusals,
  singleNames,
  sizeSigns,
  tellingLines,
  unboundLanguages,
  unlesses,
} from './answers/data.ts';
import { judgeTopic } from './collect-guards.ts';
import type { Guard, Topic } from './guard.ts';
import { codeOf, linesOf } from './sides.ts';

/** The code that tells of a guard that is gone; undefined where its loss says nothing. */
export function judgeRemoved(file: FileView, found: Guard): string | undefined {
  const guard = withOpening(file, found);
  if (guard.form !== 'check') return isOwnHelper(file, guard) ? undefined : removalCodes[guard.topic];
  if (!conditionWords.pattern.test(openingOf(file, guard))) return undefined;
  const answer = answerTo(file, guard);
  if (!guard.stops && !isSkipping(guard, answer))
    return isUnwrapped(file, guard) ? openedCodes[guard.topic] : undefined;
  if (allows.pattern.test(answer)) return undefined;
  return judgeStopping(file, guard, answer);
}

function judgeStopping(file: FileView, guard: Guard, answer: string): string | undefined {
  const { topic, text } = guard;
  const isFirm = firmRefusals.pattern.test(answer);
  if (topic === 'validation' || topic === 'limit') {
    const isRefused = isFirm || (firmWords.pattern.test(text) && leaves.pattern.test(answer));
    return isRefused ? removalCodes[topic] : undefined;
  }
  const isRefused =
    negations.pattern.test(text) ||
    unlesses.pattern.test(openingOf(file, guard)) ||
    refusals.pattern.test(answer);
  if (topic !== 'plain' && isRefused) return removalCodes[topic];
  if (denials.pattern.test(answer)) return removalCodes.access;
  if (limitAnswers.pattern.test(answer)) return removalCodes.limit;
  if (isBound(file, guard) && (isFirm || emptyReturns.pattern.test(answer))) return removalCodes.validation;
  return isFirm && isPlucked(file, guard) && !outcomes.pattern.test(text) ? 'check-removed' : undefined;
}

/** A condition that is one name says nothing by itself: what was asked stands before it, as in `_, ok := a.(b); !ok`. */
function withOpening(file: FileView, guard: Guard): Guard {
  if (guard.topic !== 'plain' || !singleNames.pattern.test(guard.text)) return guard;
  return { ...guard, topic: judgeTopic([openingOf(file, guard)]) };
}

function openingOf({ base }: FileView, { line, endLine }: Guard): string {
  return linesOf(base, line, endLine).join('\n');
}

type AskedPlace = Pick<Guard, 'line' | 'endLine' | 'text'>;

/** What follows on a condition, up to where it leaves. A message tells where a condition does not. */
export function answerTo({ base }: FileView, guard: Guard): string {
  return answerOf(base, guard);
}

export function answerOf(side: SourceView | undefined, { line, endLine, text }: AskedPlace): string {
  const opening = linesOf(side, line, endLine).join('\n');
  if (modifiers.pattern.test(opening)) return opening.replace(text, '');
  const [, ...rest] = opening.split(text.slice(-10));
  const lines = [...rest, ...linesOf(side, endLine + 1, endLine + 4)];
  const leaving = lines.findIndex((one) => leavingLines.pattern.test(one));
  return lines.filter((_, index) => leaving < 0 || index <= leaving).join('\n');
}

export const removalCodes: Readonly<Record<Topic, string | undefined>> = {
  access: 'access-check-removed',
  verification: 'verification-removed',
  validation: 'validation-removed',
  limit: 'rate-limit-removed',
  session: 'session-weakened',
  cookie: 'cookie-weakened',
  header: 'header-removed',
  audit: 'audit-removed',
  plain: undefined,
};

const openedCodes: Readonly<Record<Topic, string | undefined>> = {
  ...removalCodes,
  validation: undefined,
  limit: undefined,
};

/** A function of this file that cleaned something and is gone as a whole: what it was for went with it. */
function isOwnHelper({ base, head }: FileView, { name, topic }: Guard): boolean {
  const isOwn = (side: SourceView | undefined): boolean =>
    codeOf(side).declarations.some((declared) => declared.name === name);
  return topic === 'validation' && isOwn(base) && !isOwn(head);
}

/** A condition that goes on to the next of many, where it names what is sound. */
function isSkipping({ topic, text }: Guard, answer: string): boolean {
  return topic === 'validation' && answer.includes('continue') && firmWords.pattern.test(text);
}

/** Whether what the condition opened is still there, and no longer behind it. */
function isUnwrapped({ base, head }: FileView, { endLine }: Guard): boolean {
  const body = linesOf(base, endLine + 1, endLine + 1)
    .join()
    .trim();
  const after = linesOf(head, 1, Number.MAX_SAFE_INTEGER).map((line) => line.trim());
  return tellingLines.pattern.test(body) && after.includes(body);
}

/** Whether the change takes the condition out and puts nothing in its place: what else it brings stands elsewhere. */
function isPlucked(file: FileView, { line }: Guard): boolean {
  const { change } = withoutLayout(file);
  const at = toHeadLine(change, line);
  return change.hunks.some(
    ({ lines }) =>
      lines.some((one) => one.kind === 'removed' && one.baseLine === line) &&
      lines.every((one) => one.kind !== 'added' || Math.abs(one.headLine - at) > 1),
  );
}

/** A length or an index that was held against a limit, where the language does not do so itself. */
function isBound({ language }: FileView, { text }: Guard): boolean {
  return (
    unboundLanguages.pattern.test(language) && sizeSigns.pattern.test(text) && boundWords.pattern.test(text)
  );
}
