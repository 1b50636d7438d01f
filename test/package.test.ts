import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
});
const [pack] = JSON.parse(stdout) as [{ readonly files: readonly { readonly path: string }[] }];
const shipped = new Set(pack.files.map(({ path }) => path));

it('links in the pages of the package only to what is in it', () => {
  const pages = [...shipped].filter((path) => path.endsWith('.md'));

  const dead = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)]
      .map(([, link]) => posix.join(posix.dirname(page), link ?? ''))
      .filter((target) => !shipped.has(target))
      .map((target) => `${page}: ${target}`),
  );

  expect(dead).toEqual([]);
  expect(pages.length).toBeGreaterThan(40);
});

it.each(['analyzer', 'testing'])('gives types of sop-gate/%s that need no other package', (door) => {
  const file = `dist/${door}.d.ts`;
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });

  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file: where }) => `${where?.fileName}: ${JSON.stringify(messageText)}`);

  expect(existsSync(file)).toBe(true);
  expect(shipped.has(file)).toBe(true);
  expect(problems).toEqual([]);
});
