import { Project } from 'ts-morph';
import { expect, it } from 'vitest';
import { findBreaches } from './house-rules.ts';

const project = new Project({ useInMemoryFileSystem: true });

it.each([
  ['src/cli/main.ts', 'export function main(one: string, two: string, three: string): void {}'],
  ['src/cli/main.ts', lines('const a = 1;', 250)],
  ['src/cli/clock.ts', 'export const now = Date.now();'],
  ['src/verdict/tier.ts', 'export const at = (now: number) => new Date(now);'],
  ['src/verdict/tier.ts', 'export const text = (job: { process: string }) => job.process;'],
  ['src/verdict/tier.test.ts', `it('is long', () => {\n${lines('a();', 60)}\n});`],
  ['src/verdict/tier.test.ts', `it.each(table)('%s', (a, b, c, d) => a);`],
  ['src/verdict/tier.test.ts', 'export const now = Date.now();'],
  ['src/analyzers/common-paths/index.ts', 'export const a = 1;'],
  ['scripts/tool.config.ts', 'export default {};'],
])('lets a well-kept %s alone: %#', (path, text) => {
  const breaches = breachesOf(path, text);

  expect(breaches).toEqual([]);
});

it.each([
  ['src/cli/main.ts', lines('const a = 1;', 251), '251 the file has 251 lines, at most 250'],
  ['src/cli/utils.ts', '', '1 "utils" says nothing about what is inside'],
  ['src/cli/helpers.test.ts', '', '1 "helpers" says nothing about what is inside'],
  ['src/common/tier.ts', '', '1 "common" says nothing about what is inside'],
  ['src/cli/main.ts', functionOf(41), '1 the function has 41 lines, at most 40'],
  ['src/cli/main.ts', `\n${functionOf(41)}`, '2 the function has 41 lines, at most 40'],
  [
    'src/cli/main.ts',
    'export const f = (a: 1, b: 2, c: 3, d: 4) => a;',
    '1 the function has 4 parameters, at most 3',
  ],
  [
    'src/cli/main.ts',
    'class A { m(a: 1, b: 2, c: 3, d: 4) {} }',
    '1 the function has 4 parameters, at most 3',
  ],
  ['src/cli/main.ts', 'export default function main() {}', '1 has a default export; names are exported'],
  ['src/verdict/tier.ts', '\nconst now = Date.now();', '2 pure code uses Date.now'],
  ['src/patch/hunk.ts', 'const now = new Date();', '1 pure code uses new Date'],
  ['src/syntax/facts.ts', 'const chance = Math.random();', '1 pure code uses Math.random'],
  ['src/report/text.ts', 'const wide = process.stdout.columns;', '1 pure code uses process'],
  ['src/report/text.ts', 'console.log(1);', '1 pure code uses console'],
  ['src/analyzers/tests/index.ts', 'void fetch(url);', '1 pure code uses fetch'],
])('names what is wrong in %s: %#', (path, text, breach) => {
  const breaches = breachesOf(path, text);

  expect(breaches).toContain(`${path}:${breach}`);
});

function breachesOf(path: string, text: string): readonly string[] {
  return findBreaches(path, project.createSourceFile(path, text, { overwrite: true }));
}

function functionOf(length: number): string {
  return `export function main(): void {\n${lines('a();', length - 2)}\n}`;
}

function lines(line: string, count: number): string {
  return Array(count).fill(line).join('\n');
}
