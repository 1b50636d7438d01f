import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findEdits } from '../find-edits.ts';
import { createJudge, type Judge, noticeAdded } from '../judge-code.ts';
import { boundLanguages } from './bounds/data.ts';
import { findLimits } from './bounds/find-limits.ts';
import { findLooser } from './bounds/find-looser.ts';
import { findNarrowed } from './bounds/find-narrowed.ts';
import { judgeTexts } from './composed-sql.ts';
import { edits, knowledge, toolFolders } from './data.ts';
import { findFlows } from './flows/find-flows.ts';
import { findLogged } from './logs/find-logged.ts';
import { findFreed } from './memory/find-freed.ts';
import { findResized } from './memory/find-resized.ts';
import { meta } from './meta.ts';
import { findCareless } from './modules/find-careless.ts';
import { findLooserPatterns } from './patterns/find-looser-patterns.ts';
import { findSlow, type Slow } from './patterns/find-slow.ts';
import { findRewrites } from './rewrites/find-rewrites.ts';
import { findLost } from './safe-options/find-lost.ts';
import { findUnescaped } from './templates/find-unescaped.ts';

export const dangerousCall = defineAnalyzer({ meta, analyzeFile });

const judgeFacts = createJudge(knowledge);

const judge: Judge = (code, language) => [
  ...judgeFacts(code, language).map((judged) => ({ ...judged, key: toShape(judged.key) })),
  ...judgeTexts(code),
];

/**
 * What was dangerous before is not new because a limit of time beside it changes: the name of what is called and the
 * kind of what it is given first decide.
 */
function toShape(key: string): string {
  return key.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replace(/,.*/s, '');
}

function* analyzeFile(file: FileView): Iterable<Observation> {
  const facts = [...noticeFacts(file)];
  yield* facts;
  const told = new Set(facts.map(({ code, line }) => `${code} ${line}`));
  const others = [...findEdits(file, edits), ...findFlows(file), ...findLogged(file)].filter(
    ({ code, line }) => !told.has(`${code} ${line}`),
  );
  yield* others;
  // What is known by its own name needs no other one.
  const lines = new Set([...facts, ...others].map(({ line }) => line));
  yield* findRewrites(file).filter(({ line }) => !lines.has(line));
}

/** What the facts of both sides tell. */
function* noticeFacts(file: FileView): Iterable<Noticed> {
  const isTool = toolFolders.test(file.change.path);
  for (const found of noticeAdded(file, judge)) {
    yield isTool && found.code === 'command-injection' ? { ...found, code: 'command-call' } : found;
  }
  yield* findLost(file);
  for (const { code, name, line, endLine, baseLine } of findLooser(file)) {
    const place =
      baseLine === undefined ? { line, endLine } : { line, endLine, baseLine, side: 'removed' as const };
    yield { kind: 'noticed', code, path: file.change.path, ...place, args: { name } };
  }
  yield* noticeOthers(file);
}

function noticeOthers(file: FileView): readonly Noticed[] {
  const { change, head } = file;
  const found = [
    ...findUnescaped(change).map((one) => ({ ...one, code: 'markup-injection', endLine: one.line })),
    ...findCareless(file),
    ...findFreed(file).map((one) => ({ ...one, code: 'unsafe-memory', endLine: one.line })),
    ...findResized(file).map((one) => ({ ...one, code: 'memory-overflow', endLine: one.line })),
    ...(boundLanguages.has(file.language) ? [...findNarrowed(change), ...findLimits(change)] : []).map(
      (one) => ({
        ...one,
        code: 'bounds-looser',
        endLine: one.line,
      }),
    ),
    ...(head?.facts.code === undefined ? [] : findInPatterns(file)),
  ];
  return found.map(({ code, line, endLine, name }) => ({
    kind: 'noticed',
    code,
    path: change.path,
    line,
    endLine,
    args: { name },
  }));
}

function findInPatterns(
  file: FileView,
): readonly (Slow & { readonly code: string; readonly endLine: number })[] {
  const toFound = (code: string) => (one: Slow) => ({ ...one, code, endLine: one.line });
  return [
    ...findSlow(file).map(toFound('slow-pattern')),
    ...findLooserPatterns(file).map(toFound('pattern-looser')),
  ];
}
