import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import type { Sides } from '../sample-change.ts';
import { governance } from './index.ts';

const told = (sides: Sides) => summarize(observe(governance, sides));
const words = (sides: Sides) =>
  observe(governance, sides).map((found) => (found.kind === 'noticed' ? found.args?.what : found.kind));

const owners = (base: string, head: string): Sides => ({ path: '.gitea/CODEOWNERS', base, head });

it.each([
  ['a rule that is gone', '/a @me\n/b @me\n', '/b @me\n', ['owners-loosened:1']],
  ['a rule that is gone from the end', '/a @me\n/b @me\n', '/a @me\n', ['owners-loosened:2']],
  ['a part of a folder that goes to others', '/a/ @me\n', '/a/ @me\n/a/b @you\n', ['owners-loosened:2']],
  ['a part of a folder that others share', '/a/ @me\n', '/a/ @me\n/a/b @you @me\n', []],
  ['a part of a folder that nobody has', '/a/\n', '/a/\n/a/b @you\n', []],
  ['a folder around a part', '/a/b @me\n', '/a/ @you\n/a/b @me\n', []],
  ['a part that has its own people', '/a/ @me\n/a/b/ @you\n', '/a/ @me\n/a/b/ @you\n/a/b/c @you\n', []],
  ['owners that are gone', '/a @me\n', '/a\n', ['owners-loosened:1']],
  ['owners that are others', '/a @me\n', '/a @you\n', ['owners-loosened:1']],
  ['one owner of two', '/a @me @you\n', '/a @you\n', []],
  ['one owner more', '/a @me\n', '/a @you @me\n', []],
  ['a path that nobody owned', '/a\n/b @me\n', '/b @me\n', []],
  ['a comment', '# /a @me\n/b @me # of old\n', '/b @me\n', []],
  ['a section', '[Docs] @me\n^[More]\n/b @me\n', '/b @me\n', []],
  ['a blank line', '\n  \n/a @me\n', '/a @me\n', []],
  ['a name with the sign of a comment', '/a#b @me\n', '/a @me\n', ['owners-loosened:1']],
  ['a name with a bracket', '/a[b] @me\n', '/a @me\n', ['owners-loosened:1']],
  ['an owner behind blanks', '/a   @me\n', '  /a @me  \n', []],
  ['an owner in a comment', '/a @me\n', '/a @you # @me\n', ['owners-loosened:1']],
  ['a folder whose name goes on', '/a/b/** @me\n', '/c/b @me\n', []],
  ['a part of everything below a folder', '/a/b/c @me\n/a/** @me\n', '/a/** @me\n', []],
  ['a part of what is named alone', '/a/b @me\n/a @me\n', '/a @me\n', ['owners-loosened:1']],
  ['everything, after a part of one of two', '/a @me @you\n', '/a @me @you\n* @me\n', ['owners-loosened:2']],
  ['everything, where it stood', '* @me\n/a @me\n', '/a @me\n* @me\n', []],
  ['another order', '/a @me\n/b @you\n', '/b @you\n/a @me\n', []],
  ['a path under a new name', 'src/auth/ @me\n', 'core/auth/* @me\n', []],
  ['a path under a new name, of others', 'src/auth/ @me\n', 'core/auth/* @you\n', ['owners-loosened:1']],
  ['a path inside of another', '/a/b @me\n/a/ @you @me\n', '/a/ @you @me\n', []],
  ['a path inside of another, of others', '/a/b @me\n/a/ @you\n', '/a/ @you\n', ['owners-loosened:1']],
  ['a path that begins like another', '/ab @me\n/a @me\n', '/a @me\n', ['owners-loosened:1']],
  ['a path that everything stands for', '* @me\n/a @me\n', '* @me\n', []],
  ['a new path of nobody', '/a @me\n', '/a @me\n/a/b\n', ['owners-loosened:2']],
  ['a new path of somebody', '/a @me\n', '/a @me\n/a/b @you\n', []],
  ['everything, after a part', '/a @me\n', '/a @me\n* @you\n', ['owners-loosened:2']],
  ['everything, after a part of the same', '/a @me\n', '/a @me\n* @me @you\n', []],
  ['everything, before a part', '/a @me\n', '* @you\n/a @me\n', []],
  ['the last rule of two counts', '/a @me\n', '/a @me\n/a @you\n', ['owners-loosened:2']],
])('looks at owners: %s', (_, base, head, codes) => {
  expect(told(owners(base, head))).toEqual(codes);
});

