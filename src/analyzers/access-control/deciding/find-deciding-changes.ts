import { changedLines } from '../../../patch/changed-lines.ts';
import type { CodeFacts, DeclarationFact } from '../../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../../syntax/file-view.ts';
import { lastName, toWords } from '../../name-words.ts';
import { judgeTopic } from '../collect-guards.ts';
import { codeOf, linesOf } from '../sides.ts';
import { decidingNames, decidingTypes, passing, tellingCalls, variables } from './data.ts';
import { findAnswer, listLines } from './find-answer.ts';

export interface DecidingChange {
  readonly code: 'access-check-weakened' | 'access-code';
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
}

/** Functions that decide about access and whose body the change edits: emptied, answered at once, or just otherwise. */
export function findDecidingChanges(file: FileView): readonly DecidingChange[] {
  const { head, base } = file;
  if (head === undefined || base === undefined) return [];
  const [code, baseCode] = [codeOf(head), codeOf(base)];
  const { added, removed } = changedLines(file.change);
  const before = new Map(baseCode.declarations.map((one) => [toKey(one), one]));
  return code.declarations.flatMap((declared): readonly DecidingChange[] => {
    const was = before.get(toKey(declared));
    if (was === undefined) return [];
    const touched = firstTouched(declared, added);
    if (touched === undefined && firstTouched(was, removed) === undefined) return [];
    const { name, line } = declared;
    const at = findAnswer(declared, head);
    const isNew = at > 0 && findAnswer(was, base) === 0;
    if (isNew && (decides(declared) || (added.has(at) && holdsGuards(baseCode, was)))) {
      return [{ name, code: 'access-check-weakened', line: at, endLine: at }];
    }
    const pass = decides(declared) ? findNewPass(file, [was, declared]) : undefined;
    if (pass !== undefined) return [{ name, code: 'access-check-weakened', line: pass, endLine: pass }];
    if (!decides(declared) || toSummary(code, declared) === toSummary(baseCode, was)) return [];
    const edited = touched ?? line;
    return [{ name, code: 'access-code', line: edited, endLine: edited }];
  });
}

/** A new line of the body by which somebody passes, where the body has more of them than before. */
function findNewPass(
  { base, head, change }: FileView,
  [was, is]: readonly [DeclarationFact, DeclarationFact],
): number | undefined {
  const passes = (side: SourceView | undefined, { line, endLine }: DeclarationFact) =>
    linesOf(side, line + 1, endLine).flatMap((one, index) =>
      passing.pattern.test(one) ? [line + index + 1] : [],
    );
  const after = passes(head, is);
  if (after.length <= passes(base, was).length) return undefined;
  const { added } = changedLines(change);
  return after.find((line) => added.has(line));
}

export function decides({ kind, name, within }: DeclarationFact): boolean {
  return (
    kind === 'function' &&
    (decidingNames.pattern.test(toWords(lastName(name))) || decidingTypes.pattern.test(toWords(within)))
  );
}

/** Whether conditions about rights or proofs stand in it. */
function holdsGuards({ checks }: CodeFacts, { line, endLine }: DeclarationFact): boolean {
  return checks.some(
    (check) =>
      check.stops &&
      check.line >= line &&
      check.line <= endLine &&
      ['access', 'verification'].includes(judgeTopic([...check.calls, ...check.names])),
  );
}

function toKey({ kind, within, name }: DeclarationFact): string {
  return `${kind} ${within}.${name}`;
}

function firstTouched({ line, endLine }: DeclarationFact, lines: ReadonlySet<number>): number | undefined {
  return listLines(line, endLine).find((at) => lines.has(at));
}

/** What the body does, without names of variables, layout, and what is told to people. */
function toSummary(
  { calls, checks, settings, strings }: CodeFacts,
  { line, endLine }: DeclarationFact,
): string {
  const told = calls.filter(({ name }) => tellingCalls.pattern.test(name));
  const isInside = (fact: { readonly line: number }): boolean =>
    fact.line >= line &&
    fact.line <= endLine &&
    !told.some((call) => call.line <= fact.line && fact.line <= call.endLine);
  return JSON.stringify([
    calls.filter(isInside).map(({ name }) => lastName(name)),
    checks.filter(isInside).map(({ text }) => text.replaceAll(new RegExp(variables.pattern, 'g'), '')),
    settings.filter(isInside).map(({ value }) => value.kind),
    strings.filter((one) => isInside(one) && !isTold(one.text)).map(({ text }) => text),
  ]);
}

/** Sentences are for people, but for questions to a database. */
function isTold(text: string): boolean {
  return /\s/.test(text) && !/\b(select|where)\b/i.test(text);
}
