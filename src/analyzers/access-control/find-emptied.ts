import { changedLines } from '../../patch/changed-lines.ts';
import type { CodeFacts, DeclarationFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { judgeTopic } from './collect-guards.ts';
import { decidingNames, decidingTypes, letsPass } from './data.ts';
import { lastName, toWords } from './name-words.ts';

export interface DecidingChange {
  readonly code: 'access-check-weakened' | 'access-code';
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** Functions that decide about access and whose body the change edits: emptied, answered at once, or just otherwise. */
export function findDecidingChanges(file: FileView): readonly DecidingChange[] {
  const { head, base } = file;
  const [code, baseCode] = [head?.facts.code, base?.facts.code];
  if (head === undefined || code === undefined || base === undefined || baseCode === undefined) return [];
  const { added, removed } = changedLines(file.change);
  const before = new Map(baseCode.declarations.map((one) => [toKey(one), one]));
  return code.declarations.flatMap((declared): readonly DecidingChange[] => {
    const was = before.get(toKey(declared));
    if (declared.kind !== 'function' || was === undefined) return [];
    if (!touches(declared, added) && !touches(was, removed)) return [];
    const isDeciding = decides(declared);
    const { name, line } = declared;
    const at = lineOfAnswer(declared, head);
    const isNew = at > 0 && lineOfAnswer(was, base) === 0;
    if (isNew && (isDeciding || (added.has(at) && holdsGuards(baseCode, was)))) {
      return [{ name, code: 'access-check-weakened', line: at, endLine: at }];
    }
    const isSame = !isDeciding || toSummary(code, declared) === toSummary(baseCode, was);
    const edited = firstTouched(declared, added) ?? line;
    return isSame ? [] : [{ name, code: 'access-code', line: edited, endLine: edited }];
  });
}

/** Lines at which a function that decides said no before and says yes now. */
export function findTurnedAnswers({ change, head }: FileView): readonly DecidingChange[] {
  const deciding = (head?.facts.code?.declarations ?? []).filter(decides);
  return change.hunks.flatMap(({ lines }) =>
    lines.flatMap((line, index): readonly DecidingChange[] => {
      const before = lines[index - 1];
      if (line.kind !== 'added' || before?.kind !== 'removed') return [];
      const at = line.headLine;
      const around = deciding.find((one) => one.line <= at && one.endLine >= at);
      if (around === undefined || !isTurned(before.text, line.text)) return [];
      return [{ name: around.name, code: 'access-check-weakened', line: at, endLine: at }];
    }),
  );
}

/** `return false` became `return true`, and all else stayed. */
function isTurned(before: string, after: string): boolean {
  return (
    /\bfalse\b/i.test(before) && before.replace(/\bfalse\b/i, 'true') === after.replace(/\btrue\b/i, 'true')
  );
}

function decides({ kind, name, within }: DeclarationFact): boolean {
  return (
    kind === 'function' &&
    (decidingNames.test(toWords(lastName(name))) || decidingTypes.test(toWords(within)))
  );
}

/** Whether conditions about rights or proofs stand in it. */
function holdsGuards({ checks }: CodeFacts, { line, endLine }: DeclarationFact): boolean {
  return checks.some(
    (check) =>
      check.stops &&
      check.line >= line &&
      check.line <= endLine &&
      /^(access|verification)$/.test(judgeTopic([...check.calls, ...check.names])),
  );
}

function toKey({ within, name }: DeclarationFact): string {
  return `${within}.${name}`;
}

function touches(declared: DeclarationFact, lines: ReadonlySet<number>): boolean {
  return firstTouched(declared, lines) !== undefined;
}

function firstTouched({ line, endLine }: DeclarationFact, lines: ReadonlySet<number>): number | undefined {
  return listLines(line, endLine).find((at) => lines.has(at));
}

/** Where the first statement of its body already says yes, or its body is empty; 0 where it does not. */
function lineOfAnswer({ line, endLine }: DeclarationFact, { text, facts }: SourceView): number {
  const lines = text.split('\n').slice(line - 1, endLine);
  const comments = new Set(facts.comments.flatMap((comment) => listLines(comment.line, comment.endLine)));
  const isNoCode = (at: number): boolean =>
    comments.has(line + at) || /^\s*["']{3}.*["']{3}\s*$|^\s*[{}]?\s*$/.test(lines[at] ?? '');
  const oneLine = /(\{|=>|:)\s*(return\s+)?(true|True)\s*;?\s*\}?[;,)]*$/.test(lines[0] ?? '');
  if (oneLine && lines.length <= 2) return line;
  const opening = lines.findIndex((text_) => /[{:]\s*$|\bdef\b.*\)?$|=>\s*$|^\s*\{/.test(text_));
  if (opening < 0) return 0;
  let at = opening + 1;
  while (at < lines.length && isNoCode(at)) at += 1;
  if (at === lines.length) return /\}\s*$/.test(lines.at(-1) ?? '') ? line + opening : 0;
  const isConstant = letsPass.test((lines[at] ?? '').replace(/\s*(\/\/|#).*$/, '').trim());
  return isConstant ? line + at : 0;
}

function listLines(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What the body does, without names of variables and layout. */
function toSummary(
  { calls, checks, settings, strings }: CodeFacts,
  { line, endLine }: DeclarationFact,
): string {
  const isInside = (fact: { readonly line: number }): boolean => fact.line >= line && fact.line <= endLine;
  return [
    ...calls.filter(isInside).map(({ name }) => lastName(name)),
    ...checks.filter(isInside).map(({ text }) => text.replaceAll(/[A-Za-z_$][\w$.]*|\s+/g, '')),
    ...settings.filter(isInside).map(({ value }) => value.kind),
    ...strings.filter(isInside).map(({ text }) => text),
  ].join('\n');
}
