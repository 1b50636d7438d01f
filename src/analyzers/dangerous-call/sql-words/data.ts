import type { OriginRow } from '../origins/data.ts';

function row(pattern: RegExp, hit: string, miss: string): OriginRow {
  return { pattern, hit, miss };
}

/** Words that only SQL has in this order. */
export const sqlRows: readonly OriginRow[] = [
  row(/\bselect\s[\s\S]{0,400}\sfrom\b/i, 'SELECT a FROM b', 'select a form'),
  row(/\binsert\s+(ignore\s+)?into\b/i, 'INSERT INTO a', 'insert a into b'),
  row(/\bupdate\s+\S{1,80}\s+set\b/i, 'UPDATE a SET b', 'update a settings'),
  row(/\bdelete\s+from\b/i, 'DELETE FROM a', 'delete a from b'),
  row(/\bdrop\s+(table|database|schema|user|index|view)\b/i, 'DROP TABLE a', 'drop tables'),
  row(/\balter\s+table\b/i, 'ALTER TABLE a', 'alter tables'),
  row(/\btruncate\s+table\b/i, 'TRUNCATE TABLE a', 'truncate tables'),
  row(/\swhere\s+\S{1,80}\s*(=|like|in|<|>)/i, ' WHERE a = b', ' where a goes'),
  row(/\bunion\s+(all\s+)?select\b/i, 'UNION ALL SELECT a', 'union of all'),
  row(/\border\s+by\s/i, 'ORDER BY a', 'order bytes'),
  row(/\bgrant\s+\w+\s+(on|to)\b/i, 'GRANT a TO b', 'grant a for b'),
  row(/\bcreate\s+(user|role|table|database|index)\b/i, 'CREATE ROLE a', 'create roles'),
  row(/\bexec\s+\w+/i, 'EXEC a', 'executes a'),
];

/** Methods of query builders that take a part of a statement. */
export const builderNames = /(^|\.)((and|or)?(where|having|order)(Raw)?|text|extra)$/i;

/** A condition. */
export const builderParts = /^\W{0,3}[\w.]{1,60}\s?(=|<|>|like|in)\s?\S/i;

/** Holes that mostly hold SQL of the program itself: constants, names of tables and columns, lists of placeholders. */
export const ownParts: readonly OriginRow[] = [
  row(/(^|\.)[A-Z][A-Z_0-9]+$/, 'names.A_TABLE', 'names.ATablet'),
  row(
    /(placeholders?|columns?|cols?|fields?|tables?|table_?name|tbl|schema|alias|ident\w*|database|db_?name|view|index_?name|prefix|suffix)(\(\))?$/i,
    'tableName',
    'tableNameOf',
  ),
  row(
    /(order_?by|sort\w*|direction|limit|offset|where|clauses?|conditions?|filters?|sql|quer(y|ies)|stmt|statement|select|join|returning|sets|updates|version|interval|marks|params?)(\(\))?$/i,
    'whereClause',
    'whereAbouts',
  ),
  row(/(\.|^)(join|repeat|map|table|Join|Repeat|format|append)$/i, 'list.join', 'list.joined'),
];

/** Holes that hold marks for values, as many as there are. */
export const markNames = /(^|[._])((q|question_?)?marks|place_?holders?)$/i;
