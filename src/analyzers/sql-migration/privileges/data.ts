/** What one statement does to rights, read by its words; the first row that fits speaks. */
export interface PrivilegeRow {
  readonly code: 'sql-privilege' | 'sql-grant';
  readonly pattern: RegExp;
  readonly what: string;
  readonly hit: string;
  readonly miss: string;
}

export const privilegeRows: readonly PrivilegeRow[] = [
  {
    code: 'sql-privilege',
    pattern: /\bgrant\b[\s\S]*\bto\s+(group\s+)?(public|anon|anonymous|guest)\b/i,
    what: 'gives rights to everybody',
    hit: 'GRANT SELECT ON users TO PUBLIC;',
    miss: 'GRANT SELECT ON public.users TO reporting;',
  },
  {
    code: 'sql-privilege',
    pattern: /\bgrant\s+all\b[\s\S]*\bon\s+(\*|all\b|database\b|schema\b|[\w$]+\.\*)/i,
    what: 'gives every right on more than one table',
    hit: 'GRANT ALL PRIVILEGES ON DATABASE shop TO app;',
    miss: 'GRANT ALL ON TABLE carts TO app;',
  },
  {
    code: 'sql-privilege',
    pattern: /\bwith\s+(grant|admin)\s+option\b/i,
    what: 'lets the receiver pass the rights on',
    hit: 'GRANT SELECT ON users TO app WITH GRANT OPTION;',
    miss: 'GRANT SELECT ON users TO app;',
  },
  {
    code: 'sql-privilege',
    pattern: /\b(create|alter)\s+(role|user)\b[\s\S]*\b(superuser|createrole|bypassrls|replication)\b/i,
    what: 'makes a role that no rule holds',
    hit: 'ALTER ROLE app SUPERUSER;',
    miss: 'ALTER ROLE app NOSUPERUSER;',
  },
  {
    code: 'sql-privilege',
    // Before ON stands the right; behind it a table may have the same name.
    pattern:
      /^\s*grant\b(?:(?!\bon\b)[\s\S])*\b(superuser|super|file|process|sysadmin|sysdba|dba|db_owner|pg_\w+)\b/i,
    what: 'gives rights over the server',
    hit: 'GRANT pg_execute_server_program TO app;',
    miss: 'GRANT SELECT ON process TO app;',
  },
  {
    code: 'sql-privilege',
    pattern: /\b(disable|no\s+force)\s+row\s+level\s+security\b/i,
    what: 'lets everybody who may read a table see all its rows',
    hit: 'ALTER TABLE accounts DISABLE ROW LEVEL SECURITY;',
    miss: 'ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;',
  },
  {
    code: 'sql-privilege',
    pattern: /\bdrop\s+policy\b|\b(create|alter)\s+policy\b[\s\S]*\b(using|check)\s*\(\s*true\s*\)/i,
    what: 'takes away what keeps rows from those they are not for',
    hit: 'DROP POLICY own_rows ON accounts;',
    miss: 'CREATE POLICY own_rows ON accounts USING (owner = current_user);',
  },
  {
    code: 'sql-privilege',
    pattern:
      /\bcreate\s+policy\b(?![\s\S]*(\bas\s+restrictive\b|current_setting|current_user|session_user|\bauth\.|\brequest\.|jwt|pg_has_role|\bfalse\b))[\s\S]*\b(using|check)\s*\(/i,
    what: 'shows rows by a rule that does not ask who is asking',
    hit: 'CREATE POLICY shared_rows ON accounts USING (branch IN (SELECT id FROM branches WHERE shared));',
    miss: "CREATE POLICY own_rows ON accounts USING (branch = current_setting('app.branch')::int);",
  },
  {
    code: 'sql-privilege',
    pattern:
      /\brequire\s+none\b|\bwith\s+['"]?mysql_(native|old)_password\b|\bpassword\s+expire\s+never\b|\bvalid\s+until\s+'infinity'/i,
    what: 'makes it easier to sign in from elsewhere',
    hit: 'ALTER USER app REQUIRE NONE;',
    miss: 'ALTER USER app REQUIRE SSL;',
  },
  {
    code: 'sql-privilege',
    pattern:
      /\bcreate\s+extension\b[\s\S]*\b(plpython\w*u|plperlu|pltclu|plsh|dblink|file_fdw|adminpack)\b|\b(copy|\\copy)\b[\s\S]*\b(to|from)\s+program\b|\balter\s+system\s+set\b|\binto\s+(outfile|dumpfile)\b|\bload_file\s*\(|\bpg_read_(binary_)?file\s*\(|\blo_(import|export)\s*\(/i,
    what: 'reaches out of the database to the files and programs of its machine',
    hit: 'CREATE EXTENSION IF NOT EXISTS plpython3u;',
    miss: 'CREATE EXTENSION IF NOT EXISTS pg_trgm;',
  },
  {
    code: 'sql-privilege',
    pattern: /^(?![\s\S]*\bsearch_path\b)[\s\S]*\bcreate\b[\s\S]*\bsecurity\s+definer\b/i,
    what: 'lets a function run with the rights of who made it, with names that a caller can point elsewhere',
    hit: 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$;',
    miss: 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = app AS $$ SELECT 1 $$;',
  },
  {
    code: 'sql-grant',
    pattern: /\bsecurity\s+definer\b/i,
    what: 'lets a function run with the rights of who made it',
    hit: 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = app AS $$ SELECT 1 $$;',
    miss: 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY INVOKER AS $$ SELECT 1 $$;',
  },
  {
    code: 'sql-grant',
    pattern: /^\s*(grant|revoke)\b|\balter\s+default\s+privileges\b/i,
    what: 'changes who may do what',
    hit: 'GRANT SELECT ON users TO reporting;',
    miss: 'CREATE TABLE grants (id int);',
  },
];
