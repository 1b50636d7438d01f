import type { FileChange } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toPlace } from '../changed-facts.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { instructionPaths, wordRows } from './data.ts';
import { findLostRules } from './find-lost-rules.ts';
import { findLostDenials, findNewRights } from './find-rights.ts';
import { meta } from './meta.ts';
import { hiddenOrders } from './rules/data.ts';

const longestLine = 2000;
/** Words that hide stand close together. */
const longestHidden = 500;
const longestQuote = 80;
/** A text that lost more of them is another one. */
const mostRules = 20;

export const agentInstructions = defineAnalyzer({ meta, analyzeFile });

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { change } = file;
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
  const words = [...noticeWords(change)];
  yield* words;
  yield* noticeRights(file, new Set(words.map(({ line }) => line)));
  for (const { text, ...lines } of findLostRules(file).slice(0, mostRules))
    yield {
      kind: 'noticed',
      code: 'agent-rule-removed',
      ...toPlace(file, 'removed', lines),
      args: { rule: toQuote(text) },
    };
}

/** In a text for people what they do not see is for others. */
function* noticeHidden(change: FileChange): Iterable<Observation> {
  for (const { text, line } of newLines(change)) {
    if (text.length > longestHidden || !hiddenOrders.pattern.test(text)) continue;
    yield {
      kind: 'noticed',
      code: 'agent-override',
      path: change.path,
      line,
      endLine: line,
      args: { what: 'tells agents something where people do not see it' },
    };
  }
}

/** @param told lines of which enough is said. */
function* noticeRights(file: FileView, told: ReadonlySet<number>): Iterable<Observation> {
  for (const { value, ...lines } of findLostDenials(file)) {
    const what = `no longer keeps agents from ${toQuote(value)}`;
    yield { kind: 'noticed', code: 'agent-permission', ...toPlace(file, 'removed', lines), args: { what } };
  }
  for (const { text, ...lines } of findNewRights(file).filter(({ line }) => !told.has(line))) {
    const what = `allows agents ${toQuote(text)}`;
    yield { kind: 'noticed', code: 'agent-permission', ...toPlace(file, 'added', lines), args: { what } };
  }
}

/** Words of the author, short enough for a sentence. */
function toQuote(text: string): string {
  const words = text.trim().replace(/^[-*]\s+/, '');
  return words.length > longestQuote ? `"${words.slice(0, longestQuote)}…"` : `"${words}"`;
}

/** What new lines let an agent do; a server is one only in settings, where words are keys. */
function* noticeWords(change: FileChange): Iterable<Noticed> {
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
