import type { DeclarationFact } from '../../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../../syntax/file-view.ts';
import { groupBy } from '../../group-by.ts';
import { toWords } from '../../name-words.ts';
import { newLines } from '../../new-lines.ts';
import { conditionWords, denials, passesOn, refusals } from '../answers/data.ts';
import { collectGuards } from '../collect-guards.ts';
import { failures } from '../deciding/data.ts';
import { decides } from '../deciding/find-deciding-changes.ts';
import type { Guard } from '../guard.ts';
import { answerOf } from '../judge-removed.ts';
import { codeOf, linesOf } from '../sides.ts';
import { failing, forgiving, identityNames, silent, somebody } from './data.ts';

export interface FailOpen {
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** Checks that still stand there and no longer turn anybody away. */
export function findFailOpen(file: FileView): readonly FailOpen[] {
  return [...findToothless(file), ...findSwallowed(file), ...findForgiven(file), ...findStandIns(file)];
}

/** The same question as before, and whoever fails it goes on. */
function findToothless(file: FileView): readonly FailOpen[] {
  const { base, head } = file;
  const before = groupBy(listChecks(base), ({ key }) => key);
  return listChecks(head).flatMap((guard) => {
    const was = before.get(guard.key)?.find(({ host }) => host === guard.host);
    if (was === undefined || !refuses(base, was)) return [];
    const isLost = isAsked(base, was) && !stillRefuses(head, guard);
    if (!isLost && !isSilenced(file, was, guard)) return [];
    return [{ name: guard.name, line: guard.line, endLine: guard.endLine + 1 }];
  });
}

function listChecks(side: SourceView | undefined): readonly Guard[] {
  return collectGuards(codeOf(side)).filter(({ form }) => form === 'check');
}

function refuses(side: SourceView | undefined, guard: Guard): boolean {
  const answer = answerOf(side, guard);
  return guard.stops && (refusals.pattern.test(answer) || denials.pattern.test(answer));
}

function isAsked(side: SourceView | undefined, guard: Guard): boolean {
  return isTopical(guard) || denials.pattern.test(answerOf(side, guard));
}

function isTopical({ topic }: Guard): boolean {
  return ['access', 'verification', 'limit'].includes(topic);
}

function stillRefuses(side: SourceView | undefined, guard: Guard): boolean {
  return guard.stops && !passesOn.pattern.test(answerOf(side, guard));
}

/** A function that decides by failing and now leaves in silence: for whoever called it, all is well. */
function isSilenced({ base, head }: FileView, was: Guard, guard: Guard): boolean {
  const isDeciding = listDeciding(head).some(
    ({ line, endLine }) => line <= guard.line && guard.endLine <= endLine,
  );
  return (
    isDeciding && failing.pattern.test(answerOf(base, was)) && silent.pattern.test(answerOf(head, guard))
  );
}

function listDeciding(side: SourceView | undefined): readonly DeclarationFact[] {
  return codeOf(side).declarations.filter((declared) => decides(declared));
}

/** New lines of a function that decides, behind a condition, by which a failure counts as none. */
function findForgiven({ change, head }: FileView): readonly FailOpen[] {
  const deciding = listDeciding(head);
  return newLines(change).flatMap(({ text, line }) => {
    const around = deciding.find((one) => one.line < line && line < one.endLine);
    const opening = linesOf(head, line - 1, line).join('\n');
    const isForgiven = forgiving.pattern.test(text) && conditionWords.pattern.test(opening);
    return around !== undefined && isForgiven ? [{ name: text.trim(), line, endLine: line }] : [];
  });
}

/** Functions that tell who is there, and that now name somebody where this could not be found out. */
function findStandIns({ change, head }: FileView): readonly FailOpen[] {
  const telling = codeOf(head).declarations.filter(
    ({ kind, name }) => kind === 'function' && identityNames.pattern.test(toWords(name)),
  );
  return newLines(change).flatMap(({ text, line }) => {
    const isInside = telling.some((one) => one.line < line && line <= one.endLine);
    if (!isInside || !failures.pattern.test(text)) return [];
    const next = linesOf(head, line + 1, line + 3);
    const at = next.findIndex((one) => somebody.pattern.test(one));
    const isRefused = next.slice(0, at).some((one) => refusals.pattern.test(one));
    return at < 0 || isRefused ? [] : [{ name: text.trim(), line: line + 1 + at, endLine: line + 1 + at }];
  });
}

/** New handlers of failures that go on, behind a call or a condition that asks for rights or proofs. */
function findSwallowed({ change, head }: FileView): readonly FailOpen[] {
  const guards = collectGuards(codeOf(head)).filter(isTopical);
  return change.hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      if (line.kind !== 'added' || !failures.pattern.test(line.text)) return [];
      const at = line.headLine;
      const guarded = guards.find((guard) => guard.line < at && guard.endLine >= at - 5);
      const handler = linesOf(head, at, at + 4).join('\n');
      if (guarded === undefined || refusals.pattern.test(toStatements(handler))) return [];
      return [{ name: guarded.name, line: at, endLine: at }];
    }),
  );
}

/** Without what is caught, and without what is told of it. */
function toStatements(handler: string): string {
  return handler
    .replace(caught, '')
    .split('\n')
    .filter((line) => !/\b(log|logger|console|print\w*|warn|error)\b.*\(/.test(line))
    .join('\n');
}

/** What a handler begins with: all up to its bracket, or its first line. */
const caught = new RegExp(`^.*${failures.pattern.source}[^{\\n]*\\{?`);
