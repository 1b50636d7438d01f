import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { groupBy } from '../../group-by.ts';
import { blockAt, openerAt } from '../block-around.ts';
import type { Setting } from '../setting.ts';
import { valueRows } from './data.ts';
import { isWeaker } from './is-weaker.ts';
import { readSides, type Sides } from './read-sides.ts';
import type { Value } from './read-values.ts';
import type { ValueRow } from './value-row.ts';

/** Rows that also speak of one line of a list. */
const listRows = valueRows.filter(({ step }) =>
  ['loses', 'drops', 'gains', 'widens', 'covers'].some((kind) => kind in step),
);

/** Settings whose new value guards less than the one it takes the place of. */
export function findWeaker(file: FileView): readonly Setting[] {
  const { change } = file;
  return readSides(file).flatMap((sides) => {
    const { gone, come } = sides;
    const changed = pairUp(gone, come).flatMap(([before, after]) =>
      judge(valueRows, [before, after], change.path),
    );
    const added = listAlone(come, gone).flatMap((item) => {
      const others = othersOf(item, sides);
      const [before, after] = [others.join(' '), [...others, item.text].join(' ')];
      return others.length === 0
        ? []
        : judge(
            listRows,
            [
              { ...item, text: before },
              { ...item, text: after },
            ],
            change.path,
          );
    });
    const removed = listAlone(gone, come).flatMap((item) =>
      isListLeft(item, sides)
        ? judge(listRows, [item, { ...item, text: '' }], change.path).map((told) => ({
            ...told,
            line: toHeadLine(change, item.line),
            baseLine: item.line,
          }))
        : [],
    );
    return [...changed, ...added, ...removed];
  });
}

/** Items of a list of which nothing takes the place. */
function listAlone(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const names = new Set(others.map(({ name }) => name));
  return values.filter(({ isItem, name }) => isItem && !names.has(name));
}

/** What stands in the list of a new item and stood there before. */
function othersOf({ line }: Value, { now, fresh }: Sides): readonly string[] {
  const opener = openerAt(now, line - 1);
  if (opener < 0 || fresh.has(opener + 1)) return [];
  return blockAt(now, opener).filter(
    (text, at) => at > 0 && text.trim() !== '' && !fresh.has(opener + at + 1),
  );
}

function isListLeft({ line }: Value, { old, now }: Sides): boolean {
  const opener = openerAt(old, line - 1);
  return now.some((text) => text.trim() === old[opener]?.trim());
}

/** Values of the same name, one after the other; what is the same on both sides only moved. */
function pairUp(gone: readonly Value[], come: readonly Value[]): readonly (readonly [Value, Value])[] {
  const left = groupBy(without(gone, come), ({ name }) => name);
  return [...groupBy(without(come, gone), ({ name }) => name)].flatMap(([name, fresh]) => {
    const same = left.get(name) ?? [];
    return fresh.flatMap((after, turn) =>
      [same[turn] ?? same.at(-1)]
        .filter((one) => one !== undefined)
        .map((before) => [before, after] as const),
    );
  });
}

function judge(
  rows: readonly ValueRow[],
  [before, after]: readonly [Value, Value],
  path: string,
): readonly Setting[] {
  const row = rows.find(
    ({ name, but, step, paths }) =>
      name.test(after.name) &&
      paths?.test(path) !== false &&
      !but?.test(`${after.part} ${after.name}`) &&
      isWeaker(step, before.text, after.text),
  );
  return row === undefined ? [] : [{ code: row.code, what: `adds ${row.what}`, line: after.line }];
}

function without(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const known = new Set(others.map(toKey));
  return values.filter((one) => !known.has(toKey(one)));
}

function toKey({ name, text }: Value): string {
  return JSON.stringify([name, text]);
}
