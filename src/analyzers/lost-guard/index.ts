import { changedLines, toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { standsInHelper } from '../asked-in-helper.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { isTestPath } from '../test-weakening/is-test.ts';
import { type Alignment, align } from './align.ts';
import { isStillAsked } from './asked/still-asked.ts';
import { findLostConditions } from './find-lost-conditions.ts';
import { findLostNames } from './find-lost-names.ts';
import { findLostSteps } from './find-lost-steps.ts';
import { findEarlyLeaves } from './late/find-early-leaves.ts';
import { findLateChecks } from './late/find-late-checks.ts';
import { meta } from './meta.ts';
import { lineAt } from './read-tokens.ts';
import { findLostReasons } from './reasons/find-lost-reasons.ts';

export const lostGuard = defineAnalyzer({ meta, analyzeFile });

/** Of both sides together, in letters: comparing more word by word takes too long. */
const longest = 2_000_000;

/** A file with more of them was rewritten, and its first findings say so. */
const mostFindings = 20;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { base, head, change } = file;
  const { path } = change;
  if (base?.facts.code === undefined || head?.facts.code === undefined) return;
  if (!base.whole || !head.whole) return;
  if (base.facts.structure !== undefined && base.facts.structure === head.facts.structure) return;
  if (isTestPath(path)) return;
  if (base.text.length + head.text.length > longest) {
    yield { kind: 'failed', path, reason: 'it is too long to be compared word by word' };
    return;
  }
  const alignment = align(file, { base, head });
  yield* noticeOrder(file, alignment);
  for (const { name, ...place } of findLostReasons(file, alignment)) {
    yield { kind: 'noticed', code: 'reason-removed', path, ...place, side: 'removed', args: { name } };
  }
  yield* noticeLost(file, alignment);
}

/** What is asked too late, and what is not asked of everybody any more. */
function* noticeOrder(file: FileView, alignment: Alignment): Iterable<Noticed> {
  const { path } = file.change;
  for (const { name, ...place } of findLateChecks(file, alignment)) {
    yield { kind: 'noticed', code: 'check-late', path, ...place, args: { name: name.slice(0, 80) } };
  }
  for (const { name, line } of findEarlyLeaves(file, alignment)) {
    yield { kind: 'noticed', code: 'check-skipped', path, line, args: { name: name.slice(0, 80) } };
  }
}

function* noticeLost(file: FileView, alignment: Alignment): Iterable<Noticed> {
  const { path } = file.change;
  const asked = findLostConditions(file, alignment);
  const found = [
    ...asked.filter(({ at }) => !isStillAsked(file, lineAt(alignment.before, at))),
    ...findLostSteps(file.language, alignment),
    ...findLostNames(file, alignment),
  ];
  const seen = new Set<number>();
  for (const { code, name, at } of found.slice(0, mostFindings)) {
    const { line, baseLine } = toPlace(file, alignment, at);
    if (seen.has(baseLine) || standsInTests(file, baseLine) || standsInHelper(file, baseLine, name)) continue;
    seen.add(baseLine);
    yield {
      kind: 'noticed',
      code,
      path,
      line,
      side: 'removed',
      baseLine,
      args: { name: name.slice(0, 80) },
    };
  }
}

/** Rust keeps tests beside what they test. Only what the base calls so counts. */
function standsInTests({ language, base }: FileView, baseLine: number): boolean {
  if (language !== 'rust') return false;
  const declared = base?.facts.code?.declarations ?? [];
  return declared.some(
    ({ within, line, endLine }) => line <= baseLine && baseLine <= endLine && /^tests?(\.|$)/.test(within),
  );
}

/** The line where it stood, and the line of the head that stands there now; behind a long comment that is the comment. */
function toPlace(
  { change }: FileView,
  { before, after, now }: Alignment,
  at: number,
): { readonly line: number; readonly baseLine: number } {
  const place = Math.min(now[at] ?? 0, after.length - 1);
  const [line, baseLine] = [lineAt(after, place), lineAt(before, at)];
  const stood = changedLines(change).removed.has(baseLine) ? toHeadLine(change, baseLine) : line;
  return { line: line - stood > 2 ? stood : line, baseLine };
}
