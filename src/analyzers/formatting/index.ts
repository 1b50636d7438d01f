import type { FileView } from '../../syntax/file-view.ts';
import { comparableSides, hasEqualComments, hasEqualStructure } from '../compare-sides.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { differsOnlyInBlanks } from './blanks.ts';

export const formatting = defineAnalyzer({
  meta: {
    id: 'formatting',
    title: 'Formatting only',
    summary:
      'Clears files whose program and comments are the same before and after, only laid out differently.',
    languages: ['typescript', 'javascript', 'json', 'yaml', 'any'],
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile(file: FileView): Iterable<Observation> {
  const sides = comparableSides(file);
  if (sides === undefined) return;
  const sameProgram = hasEqualStructure(sides) && hasEqualComments(sides, () => true);
  if (!sameProgram && !differsOnlyInBlanks(file.language, sides.base.text, sides.head.text)) return;
  yield { kind: 'cleared', path: file.change.path, reason: 'formatting' };
}
