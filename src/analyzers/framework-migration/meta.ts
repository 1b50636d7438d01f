import type { AnalyzerMeta } from '../contract.ts';

export const meta: AnalyzerMeta = {
  id: 'framework-migration',
  title: 'Migrations in framework code',
  summary:
    'Database migrations written in Rails, Django, Alembic, Laravel, Knex, Sequelize, TypeORM, MikroORM, Entity Framework, GORM, Liquibase and the like that destroy data or lock tables.',
  languages: [
    'ruby',
    'python',
    'typescript',
    'javascript',
    'php',
    'csharp',
    'go',
    'java',
    'kotlin',
    'prisma',
  ],
  codes: {
    'migration-destructive': {
      title: 'A migration destroys or rewrites stored data',
      points: 2,
      message: '`{name}` {what}',
      help: 'What is gone cannot be brought back by reverting the pull request. Check that nothing reads it any more and that a backup is at hand. Removing data in a later release than the code that used it keeps the step small.',
    },
    'migration-locking': {
      title: 'A migration changes a table that others are using',
      points: 2,
      message: '`{name}` {what}',
      help: 'On a large table this can stop the service for minutes, and code that is still running knows the old shape. Gentler ways are an index built concurrently, a constraint that is validated later, and a new column beside the old one that is filled in batches.',
    },
    'migration-index': {
      title: 'A migration builds an index while others write',
      points: 1,
      message: '`{name}` {what}',
      help: 'On a large table writers wait until the index is built; on a small or new one nobody notices. Where the table is large, build it concurrently or online, in a migration of its own.',
    },
    'migration-privilege': {
      title: 'A migration widens who may do what',
      points: 2,
      message: '`{name}` {what}',
      help: 'Rights that are given to everybody, to all tables or without row level security outlive the release that gave them. Give the least that the program needs, to one role, on the tables it uses.',
    },
    'migration-loosened': {
      title: 'A table that asks less of its rows',
      points: 2,
      message: 'a table asks less of its rows than before: `{name}`',
      help: 'What the database refused until now comes in: rows twice, rows of nobody, rights by default, secrets that can be read. Code that relied on the refusal does not check again. Keep the rule, or say in the change what takes its place.',
    },
    'migration-rollback': {
      title: 'The way back of a migration drops what it made',
      points: 0,
      message: '`{name}` {what} when this migration is taken back',
      help: 'Normal for the way back, and worth no points. Make sure that it really runs only then, and that data written in between may be lost.',
    },
  },
};
