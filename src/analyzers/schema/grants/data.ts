import type { SchemaRow } from '../data.ts';

/** Rights that the words of a framework carry to the database as SQL; in SQL itself each statement is judged. */
export const grantRows: readonly SchemaRow[] = [
  {
    came: /\bgrant\b.*\bto\s+(group\s+)?(public|anon|anonymous|guest)\b/i,
    file: 'db/migrations/1.rb',
    hit: 'execute "GRANT ALL ON keys TO PUBLIC"\n',
    miss: 'execute "GRANT ALL ON keys TO reporting"\n',
  },
  {
    came: /\bgrant\s+all\b.*\bon\s+(\*|all\b|database\b|schema\b)|\bwith\s+(grant|admin)\s+option\b|\b(create|alter)\s+(role|user)\b.*\b(superuser|createrole|bypassrls)\b/i,
    file: 'db/migrations/1.rb',
    hit: 'execute "ALTER ROLE app SUPERUSER"\n',
    miss: 'execute "ALTER ROLE app NOSUPERUSER"\n',
  },
];
