import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the threat model names tests that are there, for every threat', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (?!threat|---)/.test(line));
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);

  expect(links.filter((path) => !existsSync(path))).toEqual([]);
  expect(rows.filter((row) => !row.includes('.test.ts)'))).toEqual([]);
  expect(rows.length).toBeGreaterThan(15);
});
