import type { FileView } from '../../syntax/file-view.ts';
import {
  comparableLanguages,
  comparableSides,
  hasEqualComments,
  hasEqualDirectives,
  hasEqualStructure,
} from '../compare-sides.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';

export const comments = defineAnalyzer({
  meta: {
    id: 'comments',
    title: 'Comments only',
    summary:
      'Clears files whose program is the same before and after and whose changed comments steer no tool.',
    languages: comparableLanguages,
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile(file: FileView): Iterable<Observation> {
  const sides = comparableSides(file);
  if (sides === undefined || !hasEqualStructure(sides) || hasEqualComments(sides)) return;
  if (hasEqualDirectives(sides)) yield { kind: 'cleared', path: file.change.path, reason: 'comments' };
}
