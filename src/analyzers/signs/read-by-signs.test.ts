import { describe, expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { readBySigns, signRows } from './read-by-signs.ts';
import { steeringRows } from './steering/data.ts';
import { steers } from './steers.ts';
import { tellApart } from './tell-apart.ts';
import { tellMarkup } from './tell-markup.ts';
import { markupRows } from './markup/data.ts';
import { scriptRow } from './script-row.ts';

const programOf = (language: string, text: string) => {
  const row = [...signRows, scriptRow].find((one) => one.language === language);
  const page = markupRows.find((one) => one.language === language);
  return (row && tellApart(row, text)?.program) ?? (page && tellMarkup(page, text)?.program);
};

it.each([...signRows, scriptRow, ...markupRows].map((row) => [row.language, row] as const))(
  'tells a program in %s from its layout and comments, where signs can tell',
  (language, { hit, same, miss }) => {
    expect(programOf(language, same)).toBe(programOf(language, hit));
    expect(programOf(language, hit)).toMatch(/[A-Za-z]/);
    expect(programOf(language, hit)).not.toMatch(/why/);
    expect(programOf(language, miss)).toBeUndefined();
  },
);

it.each(steeringRows.map(({ hit, miss, language = 'any' }) => [hit, miss, language]))(
  'knows that a tool follows %j, and that people read %j',
  (hit, miss, language) => {
    expect([steers(language, hit), steers(language, miss)]).toEqual([true, false]);
  },
);
