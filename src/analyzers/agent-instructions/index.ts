import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { toWords } from '../name-words.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { guardWords, hiddenOrders, instructionPaths, wordRows } from './data.ts';
import { meta } from './meta.ts';

const longestLine = 2000;

export const agentInstructions = defineAnalyzer({ meta, analyzeFile });

function* analyzeFile({ change }: FileView): Iterable<Observation> {
  const path = namesOf(change).find((name) => findRow(name, instructionPaths) !== undefined);
  if (path === undefined) {
    yield* noticeHidden(change);
    return;
  }
  yield {
    kind: 'noticed',
    code: 'agent-instructions',
    path: change.path,
    line: 0,
    args: { name: nameInSentence(change, path) },
  };
  yield { kind: 'never-cleared', path: change.path, reason: 'its text instructs coding agents' };
  yield* noticeWords(change);
  yield* noticeLost(change);
}

/** In a text for people what they do not see is for others. */
function* noticeHidden(change: FileChange): Iterable<Observation> {
  for (const { text, line } of newLines(change)) {
    if (text.length > longestLine || !hiddenOrders.pattern.test(text)) continue;
    yield toOverride(change.path, line, 'tells agents something where people do not see it');
  }
}

/** Rules that guarded something and that no new line says in most of their words. */
function* noticeLost(change: FileChange): Iterable<Observation> {
  const added = new Set(newLines(change).flatMap(({ text }) => toWords(text).split(' ')));
  for (const line of change.hunks.flatMap((hunk) => hunk.lines)) {
    if (line.kind !== 'removed' || !guardWords.pattern.test(line.text.slice(0, longestLine))) continue;
    const words = toWords(line.text)
      .split(' ')
      .filter((word) => word.length > 3);
    if (words.filter((word) => added.has(word)).length * 2 > words.length) continue;
    yield toOverride(
      change.path,
      toHeadLine(change, line.baseLine),
      'takes a rule away that agents had to keep',
    );
  }
}

function toOverride(path: string, line: number, what: string): Observation {
  return { kind: 'noticed', code: 'agent-override', path, line, endLine: line, args: { what } };
}

/** What new lines let an agent do; a server is one only in settings, where words are keys. */
function* noticeWords(change: FileChange): Iterable<Observation> {
  const isSettings = /\.(jsonc?|toml|ya?ml)$/i.test(change.path);
  const rows = wordRows.filter(({ code }) => isSettings || code !== 'agent-server');
  for (const { text, line } of newLines(change)) {
    // Longer lines are no sentences.
    const words = text.slice(0, longestLine);
    const found = new Map(
      rows.filter(({ pattern }) => pattern.test(words)).map((row) => [row.code, row.what]),
    );
    for (const [code, what] of found)
      yield { kind: 'noticed', code, path: change.path, line, endLine: line, args: { what } };
  }
}
