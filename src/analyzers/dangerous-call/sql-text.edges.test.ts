import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { createTrace } from '../trace.ts';
import { hasSql } from './sql-text.ts';

function isSql(text: string): boolean {
  const { code, language } = sourceOf('a.ts', `${text}\n`).facts;
  const call = code?.calls.find(({ name }) => name.startsWith('db.'));
  if (code === undefined || call === undefined) throw new Error('the program asks a database');
  return hasSql(call, createTrace(code, language));
}

it.each([
  ['a statement far behind', `db.query(\`${'x'.repeat(2000)} DROP TABLE \${d}\`)`, false],
  ['a statement at the beginning', `db.query(\`DROP TABLE \${d} ${'x'.repeat(2000)}\`)`, true],
  ['a list of a statement and another text', `db.query(['DROP TABLE a', \`x\${d}\`])`, false],
  ['a hole that is named like a word of SQL', `db.query(\`DROP \${TABLE} \${d}\`)`, false],
  ['a statement by its name', `const s = \`DROP TABLE \${d}\`;\ndb.query(s)`, true],
  ['a hole between words of SQL', `db.query(\`UPDATE \${d} SET a\`)`, true],
  ['a call with a table', `db.query(\`DROP TABLE \${load(table)}\`)`, true],
  ['an expression with a table', `db.query(\`DROP TABLE \${table / 2}\`)`, true],
  ['a list that is named like marks', `const marks = \`DROP TABLE \${d}\`;\ndb.query([marks])`, true],
  ['a number alone', `db.query(\`DROP TABLE a\${1}\`)`, false],
])('judges %s for a database', (_what, text, isRisky) => {
  expect(isSql(text)).toBe(isRisky);
});
