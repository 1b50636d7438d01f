import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { SettingFact } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { toSettingKey } from '../../code-rows.ts';
import { addedFacts, removedFacts } from '../../compare-code.ts';
import { lastName } from '../../name-words.ts';
import { codeOf, countTexts } from '../sides.ts';
import { crossSite, type DroppedRow, droppedRows } from './data.ts';

export interface Dropped {
  readonly code: string;
  readonly name: string;
  readonly line: number;
  readonly baseLine: number;
}

/** Settings that protected and are gone, while the call or the object they stood in is still there. */
export function findDropped(file: FileView): readonly Dropped[] {
  const head = codeOf(file.head);
  const [before, after] = [countNames(codeOf(file.base).settings), countNames(head.settings)];
  const places = new Set(['', ...head.declarations.map(({ within, name }) => joinNames(within, name))]);
  const isStillThere = ({ of, within }: SettingFact): boolean =>
    of === undefined
      ? places.has(within)
      : head.calls.some((call) => call.name === of && call.within === within);
  return removedFacts(file, { select: ({ settings }) => settings, key: toSettingKey }).flatMap((setting) => {
    const name = toLast(setting.name);
    const row = droppedRows.find((one) => isOf(one, setting));
    if (row === undefined || after(name) >= before(name) || !isStillThere(setting)) return [];
    const { line } = setting;
    return [{ code: row.code, name: setting.name, line: toHeadLine(file.change, line), baseLine: line }];
  });
}

export function findCrossSite(file: FileView): readonly Omit<Dropped, 'baseLine'>[] {
  const cookies = addedFacts(file, {
    select: ({ settings }) =>
      settings.filter(({ name, value }) => crossSite.name.test(name) && crossSite.value.test(value.text)),
    key: ({ name }) => name,
  });
  return cookies.map(({ name, line }) => ({ code: 'cookie-weakened', name, line }));
}

function isOf({ name, value, around }: DroppedRow, setting: SettingFact): boolean {
  const place = `${setting.within} ${setting.name} ${setting.of ?? ''}`;
  return name.test(setting.name) && value.test(setting.value.text) && (around?.test(place) ?? true);
}

function countNames(settings: readonly SettingFact[]): (name: string) => number {
  return countTexts(settings.map(({ name }) => toLast(name)));
}

function toLast(name: string): string {
  return lastName(name).toLowerCase();
}

function joinNames(within: string, name: string): string {
  return within === '' ? name : `${within}.${name}`;
}
