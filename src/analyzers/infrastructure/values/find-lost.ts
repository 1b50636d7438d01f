import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { once } from '../../../syntax/once.ts';
import { openerAt } from '../block-around.ts';
import type { Setting } from '../setting.ts';
import { lostNames } from './lost/data.ts';
import { readSides, type Sides } from './read-sides.ts';
import { readValues, type Value } from './read-values.ts';
import { words } from './words/data.ts';

/** Settings that guarded something, of parts that are still there and know their names no more. */
export function findLost(file: FileView): readonly Setting[] {
  const { change, head } = file;
  const places = readSides(file);
  const come = new Set(places.flatMap((sides) => sides.come.filter(isSaid).map(({ name }) => name)));
  const left = once(() => {
    const lines = (head?.text ?? '').split('\n');
    return new Set(
      lines.flatMap((_, at) =>
        readValues(lines, at + 1)
          .filter(isSaid)
          .map(toKey),
      ),
    );
  });
  return places.flatMap((sides) =>
    sides.gone
      .filter((value) => !come.has(value.name) && isGuard(value, change.path))
      .filter((value) => isPartLeft(value, sides) && !left().has(toKey(value)))
      .map(({ line: baseLine }) => ({
        code: 'infra-protection',
        what: 'removes a setting that guarded something',
        line: toHeadLine(change, baseLine),
        baseLine,
      })),
  );
}

function isSaid({ text }: Value): boolean {
  return text !== '';
}

function isGuard({ name, part, text, isItem }: Value, path: string): boolean {
  if (isItem || text === '' || words.off.pattern.test(text)) return false;
  return lostNames.some(
    (row) => row.name.test(name) && row.paths?.test(path) !== false && !row.but?.test(`${part} ${name}`),
  );
}

/** With what a setting was part of, it goes rightly. */
function isPartLeft({ line }: Value, { old, now }: Sides): boolean {
  const opener = old[openerAt(old, line - 1)]?.trim();
  return opener === undefined || now.some((text) => text.trim() === opener);
}

function toKey({ name, part }: Value): string {
  return JSON.stringify([part, name]);
}
