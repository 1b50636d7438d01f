import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import { findChanges } from './find-changes.ts';

const found = (sides: Sides) =>
  findChanges(viewOf(sides)).map(
    ({ code, name, line, isBack }) => `${code} ${name} ${line}${isBack ? ' back' : ''}`,
  );

it('tells what each new line of a change log in XML does, and on which way', () => {
  const head = [
    '<databaseChangeLog>',
    '  <changeSet id="1">',
    '    <dropTable tableName="users"/>',
    '    <rollback><dropColumn tableName="a"/></rollback>',
    '    <renameTable oldTableName="a"/>',
    '    <rollback>',
    '      <delete tableName="b"/>',
    '    </rollback>',
    '    <sql>DROP TABLE c</sql>',
    '    <createTable tableName="d"/>',
    '  </changeSet>',
    '</databaseChangeLog>',
  ].join('\n');

  expect(found({ path: 'db/changelog.xml', head })).toEqual(
    [
      'migration-destructive dropTable 3',
      'migration-destructive delete 7 back',
      'migration-locking renameTable 5',
      'migration-destructive sql 9',
    ].toSorted((one, other) => Number(one.split(' ')[2]) - Number(other.split(' ')[2])),
  );
});

it('tells what each new line of a change log in YAML does', () => {
  const base = 'databaseChangeLog:\n- changeSet:\n    changes:\n    - createTable:\n';
  const head = `${base}    - dropColumn:\n    - sql: DROP TABLE users\n    - sql: SELECT 1\n`;

  expect(found({ path: 'db/changelog.yml', base, head })).toEqual([
    'migration-destructive dropColumn 5',
    'migration-destructive sql 6',
  ]);
});

it('says what a change does to the database', () => {
  const [change] = findChanges(viewOf({ path: 'a.xml', head: '<databaseChangeLog>\n<dropTable/>\n' }));

  expect(change).toEqual({
    code: 'migration-destructive',
    what: 'drops a table, a column or a view with what is in it',
    name: 'dropTable',
    line: 2,
    isBack: false,
  });
});

it.each<[string, Sides]>([
  ['is no change log', { path: 'a.xml', head: '<changes>\n<dropTable/>\n' }],
  ['is gone', { path: 'a.xml', base: '<databaseChangeLog>\n<dropTable/>\n' }],
  [
    'says nothing new',
    {
      path: 'a.xml',
      base: '<databaseChangeLog/>\n<dropTable/>\n',
      head: '<databaseChangeLog>\n<dropTable/>\n',
    },
  ],
])('says nothing of a file that %s', (_, sides) => {
  expect(found(sides)).toEqual([]);
});
