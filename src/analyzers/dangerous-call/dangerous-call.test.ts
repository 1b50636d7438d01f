import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { dangerousCall } from './index.ts';

it.each([
  ['a constant', "exec('git log');", []],
  ['a constant of the file', "const log = 'git log';\nconst f = () => exec(log);", []],
  ['a choice of constants', "const git = isWindows ? 'git.exe' : 'git';\nconst f = () => exec(git);", []],
  ['a parameter', 'const f = (a) => exec(a);', ['command-call']],
  ['text put together', "const f = (a) => exec('git ' + a);", ['command-injection']],
  [
    'text put together before',
    "function f(a) {\n  const b = 'git ' + a;\n  exec(b);\n}",
    ['command-injection'],
  ],
  [
    'text that grows',
    `function f(a) {\n  let b = 'git';\n  b += \` \${a}\`;\n  exec(b);\n}`,
    ['command-injection'],
  ],
  ['text from outside', 'const f = (req) => exec(req.query.a);', ['command-injection']],
  [
    'text taken out of a request',
    'function f(req) {\n  const { a } = req.body;\n  exec(a);\n}',
    ['command-injection'],
  ],
  ['quoted text', "const f = (a) => exec('git ' + quote(a));", []],
  ['a number', "const f = (a) => exec('git -n ' + parseInt(a));", []],
  ['names that lead in circles', 'function f(a) {\n  let b = a;\n  b = b;\n  exec(b);\n}', ['command-call']],
  ['a function of another name', "import { run } from 'runner';\nconst f = (a) => run('git ' + a);", []],
])('judges a command by its origin: %s', (_what, text, codes) => {
  const head = `import { exec } from 'node:child_process';\n${text}\n`;

  const found = summarize(observe(dangerousCall, { path: 'src/a.ts', head }));

  expect(found.map((code) => code.split(':')[0])).toEqual(codes);
});

it.each([
  ['a value', 'db.query("SELECT a FROM b WHERE c = " + name)', true],
  ['a value between quotes, whoever runs it', `const sql = \`SELECT a FROM b WHERE c = '\${name}'\``, true],
  ['a part from outside', `db.query(\`SELECT a FROM b ORDER BY \${req.query.sort}\`)`, true],
  ['placeholders', `db.query(\`SELECT a FROM b WHERE c IN (\${placeholders})\`)`, false],
  ['a name of the program', `db.query(\`SELECT a FROM \${TABLE}\`)`, false],
  ['a number', `db.query(\`SELECT a FROM b LIMIT \${Number(name)}\`)`, false],
  ['a condition for a builder', 'users.where("name = \'" + name)', true],
  ['a path that is called where', 'users.where("name/" + name)', false],
  ['a tag that takes values apart', `db.query(sql\`SELECT a FROM b WHERE c = \${name}\`)`, false],
  ['a text that is no SQL', `db.query(\`.box[name=\${name}]\`)`, false],
])('judges SQL by what is put in: %s', (_what, line, isRisky) => {
  const head = `export function f(db, name, req) {\n  ${line};\n}\n`;

  const found = summarize(observe(dangerousCall, { path: 'src/a.ts', head }));

  expect(found.some((code) => code.startsWith('sql-injection'))).toBe(isRisky);
});

it('expects commands in programs for those who build', () => {
  const head = `import { execSync } from 'child_process';\nconst f = (a) => execSync(\`npm view \${a}\`);\n`;

  const found = observe(dangerousCall, { path: 'scripts/release.ts', head });

  expect(summarize(found)).toEqual(['command-call:2']);
});

it('sees a call that gets an open text where it had a constant', () => {
  const base = "import { exec } from 'child_process';\nexport const f = (a) => exec('git log');\n";

  const found = observe(dangerousCall, {
    path: 'src/a.ts',
    base,
    head: base.replace("'git log'", `\`git \${a}\``),
  });

  expect(summarize(found)).toEqual(['command-injection:2']);
});

it('takes a variable with another name for no change', () => {
  const base = `import { exec } from 'child_process';\nexport const f = (a) => exec(\`git \${a}\`);\n`;

  const found = observe(dangerousCall, {
    path: 'src/a.ts',
    base,
    head: base.replaceAll('a)', 'b)').replace('{a}', '{b}'),
  });

  expect(found).toEqual([]);
});

it('knows what a request brings in Ruby by plain names, and takes them for nothing elsewhere', () => {
  const ruby = observe(dangerousCall, { path: 'a.rb', head: 'redirect_to params[:next]\n' });
  const script = observe(dangerousCall, { path: 'a.ts', head: 'fetch(params.url);\n' });

  expect(summarize(script)).toEqual([]);
  expect(summarize(ruby).filter((code) => code !== 'open-redirect:1')).toEqual([]);
});

it('lets people go back to where they came from', () => {
  const found = observe(dangerousCall, { path: 'a.ts', head: "res.redirect(req.get('Referrer'));\n" });

  expect(found).toEqual([]);
});
