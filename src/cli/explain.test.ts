import { expect, it } from 'vitest';
import { analyzers } from '../analyzers/registry.ts';
import { explain, findCode } from './explain.ts';

const codes = analyzers.flatMap(({ meta }) => Object.keys(meta.codes));

it('lists every code of every analyzer, one a line', () => {
  const lines = explain(undefined).split('\n');

  expect(lines.map((line) => line.split(' ')[0])).toEqual([...codes, 'suppression-expired']);
});

it('explains what a code means, what it is worth, and how to clear it', () => {
  const text = explain('crypto-import');

  expect(text).toMatch(/^crypto-import: .+\n\n {2}\S/);
  expect(text).toContain(
    '\n  Worth:    2 points by default. Counts nothing in files cleared as documentation or test.\n',
  );
  expect(text).toContain('\n  Found by: crypto-import (');
});

it('says of a code that it counts anywhere', () => {
  expect(explain('agent-instructions')).toContain('Counts even in files cleared as documentation or test.');
});

it('asks what was meant by an unknown code', () => {
  expect(() => explain('crypto-imports')).toThrow(
    'There is no finding code `crypto-imports`; did you mean `crypto-import`?',
  );
  expect(findCode('crypto-imports')).toBeUndefined();
});
