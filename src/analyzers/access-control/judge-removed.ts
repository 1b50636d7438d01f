import type { FileView } from '../../syntax/file-view.ts';
import type { Guard, Topic } from './guard.ts';

/** The code that tells of a guard that is gone; undefined where its loss says nothing. */
export function judgeRemoved(file: FileView, guard: Guard): string | undefined {
  if (guard.form !== 'check') return isOwnHelper(file, guard) ? undefined : removalCodes[guard.topic];
  const opening = openingOf(file, guard);
  if (!conditionWords.test(opening)) return undefined;
  const answer = answerTo(file, guard);
  const isSkipped = guard.topic === 'validation' && /\bcontinue\b/.test(answer) && firmWords.test(guard.text);
  if (!guard.stops && !isSkipped) return isUnwrapped(file, guard) ? openedCodes[guard.topic] : undefined;
  if (allows.test(answer)) return undefined;
  const isVague = guard.topic === 'validation' || guard.topic === 'limit';
  if (isVague && !firmRefusals.test(answer) && !(firmWords.test(guard.text) && leaves.test(answer)))
    return undefined;
  if (
    guard.topic !== 'plain' &&
    (isVague || negations.test(guard.text) || /\bunless\b/.test(opening) || refusals.test(answer))
  ) {
    return removalCodes[guard.topic];
  }
  if (denials.test(answer)) return removalCodes.access;
  if (isBound(file, guard) && (firmRefusals.test(answer) || /\breturn (NULL|nullptr|false|0)\b/.test(answer)))
    return removalCodes.validation;
  if (!firmRefusals.test(answer)) return undefined;
  return isPlucked(file, guard) && !/\b(err|ok|error)\b|HasError/i.test(guard.text)
    ? 'check-removed'
    : undefined;
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
  const isModifier = /\b(return|raise|throw|head|redirect_to|render)\b.*\b(if|unless)\b/.test(opening);
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

const conditionWords =
  /\b(if|unless|guard|elif|elsif|elseif|assert|require|invariant|abort_if|abort_unless)\b|\|\||&&/;

const negations =
  /!|\bnot\b|\bis (None|null|nil)\b|[=!]=\s*(null|nil|None|false|undefined|''|"")|\bun(auth|verified|safe)|forbidden|denied|invalid|expired|locked|banned|blocked|suspended|revoked|anonymous|cannot|empty|missing|<|>/i;

/** The same, where only the answer tells: to give nothing back is no refusal. */
const firmRefusals =
  /\b4(00|01|03|04|09|13|15|22|29)\b|\b(throw|raise|raises|panic|abort|reject|die|bail|deny|exit)\b|forbidden|unauthori[sz]ed|denied|not allowed|return\s.*\b([eE]rr\w*|\w+Error|errors?\.\w+)|return\s+-\d|\bErr\(|BAD_REQUEST|return\s+-?E[A-Z]{3}/;

/** An answer that turns somebody away. */
const refusals =
  /\b4(00|01|03|04|09|13|15|22|29)\b|\b(throw|raise|raises|panic|abort|reject|die|fail|bail|deny|redirect\w*|exit)\b|forbidden|unauthori[sz]ed|denied|not allowed|invalid|\b(error|err|errors)\b|Exception|Error|return\s+(false|False|nil|null|None|NULL|-\d|E[A-Z]+|0)\b|\bErr\(|BAD_REQUEST|NOT_FOUND/;

export const denials =
  /\b40[13]\b|forbidden|unauthori[sz]ed|access ?denied|permission ?denied|not (allowed|permitted|authorized|authenticated)|no permission|PermissionDenied|AccessDenied|NotAuthorized|\bE(PERM|ACCES)\b|\bonly [\w ]{2,30} (may|can|could|should|is allowed|are allowed)\b|\b(may|must) not\b|\bnot your\b|SecurityException/i;

/** Words in a condition that speak for sound input whatever the answer is. */
export const firmWords =
  /\b(is_?(valid|safe|allowed)|allow_?list|white_?list|sanitiz\w+|is_?local\w*|has_?own\w*)\b|__proto__|prototype|traversal|loopback|is_?private|starts_?with\((root|base)/i;

const leaves = /\b(return|continue|break|next)\b/;

export const allows =
  /^\W*return\s*(\(\s*)?(true|True|TRUE|next\(\)|next\(c\)|next\(ctx\)|next\.ServeHTTP|Ok\(\(\)\))/;

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
  const at = lines.findIndex((line) =>
    /\b(return|throw|raise|panic|abort|exit|die|next|redirect\w*|fail)\b/.test(line),
  );
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
  if (!/^(c|cpp|objective-c|rust|go|zig)$/.test(language)) return false;
  return (
    /[<>]/.test(text) &&
    /len|size|count|max|min|limit|offset|idx|index|bound|capacity|num|end|pos|remaining|avail|left|room|cap|\bi\b/i.test(
      text,
    )
  );
}
