import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import {
  assertionCalls,
  gateWords,
  type NameRow,
  skipCalls,
  skipMarks,
  suppressions,
  testCalls,
  testMarks,
  testNames,
  thresholdKeys,
  thresholdPaths,
} from '../../../src/analyzers/test-weakening/data.ts';
import type { RowSample } from '../row-sample.ts';

const script = 'src/a.test.ts';

export const samples: readonly RowSample[] = [
  of(testCalls, 'test-focused', (name) => ({ path: script, base: '\n', head: `${name}('a', () => {});\n` })),
  of(testNames, 'assertions-gone', (name) => ofPython(name, '    assert f()\n', '    f()\n')),
  of(testMarks, 'assertions-gone', (name) => ofJava(`@${name}`, 'assertTrue(f());', 'f();')),
  of(skipMarks, 'test-skipped', (name) => ({
    path: 'test_a.py',
    base: 'def test_a():\n    assert f()\n',
    head: `@${name}\ndef test_a():\n    assert f()\n`,
  })),
  of(skipCalls, 'test-skipped', (name) => ofGo('', `\t${name}("later")\n`)),
  of(assertionCalls, 'assertions-gone', (name) => ofJava('@Test', `${name}(1, f());`, 'f();')),
  of(thresholdKeys, 'threshold-lowered', (text) => ({
    path: 'pyproject.toml',
    base: `[tool.coverage.report]\n${text}\n`,
    head: `[tool.coverage.report]\n${text.replace('90', '50')}\n`,
  })),
  of(thresholdPaths, 'threshold-lowered', (path) => ({
    path,
    base: 'coverage = {\n  lines: 90,\n}\n',
    head: 'coverage = {\n  lines: 50,\n}\n',
  })),
  ...gateWords.map((row) =>
    of(row, 'gate-loosened', (text) => ({ path: 'Makefile', base: 'all:\n', head: `all:\n\t${text}\n` })),
  ),
  of(suppressions, 'suppressions-added', (text) => ({
    path: 'src/a.ts',
    base: 'a();\n',
    head: `a();\n${[1, 2, 3, 4, 5].map((number) => `${text}\nb(${number});\n`).join('')}`,
  })),
];

function of({ pattern, hit, miss }: NameRow, says: string, toSides: (text: string) => Sides): RowSample {
  return { row: pattern.source, says, hit: toSides(hit), miss: toSides(miss) };
}

function ofPython(name: string, before: string, after: string): Sides {
  const opening = `def ${name}():\n`;
  return { path: 'tests/test_a.py', base: opening + before, head: opening + after };
}

function ofJava(mark: string, before: string, after: string): Sides {
  const toText = (line: string): string => `class A {\n  ${mark}\n  void a() {\n    ${line}\n  }\n}\n`;
  return { path: 'src/test/java/A.java', base: toText(before), head: toText(after) };
}

function ofGo(before: string, after: string): Sides {
  return { path: 'a_test.go', base: toGo(before), head: toGo(after) };
}

function toGo(line: string): string {
  return `package a\n\nfunc TestA(t *testing.T) {\n${line}\tt.Fatal("no")\n}\n`;
}
