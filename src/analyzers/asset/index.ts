import type { FileView } from '../../syntax/file-view.ts';
import { isActiveDrawing } from '../active-drawing.ts';
import { isClearable, namesOf } from '../clearable.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findRow } from '../path-row.ts';
import { outsideReference, picturePaths } from './data.ts';
import { isTranslation } from './texts/is-translation.ts';

export const asset = defineAnalyzer({
  meta: {
    id: 'asset',
    title: 'Translations and pictures',
    summary:
      'Clears pictures that only people look at, and files of translations in which only words changed.',
    languages: ['any'],
    codes: {},
  },
  analyzeFile,
});

function* analyzeFile(file: FileView): Iterable<Observation> {
  if (isPicture(file) || isTranslation(file))
    yield { kind: 'cleared', path: file.change.path, reason: 'asset' };
}

/** A picture by name and place whose content is none that acts. */
function isPicture({ change, head }: FileView): boolean {
  if (!isClearable(change) || !namesOf(change).every((name) => findRow(name, picturePaths))) return false;
  if (!/\.svg$/i.test(change.path)) return head === undefined;
  return head !== undefined && !isActiveDrawing(head.text) && !outsideReference.pattern.test(head.text);
}
