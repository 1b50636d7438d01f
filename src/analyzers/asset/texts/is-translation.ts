import type { FileView, SourceView } from '../../../syntax/file-view.ts';
import { comparableSides } from '../../compare-sides.ts';
import { findRow } from '../../path-row.ts';
import { type TextFormat, textFormats } from './data.ts';
import { isHarmlessText } from './harmless-text.ts';
import { type Entry, readTexts } from './read-texts.ts';

/** Whether only words for people changed in a file of translations, and none of them does more than words do. */
export function isTranslation(file: FileView): boolean {
  const format = findRow(file.change.path, textFormats);
  const sides = comparableSides(file);
  if (format === undefined || sides === undefined || !isRead(sides.head, format)) return false;
  const base = readTexts(sides.base.text, format);
  const head = readTexts(sides.head.text, format);
  if (base === undefined || head === undefined || base.rest.join('\n') !== head.rest.join('\n')) return false;
  return (
    [...base.entries.keys()].every((key) => head.entries.has(key)) &&
    [...head.entries].every(([key, entry]) => isHarmless(entry, base.entries.get(key), format))
  );
}

function isRead({ facts }: SourceView, { parsed }: TextFormat): boolean {
  return parsed === undefined || facts.reading === 'syntax';
}

function isHarmless({ text, above }: Entry, before: Entry | undefined, { tellsSource }: TextFormat): boolean {
  if (text === before?.text) return true;
  const isEmpty = before?.text === '';
  return isHarmlessText(text, tellsSource && isEmpty ? toSource(above) : before?.text);
}

/** The text of `msgid "text"`. */
function toSource(line: string): string {
  return /"(.*)"/.exec(line)?.[1] ?? '';
}
