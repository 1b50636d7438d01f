import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { sqlMigration } from './index.ts';

/** What the analyzer says of a text in a new file: `code what`. */
function judge(head: string): readonly string[] {
  const found = observe(sqlMigration, { path: 'db/a.sql', head });
  return found.map((one) => (one.kind === 'noticed' ? `${one.code.slice(4)} ${one.args?.what}` : one.kind));
}

it.each([
  'serial',
  'bigserial',
  'uuid DEFAULT gen_random_uuid()',
  "int DEFAULT nextval('a')",
  'int GENERATED ALWAYS AS IDENTITY',
  'int GENERATED ALWAYS AS (a + 1) STORED',
  'int UNIQUE',
  'int PRIMARY KEY',
  'int CHECK (n > 0)',
])('says that a new column visits every row when it is %s', (definition) => {
  const judged = judge(`ALTER TABLE users ADD COLUMN n ${definition};\n`);

  expect(judged).toEqual([
    'locking adds the column users.n in a way that visits every row under a full lock',
  ]);
});

it.each([
  ['CHECK (a > 0)', 'adds a constraint to users and checks every row under a lock (without NOT VALID)'],
  [
    'FOREIGN KEY (a) REFERENCES b (c)',
    'adds a constraint to users and checks every row under a lock (without NOT VALID)',
  ],
  ['NOT NULL a', 'adds a constraint to users and checks every row under a lock (without NOT VALID)'],
  ['UNIQUE (a)', 'adds a constraint to users and builds its index under a full lock'],
  ['PRIMARY KEY (a)', 'adds a constraint to users and builds its index under a full lock'],
  ['EXCLUDE (a WITH =)', 'adds a constraint to users and builds its index under a full lock'],
])('says what the constraint %s costs', (constraint, what) => {
  const judged = judge(`ALTER TABLE users ADD CONSTRAINT named ${constraint};\n`);

  expect(judged).toEqual([`locking ${what}`]);
});
