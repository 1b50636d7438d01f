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
    'There is no finding code or analyzer `crypto-imports`; did you mean `crypto-import`?',
  );
  expect(findCode('crypto-imports')).toBeUndefined();
});

it('shows the options of the analyzer that finds a code', () => {
  expect(explain('change-size')).toContain(
    `
  Options:  in the policy under analyzers.change-size.options
    maxLines: a whole number, at least 1; 800 when nothing is said
      More changed lines than this are reported.
    maxFiles: a whole number, at least 1; 30 when nothing is said
      More changed files than this are reported.`,
  );
  expect(explain('agent-instructions')).not.toContain('Options:');
});

it('explains an analyzer by its id: what it finds, and what it can be told', () => {
  expect(explain('impact')).toMatch(
    /^impact: Impact on the project\n\n {2}Exported TypeScript [\s\S]*\n\n {2}Reads: {4}typescript, javascript\n {2}Finds: {4}wide-impact \(1 point\): Code that many files use is changed\n {12}dropped-export \(0 points\): [\s\S]*\n {2}Options: {2}in the policy under analyzers\.impact\.options\n {4}files: a whole number, at least 1; 10 when nothing is said\n/,
  );
});

it('shows the options of an analyzer of one’s own, and keeps what it says of them from the terminal', () => {
  const meta = { id: 'acme', title: 'A', summary: 'S.', languages: ['any'], codes: {} };
  const properties = {
    team: { type: 'string', description: 'Who \u001b[31mis asked.' },
    note: { type: 'string' },
  } as const;

  const text = explain('acme', [{ meta, options: { type: 'object', properties, required: ['team'] } }]);

  expect(text).toMatch(/\n {4}team: a text; it must be given\n {6}Who .*is asked\.\n {4}note: a text$/);
  expect(text).not.toContain('\u001b');
});

it('asks what was meant by an unknown id', () => {
  expect(() => explain('impct')).toThrow('; did you mean `impact`?');
});
