import { expect, it } from 'vitest';
import { standsInHelper } from './asked-in-helper.ts';
import { viewOf } from './observation-builder.ts';

const asked = 'if (!user.isAdmin) throw new Forbidden();';
const base = `function drop(user) {\n  ${asked}\n  go(user);\n}\n`;
const helper = `function guarded(user) {\n  ${asked}\n}\n`;
const calling = 'function drop(user) {\n  guarded(user);\n  go(user);\n}\n';

it.each([
  ['a new helper that is called', helper + calling, true],
  [
    'a helper of a class',
    `class A {\n  guarded(user) {\n    ${asked}\n  }\n}\n${calling.replace('guarded', 'a.guarded')}`,
    true,
  ],
  ['a helper below', calling + helper, true],
  ['a helper that names what it asks otherwise', helper.replaceAll('user', 'who') + calling, true],
  ['a helper that is laid out otherwise', helper.replace('(!user', '(\n    !user') + calling, true],
  ['a helper that asks for something else', helper.replace('isAdmin', 'isAdult') + calling, false],
  ['a helper that only remarks on it', helper.replace(asked, `// ${asked}`) + calling, false],
  ['a helper that only writes it down', helper.replace(asked, `log("${asked}");`) + calling, false],
  ['a helper that asks for a longer name', helper.replace('isAdmin', 'isAdminOrGuest') + calling, false],
  ['a helper that asks it of another', helper.replace('!user', '!old.user') + calling, false],
  ['a helper that asks it only together', helper.replace('isAdmin', 'isAdmin && user.late') + calling, false],
  ['a helper that asks it only after', helper.replace('!user', 'user.late && !user') + calling, false],
  [
    'a helper that lets another answer do',
    helper.replace('isAdmin', 'isAdmin || user.late') + calling,
    false,
  ],
  [
    'a helper that asks it first in vain',
    helper.replace(asked, `go(!user.isAdmin && late); ${asked}`) + calling,
    true,
  ],
  ['a helper that nobody calls', `${helper}function drop(user) {\n  go(user);\n}\n`, false],
  [
    'a helper that another function calls',
    `${helper}function drop(user) {\n  go(user);\n}\nfunction last(user) {\n  guarded(user);\n}\n`,
    false,
  ],
  ['a helper that is called where the function is gone', helper + calling.replace('drop', 'remove'), false],
  ['the function itself', base.replace('go(user)', 'drop(user)'), false],
])('looks for a question in %s', (_what, head, expected) => {
  expect(standsInHelper(viewOf({ path: 'a.ts', base, head }), 2, '!user.isAdmin')).toBe(expected);
});

it('knows a helper that was called before for no successor', () => {
  const [was, is] = ['go(user);', 'run(user);'].map((last) => helper + calling.replace('go(user);', last));
  const before = was?.replace('guarded(user);', `guarded(user);\n  ${asked}`);

  expect(
    standsInHelper(viewOf({ path: 'a.ts', base: before ?? '', head: is ?? '' }), 6, '!user.isAdmin'),
  ).toBe(false);
});

it.each([
  ['outside of any function', { path: 'a.ts', base: asked, head: helper }],
  ['in a file that is gone', { path: 'a.ts', base }],
  ['in a file that is new', { path: 'a.ts', head: helper + calling }],
  ['in a text', { path: 'a.txt', base, head: helper + calling }],
])('finds nothing %s', (_what, sides) => {
  expect(standsInHelper(viewOf(sides), 1, '!user.isAdmin')).toBe(false);
});

const wrap = (text: string) => `function outer() {\n${text}}\n`;

it('looks in the inner function of several', () => {
  const found = standsInHelper(
    viewOf({ path: 'a.ts', base: wrap(base), head: helper + wrap(calling) }),
    3,
    '!user.isAdmin',
  );

  expect(found).toBe(true);
});

it('reads words of a program with blanks between all of them', () => {
  const file = viewOf({ path: 'a.ts', base: base.replace('go', 'a.go'), head: helper + calling });

  expect(standsInHelper(file, 2, '! user . isAdmin')).toBe(true);
});