it('says what owners lose and who gets it', () => {
  expect(words(owners('/a @me @us\n/b @me\n', '/a @you\n* @them\n/c\n'))).toEqual([
    'takes `/a` from @me, @us',
    'takes `/b` from @me',
    'gives `*` to @them',
    'gives `/c` to nobody',
  ]);
});

it('looks at owners of a file that is gone, and of nothing else that is called so', () => {
  expect(told({ path: 'CODEOWNERS', base: '/a @me\n' })).toEqual(['owners-loosened:0']);
  expect(told({ path: 'CODEOWNERS', head: '/a @me\n' })).toEqual([]);
  expect(told({ path: 'CODEOWNERS.txt', base: '/a @me\n', head: '\n' })).toEqual([]);
});

const terraform = (base: string, head: string): Sides => ({ path: 'infra/a.tf', base, head });

it.each([
  ['fewer', 'required_approvals = 2\n', 'required_approvals = 1\n', ['merge-rule-loosened:1']],
  ['none', 'a = 1\n', 'a = 1\nrequired_approvals = 0\n', ['merge-rule-loosened:2']],
  ['some, for the first time', 'a = 1\n', 'a = 1\nrequired_approvals = 1\n', []],
  ['as many as no number tells', 'required_approvals = 2\n', '\n', ['merge-rule-loosened:1']],
  ['none, as no number tells', 'required_approvals = 0\n', '\n', []],
  ['the same, elsewhere', 'required_approvals = 2\n\n\n', '\n\nrequired_approvals = 2\n', []],
  ['a guard that is off', 'enforce_admins = true\n', 'enforce_admins = false\n', ['merge-rule-loosened:1']],
  ['a guard that was never on', '\n', '\nenforce_admins = false\n', ['merge-rule-loosened:2']],
  ['a guard that is on', '\n', '\nenforce_admins = true\n', []],
  ['a guard that stays off', 'enforce_admins = false\n', 'enforce_admins = false # so\n', []],
  ['a guard that is not named any more', 'enforce_admins = true\n', '\n', ['merge-rule-loosened:1']],
  ['a guard that was off', 'enforce_admins = false\n', '\n', []],
  ['a door that opens', 'allow_deletions = false\n', 'allow_deletions = true\n', ['merge-rule-loosened:1']],
  ['a door that is open', '\n', '\nallow_deletions = true\n', ['merge-rule-loosened:2']],
  ['a door that nobody names', 'allow_deletions = true\n', '\n', []],
  ['a shut door that nobody names', 'allow_deletions = false\n', '\n', []],
  [
    'the second of two',
    'required_approvals = 1\nrequired_approvals = 2\n',
    'required_approvals = 2\nrequired_approvals = 1\n# end\n',
    [],
  ],
  ['a map in one line', 'x: {}\n', 'x: { required_approvals: 0 }\n', ['merge-rule-loosened:1']],
  ['a name that ends so', 'x = 1\n', 'not_allow_deletions = true\n', []],
])('looks at rules for merging: %s', (_, base, head, codes) => {
  expect(told(terraform(base, head))).toEqual(codes);
});

it('says how a rule was and how it is, and where one was taken out', () => {
  const base = 'a = 1\nrequired_approvals = 2\nallow_deletions = false\nenforce_admins = true\nb = 2\n';
  const head =
    'a = 1\n  required_approvals = 1\n  allow_deletions = true\nb = 2\nallow_force_pushes = true\n';

  expect(words(terraform(base, head))).toEqual([
    '`required_approvals = 2` becomes `required_approvals = 1`',
    'removes `enforce_admins = true`',
    '`allow_deletions = false` becomes `allow_deletions = true`',
    'adds `allow_force_pushes = true`',
  ]);
  expect(observe(governance, terraform(base, head))).toContainEqual({
    kind: 'noticed',
    code: 'merge-rule-loosened',
    path: 'infra/a.tf',
    line: 2,
    side: 'removed',
    baseLine: 4,
    args: { what: 'removes `enforce_admins = true`' },
  });
});

