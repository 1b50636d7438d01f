import type { FileView } from '../../syntax/file-view.ts';
import {
  type BothSides,
  comparableSides,
  hasEqualComments,
  hasEqualDirectives,
  hasEqualStructure,
} from '../compare-sides.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { differsOnlyInBlanks } from './blanks.ts';

export const formatting = defineAnalyzer({
  meta: {
    id: 'formatting',
    title: 'Formatting only',
    summary:
      'Clears files whose program and comments are the same before and after, only laid out differently.',
    languages: [
      'typescript',
      'javascript',
      'json',
      'yaml',
      'sql',
      'go',
      'python',
      'java',
      'ruby',
      'php',
      'csharp',
      'rust',
      'c',
      'cpp',
      'shell',
      'any',
    ],
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile(file: FileView): Iterable<Observation> {
  const sides = comparableSides(file);
  if (sides === undefined) return;
  if (!isLaidOutAnew(sides) && !differsOnlyInBlanks(file.language, sides)) return;
  yield { kind: 'cleared', path: file.change.path, reason: 'formatting' };
}

function isLaidOutAnew(sides: BothSides): boolean {
  return hasEqualStructure(sides) && hasEqualComments(sides) && hasEqualDirectives(sides);
}
