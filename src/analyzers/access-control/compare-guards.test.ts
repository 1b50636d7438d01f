import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { compareGuards } from './compare-guards.ts';

function compare(base: readonly string[], head: readonly string[]) {
  const { removed, replaced } = compareGuards(
    viewOf({ path: 'src/a.ts', base: `${base.join('\n')}\n`, head: `${head.join('\n')}\n` }),
  );
  return {
    removed: removed.map(({ text }) => text),
    replaced: replaced.map(([before, after]) => `${before.text} -> ${after.text}`),
  };
}

const save = (...lines: readonly string[]) => ['function save(user) {', ...lines, '  store();', '}'];
const nothing = { removed: [], replaced: [] };
const lost = (text: string) => ({ removed: [text], replaced: [] });
const swapped = (...replaced: readonly string[]) => ({ removed: [], replaced });

it.each([
  ['nothing that changed', save('  requireAdmin();'), save('  requireAdmin();'), nothing],
  ['a call that is gone', save('  requireAdmin();'), save(), lost('requireAdmin()')],
  [
    'a call that became another',
    save('  requireAdmin();'),
    save('  requireLogin();'),
    swapped('requireAdmin() -> requireLogin()'),
  ],
  [
    'two calls that became one',
    save('  requireAdmin();', '  assertOwner();'),
    save('  requireLogin();'),
    { removed: ['assertOwner()'], replaced: ['requireAdmin() -> requireLogin()'] },
  ],
  [
    'two conditions that became one call',
    save('  if (!user.isAdmin) throw x;', '  if (!user.isOwner) throw x;'),
    save('  requireRole();'),
    swapped('!user.isAdmin -> requireRole()', '!user.isOwner -> requireRole()'),
  ],
  [
    'calls of two routes that became one of all',
    ["router.get('/a', requireAdmin, a);", "router.get('/b', requireAdmin, b);"],
    ['router.use(requireLogin);', "router.get('/a', a);", "router.get('/b', b);"],
    swapped('requireAdmin -> requireLogin', 'requireAdmin -> requireLogin'),
  ],
  [
    'a call that came to another function',
    [...save('  requireAdmin();'), 'function load() {', '}'],
    [...save(), 'function load() {', '  requireLogin();', '}'],
    lost('requireAdmin()'),
  ],
  ['a call that got a like name', save('  requireOwner();'), save('  askOwner();'), nothing],
  [
    'a call that is given what one of another topic is',
    save("  requireRole('admin');"),
    save("  verifySignature('admin');"),
    lost('requireRole(admin)'),
  ],
  [
    'a condition that became another',
    save('  if (!user.isAdmin) throw x;'),
    save('  if (user.blue) throw x;'),
    swapped('!user.isAdmin -> user.blue'),
  ],
  [
    'a condition that shares no word with another',
    save('  if (!user.isAdmin) throw x;'),
    save('  if (n > 5) throw x;'),
    lost('!user.isAdmin'),
  ],
  [
    'a condition that shares a word that says nothing',
    save('  if (!this.isAdmin) throw x;'),
    save('  if (this.blue > 3) throw x;'),
    lost('!this.isAdmin'),
  ],
  [
    'a plain condition that became another',
    save('  if (blue) throw x;'),
    save('  if (red) throw x;'),
    swapped('blue -> red'),
  ],
  ['a call of another topic', save('  requireAdmin();'), save('  rateLimit();'), lost('requireAdmin()')],
  [
    'a call of another topic instead of a condition',
    save('  if (!user.isAdmin) throw x;'),
    save('  rateLimit();'),
    lost('!user.isAdmin'),
  ],
  [
    'a condition that moves to the type around',
    ['class A {', '  b() {', '    if (!user.isAdmin) throw x;', '  }', '}'],
    ['@UseGuards(AdminGuard)', 'class A {', '  b() {', '  }', '}'],
    swapped('!user.isAdmin -> UseGuards(AdminGuard)'),
  ],
  [
    'a condition that moves to a helper of a type',
    ['class Rights {', '  save(user) {', '    if (!user.isAdmin) throw x;', '    store();', '  }', '}'],
    [
      'class Rights {',
      '  allow(user) {',
      '    if (!user.isOwner) throw x;',
      '  }',
      '  save(user) {',
      '    this.allow(user);',
      '    store();',
      '  }',
      '}',
    ],
    swapped('!user.isAdmin -> !user.isOwner'),
  ],
  [
    'a condition that moves to a helper',
    save('  if (!user.isAdmin) throw x;'),
    ['function allow(user) {', '  if (!user.isOwner) throw x;', '}', ...save('  allow(user);')],
    swapped('!user.isAdmin -> !user.isOwner'),
  ],
  [
    'a condition that moves where nobody calls it',
    save('  if (!user.isAdmin) throw x;'),
    ['function allow(user) {', '  if (!user.isOwner) throw x;', '}', ...save()],
    lost('!user.isAdmin'),
  ],
  [
    'a helper that asks for something else',
    save('  if (!user.isAdmin) throw x;'),
    ['function allow(user) {', '  if (red) throw x;', '}', ...save('  allow(user);')],
    lost('!user.isAdmin'),
  ],
  [
    'a plain condition, and another of the whole file',
    save('  if (blue) throw x;'),
    ['if (red) throw x;', ...save()],
    lost('blue'),
  ],
  [
    'a call that became a condition of the same topic and another call',
    save('  requireAdmin();'),
    save('  if (!user.isOwner) throw x;', '  assertLogin();'),
    swapped('requireAdmin() -> assertLogin()'),
  ],
  [
    'a condition that shares no word with one of its topic',
    save('  if (!user.isAdmin) throw x;', '  go(user);'),
    save('  if (owners[0] !== me.key) throw x;', '  if (!allowed) throw y;', '  go(user);'),
    swapped('!user.isAdmin -> owners[0] !== me.key'),
  ],
  [
    'a call that shares a word with one of another topic',
    save('  requireAdmin(user);'),
    save("  verifySignature('admin');"),
    lost('requireAdmin()'),
  ],
  ['a function that is gone', save('  requireAdmin();'), ['start();'], nothing],
])('compares %s', (_what, base, head, expected) => {
  expect(compare(base, head)).toEqual(expected);
});

it('tells of two hundred losses', () => {
  const many = Array.from({ length: 201 }, (_, index) => `  if (!isAdmin(user, ${index})) throw x;`);

  expect(compare(save(...many), save()).removed).toHaveLength(200);
});
