import type { FileView } from '../../syntax/file-view.ts';
import { isActiveDrawing } from '../active-drawing.ts';
import { isClearable, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findRow } from '../path-row.ts';
import { isActiveManual } from './active-manual.ts';
import { buildInputPaths, communityPaths, documentPaths } from './data.ts';

export const documentation = defineAnalyzer({
  meta: {
    id: 'documentation',
    title: 'Documentation',
    summary: 'Clears files that hold words and pictures for people and nothing that a machine acts on.',
    languages: ['any'],
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile({ change, base, head }: FileView): Iterable<Observation> {
  const names = namesOf(change);
  if (names.some((name) => findRow(name, buildInputPaths) !== undefined)) {
    yield {
      kind: 'never-cleared',
      path: change.path,
      reason: 'it looks like a document, but a machine acts on it',
    };
    return;
  }
  if (!isClearable(change) || !names.every(isDocument)) return;
  if (/\.svg$/i.test(change.path) && (head === undefined || isActiveDrawing(head.text))) return;
  if (change.path.endsWith('.Rd') && (head === undefined || isActiveManual(head.text, base?.text))) return;
  if (head?.text.startsWith('#!')) return;
  yield { kind: 'cleared', path: change.path, reason: 'documentation' };
}

function isDocument(path: string): boolean {
  if (/^\.(gitea|github|forgejo)\//i.test(path)) return findRow(path, communityPaths) !== undefined;
  return findRow(path, documentPaths) !== undefined;
}
