import type { FileChange } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { nameInSentence, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { instructionPaths, wordRows } from './data.ts';
import { meta } from './meta.ts';

const longestLine = 2000;

export const agentInstructions = defineAnalyzer({ meta, analyzeFile });

function* analyzeFile({ change }: FileView): Iterable<Observation> {
  const path = namesOf(change).find((name) => findRow(name, instructionPaths) !== undefined);
  if (path === undefined) return;
  yield {
    kind: 'noticed',
    code: 'agent-instructions',
    path: change.path,
    line: 0,
    args: { name: nameInSentence(change, path) },
  };
  yield { kind: 'never-cleared', path: change.path, reason: 'its text instructs coding agents' };
  yield* noticeWords(change);
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
