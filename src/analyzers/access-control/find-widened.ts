import type { SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toSettingKey } from '../code-rows.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import { toWords } from '../name-words.ts';
import { passingLists } from './deciding/data.ts';
import { codeOf } from './sides.ts';

export interface WidenedList {
  readonly name: string;
  readonly line: number;
}

/** Lists of who or what may pass that hold more than before, and all they held. */
export function findWidened(file: FileView): readonly WidenedList[] {
  const lists = {
    select: ({ settings }: { settings: readonly SettingFact[] }) => settings.filter(isPassing),
    key: toSettingKey,
  };
  const before = removedFacts(file, lists);
  const { strings } = codeOf(file.head);
  return addedFacts(file, lists).flatMap((list) => {
    const was = before.find(({ name, within }) => name === list.name && within === list.within);
    if (was === undefined) return [];
    const [old, now] = [listTexts(was.value), listTexts(list.value)];
    const come = now.find((text) => !old.includes(text));
    if (come === undefined || old.length === 0 || !old.every((text) => now.includes(text))) return [];
    const place = strings.find(
      ({ text, line }) => text === come && line >= list.line && line <= list.endLine,
    );
    return [{ name: `${list.name}: ${come}`, line: place?.line ?? list.line }];
  });
}

function isPassing({ name, within }: SettingFact): boolean {
  return passingLists.pattern.test(toWords(`${within} ${name}`));
}

function listTexts({ kind, text, items = [] }: ValueFact): readonly string[] {
  return kind === 'string' || kind === 'name' ? [text] : items.flatMap(listTexts);
}
