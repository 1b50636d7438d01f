import type { FileView } from '../../syntax/file-view.ts';
import type { Dropped } from './dropped/find-dropped.ts';
import { classHeads, guardMixins } from './words/data.ts';

/** Classes that no longer inherit what asked who is there: facts do not tell what a class inherits. */
export function findLostMixins({ change, language }: FileView): readonly Dropped[] {
  if (language !== 'python') return [];
  const lines = change.hunks.flatMap((hunk) => hunk.lines);
  const heads = lines.flatMap((line) =>
    line.kind === 'added' ? readClass(line.text).map((found) => ({ ...found, line: line.headLine })) : [],
  );
  return lines.flatMap((line) => {
    if (line.kind !== 'removed') return [];
    const { baseLine } = line;
    return readClass(line.text).flatMap((was) =>
      heads
        .filter(({ name }) => name === was.name)
        .filter(({ guards }) => guards.length < was.guards.length)
        .map(({ guards, line: at }) => {
          const lost = was.guards.filter((guard) => !guards.includes(guard));
          return { code: 'access-check-removed', name: lost.join(', '), line: at, baseLine };
        }),
    );
  });
}

interface ClassHead {
  readonly name: string;
  readonly guards: readonly string[];
}

function readClass(text: string): readonly ClassHead[] {
  if (!classHeads.pattern.test(text)) return [];
  const [name = text, ...parents] = text.match(/\w+/g)?.slice(1) ?? [];
  return [{ name, guards: parents.filter((parent) => guardMixins.pattern.test(parent)) }];
}
