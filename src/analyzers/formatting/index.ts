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

export const formatting = defineAnalyzer({
  meta: {
    id: 'formatting',
    title: 'Formatting only',
    summary:
      'Clears files whose program and comments are the same before and after, only laid out differently.',
    languages: comparableLanguages,
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile(file: FileView): Iterable<Observation> {
  const sides = comparableSides(file);
  if (sides === undefined || !hasEqualStructure(sides) || !hasEqualComments(sides)) return;
  if (hasEqualDirectives(sides)) yield { kind: 'cleared', path: file.change.path, reason: 'formatting' };
}
