import { changedLines } from '../../patch/changed-lines.ts';
import type { CodeFacts, DeclarationFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { findLoosened } from './find-loosened.ts';
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
  const code = head?.facts.code;
  if (head === undefined || code === undefined) return [];
  const { added, removed } = changedLines(file.change);
  const before = new Map(
    (base?.facts.code?.declarations ?? []).filter(decides).map((one) => [toKey(one), one]),
  );
  return code.declarations.filter(decides).flatMap((declared): readonly DecidingChange[] => {
    const was = before.get(toKey(declared));
    const isTouched = touches(declared, added) || (was !== undefined && touches(was, removed));
    if (!isTouched) return [];
    const { name, line } = declared;
    const place = { name, line, endLine: line };
    if (was !== undefined && base && answersAtOnce(declared, head) && !answersAtOnce(was, base)) {
      const at = lineOfAnswer(declared, head);
      return [{ ...place, line: at, endLine: at, code: 'access-check-weakened' }];
    }
    const loosened = findLoosened(file, declared);
    if (loosened > 0) {
      return [{ ...place, line: loosened, endLine: loosened, code: 'access-check-weakened' }];
    }
    const [is, then] = [
      toSummary(code, declared),
      was && base?.facts.code && toSummary(base.facts.code, was),
    ];
    return is === then ? [] : [{ ...place, code: 'access-code' }];
  });
}

const deciding =
  /^(\w+ )?(authenticate|authenticated|authorize|authorise|authorized|check auth|auth middleware|can activate|can load|can match|verify (token|jwt|signature|password|webhook|session|csrf|credentials|user|auth token|api key|otp|totp|code)|has (permission|permissions|role|roles|access|perm|perms|scope)|is (allowed|admin|owner|authorized|authenticated|logged in|permitted|superuser|staff)|can (access|read|write|edit|view|delete|update|manage)|check (permission|permissions|access|role|roles|password|token|auth token|signature)|compare password|validate (token|session|jwt|signature|password|user|credentials|api key)|(require|ensure) (auth|authenticated|login|admin|user|role|permission|permissions|scope|logged in)|is valid (token|signature|session|password)|get current user|login required|permission required|user sign in)( \w+)?$|^(allow|allows|permits|log ?in|sign in|sign in post|login post|handle login|handle sign in|do login|csrf|verify|auth)$/;

function decides({ kind, name }: DeclarationFact): boolean {
  return kind === 'function' && deciding.test(toWords(lastName(name)));
}

function toKey({ within, name }: DeclarationFact): string {
  return `${within}.${name}`;
}

function touches({ line, endLine }: DeclarationFact, lines: ReadonlySet<number>): boolean {
  for (let at = line; at <= endLine; at += 1) if (lines.has(at)) return true;
  return false;
}

const yes =
  /^(return\s*(\(?\s*(true|True|TRUE|nil|next\(\)|next\.ServeHTTP\(.*\)|Ok\(\(\)\)|Ok\(true\)|None|null)\s*\)?)\s*;?|next\(\)\s*;?|true;?|Ok\(\(\)\)|pass|yield)$/;

/** Whether the first statement of its body already says yes. */
function answersAtOnce(declared: DeclarationFact, source: SourceView): boolean {
  return lineOfAnswer(declared, source) > 0;
}

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
  const isConstant = yes.test((lines[at] ?? '').replace(/\s*(\/\/|#).*$/, '').trim());
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
