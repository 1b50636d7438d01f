import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { createTrace } from '../trace.ts';
import { judgeTexts } from './composed-sql.ts';
import { hasSql, isSql as isStatement } from './sql-text.ts';
import { ownParts, sqlRows } from './sql-words/data.ts';

function isSql(text: string): boolean {
  const { code, language } = sourceOf('a.ts', `${text}\n`).facts;
  const call = code?.calls.find(({ name }) => name.startsWith('db.'));
  if (code === undefined || call === undefined) throw new Error('the program asks a database');
  return hasSql(call, createTrace(code, language));
}

it.each([
  ['a value behind a condition', `db.query(\`SELECT a FROM b WHERE c = \${d}\`)`, true],
  ['a statement that is set before', `const s = 'SELECT a FROM b WHERE c = ' + d;\ndb.query(s)`, true],
  ['a value in a second argument', `db.query(1, \`DELETE FROM b WHERE c = \${d}\`)`, true],
  ['a constant', "db.query('SELECT a FROM b')", false],
  ['a statement that comes from elsewhere', 'db.query(statement)', false],
  ['a table', `db.query(\`SELECT a FROM \${table}\`)`, false],
  ['a table and a value', `db.query(\`SELECT a FROM \${table} WHERE c = \${d}\`)`, true],
  ['a constant of the program', `db.query(\`SELECT a FROM \${A_TABLE}\`)`, false],
  ['a constant of a module', `db.query(\`SELECT a FROM \${names.A_TABLE}\`)`, false],
  ['a table from outside', `db.query(\`SELECT a FROM b ORDER BY \${req.query.table}\`)`, true],
  [
    'marks that were counted',
    `const marks = req.query.ids.join();\ndb.query(\`SELECT a FROM b WHERE c IN (\${marks})\`)`,
    false,
  ],
  ['marks and a value', `db.query(\`SELECT a FROM b WHERE c IN (\${marks}) AND d = \${req.query.d}\`)`, true],
  ['a joined list', `db.query(\`SELECT a FROM b WHERE c IN (\${list.join()})\`)`, false],
  ['a text that is no statement', `db.query(\`selected \${d}\`)`, false],
  ['a condition of a builder', `db.where(\`c = \${d}\`)`, true],
  ['an order of a builder', `db.orderRaw(\`c > \${d}\`)`, true],
  ['a condition of no builder', `db.whereabouts(\`c = \${d}\`)`, false],
  ['a path of a builder', `db.where(\`c/\${d}\`)`, false],
])('judges %s for a database', (_what, text, isRisky) => {
  expect(isSql(text)).toBe(isRisky);
});

it('tells of statements with a value between quotes, where they stand and how they begin', () => {
  const { code } = sourceOf(
    'a.ts',
    `const s =\n  \`SELECT   a FROM b WHERE c = '\${d}' AND e = 12345\`;\n`,
  ).facts;

  const found = code === undefined ? [] : judgeTexts(code);

  expect(found).toEqual([
    {
      code: 'sql-injection',
      key: "SELECT   a FROM b WHERE c = '{}' AND e = 12345",
      line: 2,
      endLine: 2,
      args: { name: "SELECT a FROM b WHERE c = '{}' AND e = 1" },
    },
  ]);
});

it.each([
  ['a value without quotes', `\`SELECT a FROM b WHERE c = \${d}\``, 0],
  ['a value at the end of a pattern', `\`SELECT a FROM b WHERE c LIKE '\${d}%'\``, 1],
  ['a value inside a pattern', `\`SELECT a FROM b WHERE c LIKE '%\${d}%'\``, 1],
  ['a value behind a word', `\`SELECT a FROM b WHERE c LIKE 'x \${d}'\``, 1],
  ['a name between double quotes', `\`SELECT a FROM "\${d}" WHERE c = 1\``, 0],
  ['a name and a value', `\`SELECT a FROM "\${d}" WHERE c = '\${d}'\``, 1],
  ['no statement', `\`it is '\${d}'\``, 0],
  ['a constant', '"SELECT a FROM b WHERE c = \'{}\'"', 0],
  ['a statement far behind', `\`${'x'.repeat(2000)} SELECT a FROM b WHERE c = '\${d}'\``, 0],
])('counts the statements in %s', (_what, text, count) => {
  const { code } = sourceOf('a.ts', `const s = ${text};\n`).facts;

  expect(code === undefined ? [] : judgeTexts(code)).toHaveLength(count);
});

it.each([...sqlRows])('takes $hit for SQL, and not $miss', ({ pattern, hit, miss }) => {
  expect([isStatement(hit), isStatement(miss), pattern.test(hit)]).toEqual([true, false, true]);
});

it.each([...ownParts])('takes $hit for a part of SQL, and not $miss', ({ hit, miss }) => {
  const found = [hit, miss].map((hole) => isSql(`db.query(\`SELECT a FROM b WHERE \${${hole}}\`)`));

  expect(found).toEqual([false, true]);
});
