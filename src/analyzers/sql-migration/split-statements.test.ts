import { expect, it } from 'vitest';
import { splitStatements } from './split-statements.ts';

it.each([
  ['ends at semicolons', 'a;\nb\n;c', ['a', 'b', 'c']],
  ['drops comments of every kind', '-- x;\na /* y; */ b\n# z;\nc', ['a b c']],
  ['keeps a hash that is an operator', 'a #> b #- c', ['a #> b #- c']],
  ['empties strings', "a 'x; '' y' b 'it\\'s' c", ["a '' b '' c"]],
  ['unquotes names', 'a "b c" `d` [e]', ['a b c d e']],
  ['leaves arrays alone', 'a[1] b[i + 1]', ['a[1] b[i + 1]']],
  ['reads what stands in dollar quotes', 'do $body$ a; b $body$;', ['do a', 'b']],
  ['reads what a conditional comment runs', '/*!40000 a */; b', ['a', 'b']],
  ['keeps strings that are run', "EXECUTE 'a b'; PREPARE c FROM 'd'", ['EXECUTE a b', 'PREPARE c FROM d']],
  ['ends at GO on a line of its own', 'a\nGO\nb go c', ['a', 'b go c']],
  ['drops lines for the client', 'DELIMITER //\na;\n\\connect b\nc', ['a', 'c']],
  ['skips rows of a dump', 'COPY a FROM stdin;\n1\tDROP;\n\\.\nb;', ['COPY a FROM stdin', 'b']],
  [
    'skips rows up to the end of a dump that breaks off',
    'COPY a FROM stdin;\n1\tDROP;\n',
    ['COPY a FROM stdin'],
  ],
  ['drops a comment that nobody ends', 'a /* b; c', ['a']],
  ['drops a comment at the very beginning', '# x; y\na', ['a']],
  ['drops a comment behind words', 'a # b; c\nd', ['a d']],
  ['keeps words apart around a comment', 'a/* x */b', ['a b']],
  ['keeps words apart by blanks', 'a  b\tc', ['a b c']],
  ['empties strings with any escape', "a 'x\\ y' b", ["a '' b"]],
  ['ends at GO between blanks', 'a\n GO \nb', ['a', 'b']],
  ['ends at GO of another system', 'a\r\nGO\r\nb', ['a', 'b']],
  ['ends at GO in the first and the last line', 'GO\na\nGO', ['a']],
  ['drops lines for the client at the very beginning', '\\connect b\nc', ['c']],
  ['drops lines for the client behind blanks', '  DELIMITER //\na', ['a']],
  [
    'skips rows that are said with more words',
    'COPY a FROM  stdin WITH csv;\nx;\n\\.\nb',
    ['COPY a FROM stdin WITH csv', 'b'],
  ],
  [
    'skips rows that look like an end',
    'COPY a FROM stdin;\n1\\.\nx;\n\\.x\ny;\n\\.\nb',
    ['COPY a FROM stdin', 'b'],
  ],
  [
    'reads on behind a copy in the middle of a line',
    'a; COPY b FROM stdin;\nc;',
    ['a', 'COPY b FROM stdin', 'c'],
  ],
  ['ends an open string at the end', "a 'b; c", ["a ''"]],
])('%s', (_, text, words) => {
  const statements = splitStatements(text);

  expect(statements.map((statement) => statement.words)).toEqual(words);
});

it('counts the lines of each statement from its first word', () => {
  const statements = splitStatements('-- x\n\na\nb;\n/* y\n*/ c;\n');

  expect(statements).toEqual([
    { words: 'a b', line: 3, endLine: 4 },
    { words: 'c', line: 6, endLine: 6 },
  ]);
});
