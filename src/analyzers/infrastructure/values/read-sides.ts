import type { Hunk } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { findRow } from '../../path-row.ts';
import { quietPaths } from '../weak/data.ts';
import { foreignPaths, settingPaths } from './paths/data.ts';
import { readValues, type Value } from './read-values.ts';

/** The values of one place that a change touches: what they were and what they are. */
export interface Sides {
  readonly gone: readonly Value[];
  readonly come: readonly Value[];
  /** Which lines of the new text are new. */
  readonly fresh: ReadonlySet<number>;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

const otherPaths = [...quietPaths, ...foreignPaths];

/** What a change does to the values of a file of settings, place by place. */
export function readSides({ change, base, head }: FileView): readonly Sides[] {
  if (!base?.whole || !head?.whole) return [];
  if (!findRow(change.path, settingPaths) || findRow(change.path, otherPaths)) return [];
  const texts = { old: base.text.split('\n'), now: head.text.split('\n') };
  return change.hunks.map(({ lines }: Hunk) => {
    const removed = lines.filter((line) => line.kind === 'removed');
    const added = lines.filter((line) => line.kind === 'added');
    return {
      ...texts,
      gone: removed.flatMap(({ baseLine }) => readValues(texts.old, baseLine)),
      come: added.flatMap(({ headLine }) => readValues(texts.now, headLine)),
      fresh: new Set(added.map(({ headLine }) => headLine)),
    };
  });
}
