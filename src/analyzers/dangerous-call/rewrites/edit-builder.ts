import { type Sides, viewOf } from '../../observation-builder.ts';
import { findRewrites } from './find-rewrites.ts';

/** Findings as `code name line`, with the line of the base behind an arrow where nothing stands in the place. */
export function rewrites(sides: Sides): readonly string[] {
  return findRewrites(viewOf(sides)).map(({ code, args, line, baseLine }) =>
    [code, args?.name, line, ...(baseLine === undefined ? [] : [`<- ${baseLine}`])].join(' '),
  );
}

const shown = (lines: string) => `begin();\n${lines === '' ? '' : `${lines}\n`}end();\n`;

/** What is said of lines, between others, that took the place of lines. */
export function edit(before: string, after: string, path = 'src/a.ts'): readonly string[] {
  return rewrites({ path, base: shown(before), head: shown(after) });
}
