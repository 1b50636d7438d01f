import { describe, expect, it } from 'vitest';
import type { ClearanceReason } from '../../patch/assessment.ts';
import { buildProject } from '../../syntax/project/project-builder.ts';
import type { PatchView } from '../contract.ts';
import { changeOf } from '../observation-builder.ts';
import { readOptions } from '../options/take-options.ts';
import { impact } from './index.ts';
import { listen, tell, user } from './story-builder.ts';

describe('a declaration that says something else', () => {
  it('is told with its place, what of it changed, and who uses it', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a'), 'c.ts': user('check', './a'), 'd.ts': 'export {};\n' },
      before: { 'a.ts': 'const x = 1;\nexport function check() {\n  return true;\n}\n' },
      after: { 'a.ts': 'const x = 1;\nexport function check() {\n  return false;\n}\n' },
    });

    expect(found).toEqual([
      {
        kind: 'noticed',
        code: 'wide-impact',
        path: 'a.ts',
        line: 3,
        args: { what: 'body', name: 'check', files: 2, through: '', users: 'b.ts, c.ts' },
      },
    ]);
  });

  it('is told with its parameters where these alone changed', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a') },
      before: { 'a.ts': 'export function check(a) {\n  return 1;\n}\n' },
      after: { 'a.ts': 'export function check(a, b) {\n  return 1;\n}\n' },
    });

    expect(found).toMatchObject([{ line: 1, args: { what: 'parameters', name: 'check' } }]);
    expect(found[0]).not.toHaveProperty('side');
  });

  it('stands at its last line where only that changed', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a') },
      before: { 'a.ts': 'export const check = () =>\n  1;\n' },
      after: { 'a.ts': 'export const check = () =>\n  2;\n' },
    });

    expect(found).toMatchObject([{ line: 2 }]);
    expect(found[0]).not.toHaveProperty('side');
  });

  it('names all of three users', () => {
    const found = listen({
      still: Object.fromEntries(['d', 'c', 'b'].map((name) => [`${name}.ts`, user('a', './a')])),
      before: { 'a.ts': 'export const a = () => 1;\n' },
      after: { 'a.ts': 'export const a = () => 2;\n' },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 a (3: b.ts, c.ts, d.ts)']);
  });

  it('stands at the place of a line that is gone, where none came', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a') },
      before: { 'a.ts': 'let x;\nexport function check() {\n  stop();\n  go();\n}\nlet y;\n' },
      after: { 'a.ts': 'export function check() {\n  go();\n}\nlet z;\n' },
    });

    expect(found).toMatchObject([{ code: 'wide-impact', line: 2, side: 'removed', baseLine: 3 }]);
  });

  it('names three users and counts the others', () => {
    const found = listen({
      still: Object.fromEntries(['e', 'd', 'c', 'b'].map((name) => [`${name}.ts`, user('a', './a')])),
      before: { 'a.ts': 'export const a = () => 1;\n' },
      after: { 'a.ts': 'export const a = () => 2;\n' },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 a (4: b.ts, c.ts, d.ts and 1 more)']);
  });

  it('is silent below the number of files that counts, which is ten by default', () => {
    const usersOf = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`u${at}.ts`, user('a', './a')]));
    const change = {
      before: { 'a.ts': 'export const a = () => 1;\n' },
      after: { 'a.ts': 'export const a = () => 2;\n' },
    };

    expect(listen({ ...change, still: usersOf(9), options: {} })).toEqual([]);
    expect(listen({ ...change, still: usersOf(10), options: {} })).toHaveLength(1);
    expect(listen({ ...change, still: usersOf(2), options: { files: 3 } })).toEqual([]);
  });
});

describe('what is not looked at', () => {
  const story = {
    still: { 'b.ts': user('a', './a') },
    before: { 'a.ts': 'export const a = () => 1;\n' },
    after: { 'a.ts': 'export const a = () => 2;\n' },
  };

  it.each<[string, Partial<PatchView>]>([
    [
      'a file that was proved harmless',
      { cleared: new Map<string, ClearanceReason>([['a.ts', 'formatting']]) },
    ],
    ['a file that a tool wrote', { isGenerated: ({ path }) => path === 'a.ts' }],
  ])('is %s', (_, view) => {
    const found = listen({ ...story, view });

    expect(found).toEqual([]);
  });

  it('is a change without a project', () => {
    const files = [changeOf({ path: 'a.ts', base: 'export {};\n', head: 'go();\n' })];
    const view = { patch: { files }, cleared: new Map(), isGenerated: () => false };

    const found = [...(impact.analyzePatch?.(view, { files: 1 }) ?? [])];

    expect(found).toEqual([]);
  });

  it('is a file that the project does not have, before or now', () => {
    const found = listen({ ...story, view: { project: buildProject(story.still, story.before) } });
    const fresh = listen({ ...story, view: { project: buildProject({ ...story.still, ...story.after }) } });

    expect(tell(found)).toEqual(['dropped-export a.ts:1 a (1: b.ts)']);
    expect(fresh).toEqual([]);
  });
});

it('says at the first file of code that was there why nothing is known', () => {
  const found = listen({
    before: { 'README.md': 'a\n', 'a.ts': 'export {};\n', 'b.ts': 'export {};\n' },
    after: { 'README.md': 'b\n', 'new.ts': '', 'a.ts': 'go();\n', 'b.ts': 'go();\n' },
    view: { project: { kind: 'unknown', reason: 'it is too large' } },
  });

  expect(found).toEqual([
    { kind: 'noticed', code: 'impact-unknown', path: 'a.ts', line: 0, args: { reason: 'it is too large' } },
  ]);
});

it('has nothing to say of a project that it cannot read where no code of before changes', () => {
  const found = listen({
    before: { 'README.md': 'a\n' },
    after: { 'README.md': 'b\n', 'new.ts': 'export {};\n' },
    view: { project: { kind: 'unknown', reason: 'it is too large' } },
  });

  expect(found).toEqual([]);
});

it('is worth one point at most, whatever it finds', () => {
  const points = Object.values(impact.meta.codes).map((code) => code.points);

  expect(points.reduce<number>((sum, one) => sum + one, 0)).toBe(1);
});

it('refuses options that it does not know', () => {
  expect(() => readOptions(impact, { file: 3 })).toThrow(
    'unknown key `file` in `analyzers.impact.options`; did you mean `files`?',
  );
});
