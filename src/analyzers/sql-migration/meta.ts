import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'sql-migration',
  title: 'SQL migrations',
  summary:
    'SQL statements that destroy data, that make a running system wait while a table is locked, or that change rights.',
  languages: ['sql'],
  codes: {
    'sql-destructive': {
      title: 'A statement destroys or rewrites stored data',
      points: 2,
      message: '{what}',
      help: 'What is gone cannot be brought back by reverting the pull request. Check that nothing reads it any more, that a backup is at hand, and that the condition is the one meant. Removing data in a later release than the code that used it keeps the step small.',
    },
    'sql-locking': {
      title: 'A statement makes readers or writers wait',
      points: 1,
      message: '{what}',
      help: 'On a large table this can stop the service for minutes. PostgreSQL has gentler ways: CREATE INDEX CONCURRENTLY, ADD CONSTRAINT … NOT VALID followed by VALIDATE CONSTRAINT, a column without a volatile default that is filled in batches. Tables that the same file creates are not counted.',
    },
    'sql-privilege': {
      title: 'A statement widens who may do what',
      points: 2,
      message: '{what}',
      help: 'Rights that are given to everybody, to all tables or without row level security outlive the release that gave them. Give the least that the program needs, to one role, on the tables it uses.',
    },
    'sql-loosened': {
      title: 'A table that asks less of its rows',
      points: 2,
      message: 'a table asks less of its rows than before: `{name}`',
      help: 'What the database refused until now comes in: rows twice, rows of nobody, rights by default, secrets that can be read. Code that relied on the refusal does not check again. Keep the rule, or say in the change what takes its place.',
    },
    'sql-grant': {
      title: 'A statement changes rights',
      points: 1,
      message: '{what}',
      help: 'Check that the role needs what it is given, and that nothing still needs what is taken away. A function that runs with the rights of its owner must set its own search_path.',
    },
    'sql-rollback': {
      title: 'The way back of a migration drops what it made',
      points: 0,
      message: '{what} when this migration is taken back',
      help: 'Normal for the way back, and worth no points. Make sure that the file really runs only then, and that data written in between may be lost.',
    },
  },
};