const robot = '.github/dependabot.yml';
const npm = '- package-ecosystem: npm\n';
const pip = '- package-ecosystem: pip\n';

it.each([
  ['a kind of package', robot, `${npm}a\n`, 'a\n', ['updates-stopped:1']],
  ['a kind of package that stands elsewhere', robot, `${npm}a\n`, `a\n\n${npm}`, []],
  ['a kind of package in a comment', robot, `# ${npm}a\n`, 'a\n', []],
  ['a kind of package in a comment that is indented', robot, `  # ${npm}a\n`, 'a\n', []],
  ['a kind of package beside a comment', robot, `${npm.trim()} # b\na\n`, 'a\n', ['updates-stopped:1']],
  ['a kind of package that becomes a comment', robot, npm, `# ${npm}`, ['updates-stopped:1']],
  ['a kind of package that is named twice', robot, `${npm}b\n${npm}`, 'b\n', ['updates-stopped:1']],
  ['two kinds of package', robot, `${npm}${pip}`, 'a\n', ['updates-stopped:1', 'updates-stopped:1']],
  ['one kind of package of two', robot, `${npm}${pip}`, pip, ['updates-stopped:1']],
  ['a kind of package that was only indented', robot, npm, `  ${npm}`, []],
  ['a file of them', robot, npm, undefined, ['updates-stopped:0']],
  ['an early end', '.husky/pre-push', 'npm test\n', 'exit 0\nnpm test\n', ['hook-loosened:1']],
  [
    'an early end below other lines',
    '.husky/pre-push',
    'a\nb\nc\n',
    'a\nb\nexit 0\nc\n',
    ['hook-loosened:3'],
  ],
  ['an early end with other line ends', '.husky/pre-push', 'a\r\n', 'exit 0\r\na\r\n', ['hook-loosened:1']],
  ['a kind of package with other line ends', robot, npm, `a\r\n${npm.trim()}\r\n`, []],
  ['an end', '.husky/pre-push', 'npm test\n', 'npm test\nexit 0\n\n', []],
  ['an end before comments', '.husky/pre-push', 'npm test\n', 'npm test\nexit 0\n# done\n', []],
  ['rules of other files', 'src/renovate.ts', 'automerge: false\n', 'automerge: true\n', []],
  ['what is ignored', '.gitignore', 'a\n.env\n', 'a\n', ['secret-unignored:2']],
  ['what is ignored elsewhere', '.gitignore', '.env\na\n', 'a\n.env\n', []],
  ['what is no list of ignored names', 'src/a.txt', '.env\na\n', 'a\n', []],
])('looks at guards: %s', (_, path, base, head, codes) => {
  expect(told({ path, base, ...(head !== undefined && { head }) })).toEqual(codes);
});

it('says which guard is gone and what opens', () => {
  expect(words({ path: robot, base: npm, head: 'open-pull-requests-limit: 0\n' })).toEqual([
    'removes updates of one kind of package (`npm`)',
    'adds a limit that no update gets past',
  ]);
});

it('keeps the points in documents, and gives an exception less', () => {
  const codes = Object.entries(governance.meta.codes).map(([code, { points, anywhere }]) => [
    code,
    points,
    anywhere,
  ]);

  expect(codes.filter(([, , anywhere]) => anywhere !== true)).toEqual([]);
  expect(codes.filter(([, points]) => points !== 2).map(([code]) => code)).toEqual([
    'updates-stopped',
    'scan-exception',
  ]);
});

it('tells at most fifty things of one file', () => {
  const base = Array.from({ length: 60 }, (_, index) => `/part-${index} @me\n`).join('');

  expect(told(owners(base, '\n'))).toHaveLength(50);
});
