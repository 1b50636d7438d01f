import type { DeclarationFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { Alignment, Edit } from './align.ts';
import { compareConditions } from './conditions/compare-conditions.ts';
import { isWrapped } from './conditions/is-wrapped.ts';
import { judgeChanged } from './conditions/judge-changed.ts';
import { type Condition, listConditions } from './conditions/list-conditions.ts';
import { listCorrected } from './conditions/list-corrected.ts';
import { type Token, textAt, toText } from './read-tokens.ts';
import { links, plainNames, platforms } from './words/data.ts';

export interface Lost {
  readonly code: string;
  /** What it was. */
  readonly name: string;
  /** Where it stood, as words of the base. */
  readonly at: number;
}

/** Early exits and demands that are gone, and conditions that turn fewer away than those they took the place of. */
export function findLostConditions(file: FileView, alignment: Alignment): readonly Lost[] {
  const { before, after, kept } = alignment;
  const is = listConditions({ language: file.language, tokens: after });
  const heirs = new Map<number | undefined, Condition>(is.map((one) => [one.opener, one]));
  const scene = { file, alignment, is, demanded: listDemanded(alignment, is) };
  return listConditions({ language: file.language, tokens: before }).flatMap((one): readonly Lost[] => {
    const text = toText(before, one.from, one.to);
    if (platforms.pattern.test(text)) return [];
    const heir = heirs.get(kept[one.opener]);
    const code = heir === undefined ? judgeGone(scene, one) : judgeHeir(scene, one, heir);
    return code === undefined ? [] : [{ code, name: text, at: one.opener }];
  });
}

/** What only got more around it or in it asks what it asked. */
function judgeHeir({ alignment, is }: Scene, one: Condition, heir: Condition): Lost['code'] | undefined {
  const { before, after, kept } = alignment;
  if (isGuard(one) && isWrapped(alignment, { one, heir, is })) return 'condition-loosened';
  const isSame = toText(before, one.from, one.to) === toText(after, heir.from, heir.to);
  if (isSame && countGone(kept, one.bodyFrom, one.bodyTo) === 0) return undefined;
  return compareConditions(alignment, one, heir) ?? judgeChanged(alignment, one, heir);
}

/** A condition that went with more than this went with what it was for. */
const mostGone = 150;
/** What came with more than this is written anew. */
const mostCome = 60;

interface Scene {
  readonly file: FileView;
  readonly alignment: Alignment;
  /** The conditions of the head. */
  readonly is: readonly Condition[];
  /** Names about which new lines demand something. */
  readonly demanded: ReadonlySet<string>;
}

/** A condition that became a call of a helper is asked there. */
function listDemanded({ after, kept }: Alignment, conditions: readonly Condition[]): ReadonlySet<string> {
  const old = new Set(kept);
  const demands = conditions.filter(({ form, opener }) => form === 'demands' && !old.has(opener));
  return new Set(demands.flatMap(({ from, to }) => listNames(after, from, to)));
}

function judgeGone({ file, alignment, demanded }: Scene, one: Condition): Lost['code'] | undefined {
  const { before, kept, edits } = alignment;
  const words = one.to - one.from;
  if (countGone(kept, one.from, one.to) < words * 0.6 || !isHostThere(file, before[one.opener]))
    return undefined;
  const edit = edits.find(({ from, to }) => from <= one.opener && one.opener < to);
  if (edit === undefined || edit.to - edit.from > mostGone || edit.addedTo - edit.addedFrom > mostCome)
    return undefined;
  const names = listNames(before, one.from, one.to);
  if (isAskedAgain(alignment, one) || names.some((name) => demanded.has(name))) return undefined;
  // What is asked no more is still asked before, of other things.
  if (!isGuard(one) && isUnwrapped(kept, one) && isStillUsed(alignment, one.opener, { names, back: reach }))
    return 'condition-loosened';
  const asked = isGuard(one) ? [...names, ...listSources(before, one, edit)] : listCorrected(before, one);
  if (!isStillUsed(alignment, one.opener, { names: asked, back: 0 })) return undefined;
  return isGuard(one) ? 'exit-removed' : 'step-removed';
}

/** Of a guard that went with what it asks about: what that was made of. What was done behind the guard was more than to ask. */
function listSources(before: readonly Token[], one: Condition, { from, to }: Edit): readonly string[] {
  const isLast = before.slice(one.bodyTo, to).every(({ kind }) => kind === 'sign');
  const made = toText(before, from, one.opener);
  const isMade = listNames(before, one.from, one.to).some((name) => made.includes(`${name} = `));
  return isLast && isMade && one.opener - from <= mostMade ? listNames(before, from, one.opener) : [];
}

/** What is made of more words was made for more than a guard. */
const mostMade = 60;

function isGuard({ form }: Condition): boolean {
  return form === 'turns' || form === 'demands';
}

function countGone(kept: readonly number[], from: number, to: number): number {
  return kept.slice(from, to).filter((place) => place < 0).length;
}

/** With a whole function its conditions go rightly. */
export function isHostThere({ base, head }: FileView, token: Token | undefined): boolean {
  const at = token?.line ?? 0;
  const host = listDeclarations(base).findLast(({ line, endLine }) => line <= at && at <= endLine);
  return host === undefined || listDeclarations(head).some(({ name }) => name === host.name);
}

/** Outer ones stand before inner ones. */
function listDeclarations(source: SourceView | undefined): readonly DeclarationFact[] {
  return source?.facts.code?.declarations ?? [];
}

/** Most of what it asked is asked on new lines: moved, merged, turned round, or put into a helper. */
function isAskedAgain({ before, fresh }: Alignment, { from, to }: Condition): boolean {
  const asked = before.slice(from, to);
  const called = asked.filter(({ kind }, index) => kind === 'word' && textAt(asked, index + 1) === '(');
  if (called.length > 0 && called.every(({ text }) => fresh.has(text))) return true;
  const words = asked.filter(({ kind }) => kind !== 'sign');
  return words.filter(({ text }) => fresh.has(text)).length >= words.length * 0.67;
}

/** So far behind a guard what it guarded is looked for. */
const reach = 250;

interface Used {
  readonly names: readonly string[];
  /** So far before the place it is looked for, too. */
  readonly back: number;
}

/** What was asked about is still used behind the place. */
function isStillUsed({ after, now }: Alignment, at: number, { names, back }: Used): boolean {
  const place = now[at] ?? 0;
  const near = new Set(after.slice(Math.max(0, place - back), place + reach).map(({ text }) => toName(text)));
  return names.some((name) => near.has(name));
}

/** Names that stand for themselves, and are no part of another. */
export function listNames(tokens: readonly Token[], from: number, to: number): readonly string[] {
  return tokens.slice(from, to).flatMap(({ kind, text }, index) => {
    const isPart = links.pattern.test(textAt(tokens, from + index - 1));
    return kind === 'word' && !isPart && !plainNames.pattern.test(text) ? [toName(text)] : [];
  });
}

/** `a?` of `a?.b` is `a`. */
function toName(text: string): string {
  return text.replace(/[?!]$/, '');
}

/** What it opened is still there, and no longer behind it. */
function isUnwrapped(kept: readonly number[], { bodyFrom, bodyTo }: Condition): boolean {
  const words = bodyTo - bodyFrom;
  return words > 4 && countGone(kept, bodyFrom, bodyTo) <= words * 0.3;
}
