import { describe, expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import { findAttributes } from './find-attributes.ts';

const targets = (sides: Sides) =>
  findAttributes(viewOf(sides)).map(({ target, line }) => `${target}:${line}`);

describe('attributes of a change', () => {
  it('are told where they are new, however the line is spaced', () => {
    const base = 'src/a.ts -diff\n';
    const head = 'src/a.ts   -diff\n\n  src/b.ts \t -diff  \nsrc/c.ts\n';

    expect(targets({ path: 'deep/.gitattributes', base, head })).toEqual(['src/b.ts:3']);
  });

  it.each(['a.gitattributes', '.gitattributes.md'])('are not looked for in %s', (path) => {
    expect(targets({ path, head: 'src/a.ts -diff\n' })).toEqual([]);
  });

  it.each(['# src/a.ts -diff', '#src/a.ts -diff', 'src/a.ts', ''])('are none in the line %j', (line) => {
    expect(targets({ path: '.gitattributes', head: `${line}\n` })).toEqual([]);
  });

  it('are those of a target whose name ends in a hash', () => {
    expect(targets({ path: '.gitattributes', head: 'src/a# -diff\n' })).toEqual(['src/a#:1']);
  });
});
