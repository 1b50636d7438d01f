import type { FileView } from '../../syntax/file-view.ts';
import { judgeTopic } from './collect-guards.ts';
import type { Guard, Topic } from './guard.ts';
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
  modifiers,
  negations,
  refusals,
  unboundLanguages,
} from './words/data.ts';

/** The code that tells of a guard that is gone; undefined where its loss says nothing. */
export function judgeRemoved(file: FileView, found: Guard): string | undefined {
  const guard = withOpening(file, found);
  if (guard.form !== 'check') return isOwnHelper(file, guard) ? undefined : removalCodes[guard.topic];
  const opening = openingOf(file, guard);
  if (!conditionWords.pattern.test(opening)) return undefined;
  const answer = answerTo(file, guard);
  const isSkipped =
    guard.topic === 'validation' && /\bcontinue\b/.test(answer) && firmWords.pattern.test(guard.text);
  if (!guard.stops && !isSkipped) return isUnwrapped(file, guard) ? openedCodes[guard.topic] : undefined;
  if (allows.pattern.test(answer)) return undefined;
  const isVague = guard.topic === 'validation' || guard.topic === 'limit';
  if (
    isVague &&
    !firmRefusals.pattern.test(answer) &&
    !(firmWords.pattern.test(guard.text) && leaves.pattern.test(answer))
  )
    return undefined;
  if (
    guard.topic !== 'plain' &&
    (isVague ||
      negations.pattern.test(guard.text) ||
      /\bunless\b/.test(opening) ||
      refusals.pattern.test(answer))
  ) {
    return removalCodes[guard.topic];
  }
  if (denials.pattern.test(answer)) return removalCodes.access;
  if (isBound(file, guard) && (firmRefusals.pattern.test(answer) || emptyReturns.pattern.test(answer)))
    return removalCodes.validation;
  if (!firmRefusals.pattern.test(answer)) return undefined;
  return isPlucked(file, guard) && !/\b(err|ok|error)\b|HasError/i.test(guard.text)
    ? 'check-removed'
    : undefined;
}

/** A condition that is one name says nothing by itself: what was asked stands before it, as in `_, ok := a.(b); !ok`. */
function withOpening(file: FileView, guard: Guard): Guard {
  if (guard.topic !== 'plain' || !/^!?\w+$/.test(guard.text)) return guard;
  return { ...guard, topic: judgeTopic([openingOf(file, guard)]) };
}

function openingOf({ base }: FileView, { line, endLine }: Guard): string {
  return (base?.text ?? '')
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
}

/** What follows on a condition, up to where it leaves. A message tells where a condition does not. */
export function answerTo(file: FileView, guard: Guard): string {
  const opening = openingOf(file, guard);
  const body = (file.base?.text ?? '').split('\n').slice(guard.endLine, guard.endLine + 4);
  const isModifier = modifiers.pattern.test(opening);
  if (isModifier) return untilLeaving(opening.replace(guard.text, ''));
  const rest = opening.slice(opening.indexOf(guard.text.slice(-10)) + 10);
  return untilLeaving([rest, ...body].join('\n'));
}

export const removalCodes: Readonly<Record<Topic, string | undefined>> = {
  access: 'access-check-removed',
  verification: 'verification-removed',
  validation: 'validation-removed',
  limit: 'rate-limit-removed',
  session: 'session-weakened',
  plain: undefined,
};

const openedCodes: Readonly<Record<Topic, string | undefined>> = {
  ...removalCodes,
  validation: undefined,
  limit: undefined,
};

/** A function of this file that cleaned something and is gone as a whole: what it was for went with it. */
function isOwnHelper({ base, head }: FileView, { name, topic }: Guard): boolean {
  if (topic !== 'validation') return false;
  const isOwn = (side: typeof base): boolean =>
    side?.facts.code?.declarations.some((declared) => declared.name === name) ?? false;
  return isOwn(base) && !isOwn(head);
}

/** The text up to the end of the first line that leaves. */
function untilLeaving(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => leavingLines.pattern.test(line));
  return at < 0 ? text : lines.slice(0, at + 1).join('\n');
}

/** Whether what the condition opened is still there, and no longer behind it. */
function isUnwrapped(file: FileView, { endLine }: Guard): boolean {
  const body = (file.base?.text.split('\n')[endLine] ?? '').trim();
  if (!/\w{3}/.test(body)) return false;
  return (file.head?.text ?? '').split('\n').some((line) => line.trim() === body);
}

/** Whether the change takes the condition out and puts nothing in its place. */
function isPlucked({ change }: FileView, { line }: Guard): boolean {
  const hunk = change.hunks.find(({ lines }) =>
    lines.some((one) => one.kind === 'removed' && one.baseLine === line),
  );
  return hunk?.lines.every(({ kind }) => kind !== 'added') ?? false;
}

/** A length or an index that was held against a limit, where the language does not do so itself. */
function isBound({ language }: FileView, { text }: Guard): boolean {
  if (!unboundLanguages.pattern.test(language)) return false;
  return /[<>]/.test(text) && boundWords.pattern.test(text);
}
