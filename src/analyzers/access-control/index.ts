import { changedLines, toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { noticeRows } from '../code-rows.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findEdits } from '../find-edits.ts';
import { findBareMethods } from './bare-methods.ts';
import { findBareRoutes } from './bare-routes.ts';
import { findBypasses } from './bypass/find-bypass.ts';
import { compareGuards } from './compare-guards.ts';
import { findCors } from './cors/find-cors.ts';
import { findBareForms } from './csrf-forms.ts';
import { findDecidingChanges } from './deciding/find-deciding-changes.ts';
import { findTurnedAnswers } from './deciding/find-turned-answers.ts';
import { findSwappedGuards } from './decorator-order.ts';
import { type Dropped, findCrossSite, findDropped } from './dropped/find-dropped.ts';
import { findEditedLines } from './edited-lines/find-edited-lines.ts';
import { exemptedLines } from './exempted/data.ts';
import { findFailOpen } from './fail-open/find-fail-open.ts';
import { findLoosened } from './find-loosened.ts';
import { findWidened } from './find-widened.ts';
import type { Guard } from './guard.ts';
import { findImportSwaps } from './import-swaps/import-swaps.ts';
import { judgeRemoved } from './judge-removed.ts';
import { isWeaker } from './judge-replaced.ts';
import { findLateProofs } from './late-proofs.ts';
import { findLateSetups } from './late-setup.ts';
import { findLostMixins } from './lost-mixins.ts';
import { findLostWords } from './lost-words/find-lost-words.ts';
import { isMadeBriefly } from './made-briefly.ts';
import { meta } from './meta.ts';
import { findNarrowed } from './narrowed-actions.ts';
import { findLoosenedNumbers } from './numbers/find-numbers.ts';
import { openedLines } from './opened-lines/data.ts';
import { openedRows } from './opened-rows.ts';
import { policyLines } from './policy-lines/data.ts';
import { scriptedLines } from './scripted/data.ts';
import { findUnscoped } from './unscoped/find-unscoped.ts';

export const accessControl = defineAnalyzer({ meta, analyzeFile });

const loosenedLines = [...openedLines, ...exemptedLines, ...scriptedLines];

/** A file with more of them was rewritten, and its first findings say so. */
const mostFindings = 30;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { head, base, change } = file;
  if (head === undefined) return;
  if (head.facts.code === undefined && base?.facts.code === undefined) {
    yield* noticeInTemplates(file);
    return;
  }
  if (isSameProgram(file) || changedLines(change).added.size + changedLines(change).removed.size === 0)
    return;
  const found = [...noticeGuards(file), ...noticeRows(file, openedRows), ...noticeOthers(file)];
  const all = [...found, ...noticeLostWords(file, found)].filter((one) => !isMadeBriefly(file, one));
  yield* withoutRepeats(all).slice(0, mostFindings);
}

/** What can be told of a text whose code nobody reads. */
function noticeInTemplates(file: FileView): readonly Noticed[] {
  const queries = /^(xml|sql)$/.test(file.language) ? noticeLostWords(file, []) : [];
  const forms = findBareForms(file).map((lost) => toLost(file, lost));
  return [...forms, ...queries, ...findEdits(file, policyLines)];
}

function toLost({ change: { path } }: FileView, { code, name, line, baseLine }: Dropped): Noticed {
  return { kind: 'noticed', code, path, line, side: 'removed', baseLine, args: { name } };
}

function isSameProgram({ base, head }: FileView): boolean {
  return base?.facts.structure !== undefined && base.facts.structure === head?.facts.structure;
}

function noticeGuards(file: FileView): readonly Noticed[] {
  const { removed, replaced } = compareGuards(file);
  const gone = removed.flatMap((guard) => {
    const code = judgeRemoved(file, guard);
    return code === undefined ? [] : [toRemoved(file, code, guard)];
  });
  const weaker = replaced
    .filter(([before, after]) => isWeaker(file, before, after))
    .map(([before, after]): Noticed => {
      const { line, endLine } = after;
      return { ...toRemoved(file, 'access-check-weakened', before), side: 'added', line, endLine };
    });
  return [...gone, ...weaker];
}

function toRemoved({ change }: FileView, code: string, guard: Guard): Noticed {
  return {
    kind: 'noticed',
    code,
    path: change.path,
    line: toHeadLine(change, guard.line),
    side: 'removed',
    baseLine: guard.line,
    args: { name: guard.name.slice(0, 80) },
  };
}

function noticeOthers(file: FileView): readonly Noticed[] {
  return [
    ...listPlaced(file).map((found) => toPlaced(file, found)),
    ...findEdits(file, loosenedLines),
    ...listLost(file),
  ];
}

interface Placed {
  readonly code: string;
  readonly line: number;
  readonly endLine?: number;
  readonly name?: string;
}

/** What stands in the head. */
function listPlaced(file: FileView): readonly Placed[] {
  const weakened = [
    ...findFailOpen(file),
    ...findLoosened(file).map(({ text, line }) => ({ name: text, line })),
  ];
  const bypasses = findBypasses(file).map(({ text, line, endLine }) => ({ name: text, line, endLine }));
  return [
    ...findDecidingChanges(file),
    ...findTurnedAnswers(file),
    ...withCode('access-check-weakened', weakened),
    ...findImportSwaps(file),
    ...withCode('access-opened', [...findWidened(file), ...findBareRoutes(file), ...findBareMethods(file)]),
    ...findCrossSite(file),
    ...findCors(file),
    ...withCode('access-check-removed', [...findSwappedGuards(file), ...findLateSetups(file)]),
    ...withCode('verification-removed', findLateProofs(file)),
    ...findEditedLines(file),
    ...withCode('access-bypass', bypasses),
    ...findLoosenedNumbers(file).map(({ code, line, before, after }) => {
      return { code, line, name: `${before} → ${after}` };
    }),
  ];
}

function withCode(code: string, found: readonly Omit<Placed, 'code'>[]): readonly Placed[] {
  return found.map((one) => ({ ...one, code }));
}

function toPlaced({ change: { path } }: FileView, { code, line, endLine, name }: Placed): Noticed {
  return {
    kind: 'noticed',
    code,
    path,
    line,
    ...(endLine !== undefined && { endLine }),
    ...(name !== undefined && { args: { name: name.slice(0, 80) } }),
  };
}

/** What the base had. */
function listLost(file: FileView): readonly Noticed[] {
  const unscoped = findUnscoped(file).map((lost) => ({ ...lost, code: 'access-check-removed' }));
  return [
    ...findDropped(file),
    ...findNarrowed(file),
    ...findLostMixins(file),
    ...findBareForms(file),
    ...unscoped,
  ].map((lost) => toLost(file, lost));
}

/** Where nothing else was found, words that protected and are gone speak for themselves. */
function noticeLostWords(file: FileView, found: readonly Noticed[]): readonly Noticed[] {
  const { path } = file.change;
  return findLostWords(file)
    .filter(({ line }) => !found.some((other) => Math.abs(other.line - line) <= 1))
    .map(({ code, words, line, baseLine }) => ({
      kind: 'noticed',
      code,
      path,
      line,
      side: 'removed',
      baseLine,
      args: { name: words.slice(0, 80) },
    }));
}

/** One finding of a code for each line; what was both a call and a condition is told once. */
function withoutRepeats(found: readonly Noticed[]): readonly Noticed[] {
  const seen = new Set<string>();
  return found.filter(({ code, line, side }) => {
    // What a cookie lost is what its call lacks from now on.
    const isLost = side === 'removed' && code !== 'cookie-weakened';
    const place = isLost ? `removed ${line}` : `${code} ${line}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
