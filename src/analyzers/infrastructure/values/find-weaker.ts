import type { FileView } from '../../../syntax/file-view.ts';
import { groupBy } from '../../group-by.ts';
import { findRow } from '../../path-row.ts';
import type { Setting } from '../setting.ts';
import { quietPaths } from '../weak/data.ts';
import { valueRows } from './data.ts';
import { isWeaker } from './is-weaker.ts';
import { foreignPaths, settingPaths } from './paths/data.ts';
import { readValues, type Value } from './read-values.ts';

const otherPaths = [...quietPaths, ...foreignPaths];

/** Settings whose new value guards less than the one it takes the place of. */
export function findWeaker({ change, base, head }: FileView): readonly Setting[] {
  if (!base?.whole || !head?.whole) return [];
  if (!findRow(change.path, settingPaths) || findRow(change.path, otherPaths)) return [];
  const [old, now] = [base.text.split('\n'), head.text.split('\n')];
  return change.hunks.flatMap(({ lines }) => {
    const removed = lines.filter((line) => line.kind === 'removed');
    const added = lines.filter((line) => line.kind === 'added');
    const gone = removed.flatMap(({ baseLine }) => readValues(old, baseLine));
    const come = added.flatMap(({ headLine }) => readValues(now, headLine));
    return pairUp(gone, come).flatMap(([before, after]) => judge(before, after));
  });
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

function judge(before: Value, after: Value): readonly Setting[] {
  const row = valueRows.find(
    ({ name, but, step }) =>
      name.test(after.name) &&
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
