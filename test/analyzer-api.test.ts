import ts from 'typescript';
import { expect, it } from 'vitest';

it('writes the public contract as a declaration file that TypeScript can read', () => {
  const program = ts.createProgram(['api/analyzer.d.ts'], {
    noEmit: true,
    strict: true,
    skipDefaultLibCheck: true,
    lib: ['lib.es2023.d.ts'],
    target: ts.ScriptTarget.ES2023,
    types: [],
  });

  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);

  expect(problems).toEqual([]);
});
