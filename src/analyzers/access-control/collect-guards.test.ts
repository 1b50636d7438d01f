import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { collectGuards, toBareText, toStrength } from './collect-guards.ts';
import { codeOf } from './sides.ts';

const guardsOf = (text: string, path = 'src/a.ts') => collectGuards(codeOf(sourceOf(path, `${text}\n`)));
const show = (text: string, path?: string) =>
  guardsOf(text, path).map(({ form, topic, text: shown, host }) => `${form} ${topic} ${shown} in ${host}`);

it('tells all of a call', () => {
  expect(guardsOf("function f(u) {\n  my.requireRole(u,\n    'x');\n}")).toEqual([
    {
      form: 'call',
      topic: 'access',
      name: 'my.requireRole',
      text: 'requireRole(x)',
      key: 'access requireRole(x)',
      strength: 3,
      stops: true,
      host: 'declared f',
      line: 2,
      endLine: 3,
    },
  ]);
});

it('tells all of a name that is handed over', () => {
  expect(guardsOf('app.use(my.requireAdmin);')).toEqual([
    {
      form: 'handed',
      topic: 'access',
      name: 'my.requireAdmin',
      text: 'requireAdmin',
      key: 'access handed requireAdmin',
      strength: 4,
      stops: true,
      host: '',
      line: 1,
      endLine: 1,
    },
  ]);
});

it('tells all of a condition', () => {
  const text = `!u.isAdmin || ${'x'.repeat(80)}`;

  expect(guardsOf(`function f(u) {\n  if (${text}) throw new Failure();\n}`)).toEqual([
    {
      form: 'check',
      topic: 'access',
      name: text.slice(0, 80),
      text,
      key: `check ${toBareText(text)}`,
      strength: 4,
      stops: true,
      host: 'declared f',
      line: 2,
      endLine: 2,
    },
  ]);
});

it('knows how much a condition asks for', () => {
  const strengths = ['blue', '!isAuthenticated(u)', '!u.role', 'u.name'].map(
    (text) => guardsOf(`if (${text}) go();`).at(-1)?.strength,
  );

  expect(strengths).toEqual([1, 2, 3, 1]);
});

it('tells a decorator once, and a call of the same name elsewhere again', () => {
  const program =
    'class A {\n  @UseGuards(AuthGuard)\n  @Auth()\n  @Roles(1, [ADMIN])\n  a() {\n    requireAuth();\n  }\n}\n@requireAuth()\nclass B {}';

  expect(show(program)).toEqual([
    'decorator access UseGuards(AuthGuard) in declared A.a',
    'decorator access Auth() in declared A.a',
    'decorator access Roles(ADMIN) in declared A.a',
    'decorator access requireAuth() in declared B',
    'call access requireAuth() in declared A.a',
    'handed access AuthGuard in declared A.a',
  ]);
});

it.each([
  ['a question to a language', 'field.canAccess(u);', []],
  ['a name that only a decorator has', 'Auth();', []],
  ['a value that is named after a right', 'isAdmin.valueOf();', []],
  ['a call that is told by what it is called on', 'jwt.verify(t);', ['call verification verify() in ']],
  ['a call on something far away', 'csrf.a.show();', []],
  ['a thing that is made', 'new CsrfProtection();', []],
  ['a limiter that is made', 'new RateLimiter();', ['call limit RateLimiter() in ']],
  ['what went wrong', 'if (authErr) throw x;', ['check plain authErr in ']],
  [
    'a program that is asked for one thing',
    "gpg('--verify', file);",
    ['call verification gpg(--verify) in '],
  ],
  ['a program that is asked for another', "gpg('--import', file);", []],
  ['constants', "requireRole(ADMIN, 'x', 1);", ['call access requireRole(x) in ']],
  ['constants of a list', "requireRole(['a', 'b'], []);", ['call access requireRole(a,b) in ']],
  ['constants of a map', "requireRole({ x: 'a' });", ['call access requireRole() in ']],
])('reads %s', (_what, text, expected) => {
  expect(show(text)).toEqual(expected);
});

it('tells calls apart by their constants, where those are rights', () => {
  expect(guardsOf("verifySignature('x');\nrequireRole('x');").map(({ key }) => key)).toEqual([
    'verification verifySignature()',
    'access requireRole(x)',
  ]);
});

const handed = 'handed access requireAuth in ';

it.each([
  ['a call that takes no middleware', "paint('/x', requireAuth, show);", []],
  ['what a route is for', "router.get('/a', requireAuth);", []],
  ['what stands before it', "router.get('/a', paint, requireAuth, show);", [`${handed}called router.get /a`]],
  ['what comes with options', 'function f() {}\napp.use(requireAuth, { x: 1 });', [handed]],
  ['what comes with something else', 'app.use(requireAuth, show);', [`${handed}called app.use `]],
  ['what stands in a function', 'function f() {\n  app.use(requireAuth);\n}', [`${handed}declared f`]],
  ['a router', 'app.use(authRouter);', []],
  ['a page', "router.get('/a', auth.show, go);", []],
  ['a choice', 'app.use(x ? requireAuth : y);', ['check plain x in ']],
  ['a list', 'app.use([requireAuth]);', [handed]],
  ['a map', 'app.use({ a: requireAuth });', [handed]],
  ['what another call is given', 'app.use(paint(requireAuth));', []],
  ['lists in lists', 'app.use([[[requireAuth]]]);', [handed]],
  ['too many lists in lists', 'app.use([[[[requireAuth]]]]);', []],
  [
    'a long name',
    `app.use(require_auth_${'x'.repeat(66)});`,
    [`handed access require_auth_${'x'.repeat(66)} in `],
  ],
  ['a longer name', `app.use(require_auth_${'x'.repeat(67)});`, []],
])('looks at %s', (_what, text, expected) => {
  expect(show(text)).toEqual(expected);
});

it('reads what Python hands over', () => {
  const lines = [
    "app.use(check='require_auth')",
    'class A:',
    '    permission_classes = [IsAdmin]',
    '    class B:',
    '        pass',
    '    title = requireAuth',
    'assert "owner"',
  ];

  expect(show(lines.join('\n'), 'a.py')).toEqual([
    'handed access require_auth in ',
    'handed access IsAdmin in declared A',
  ]);
});

it('reads names that are given something', () => {
  const routes =
    "<?php\nRoute::middleware('auth:api')->get('/a', show);\nRoute::middleware('throttle:api')->get('/b', show);\nRoute::middleware('api')->get('/c', show);";

  expect(show(routes, 'a.php')).toEqual(['handed access api in ', 'handed limit api in ']);
});

it.each([
  ['where it gets its value', 'const ok = isAdmin(u); if (!ok) throw x;', 'access'],
  ['where it got its last value', 'ok = isAdmin(u);\nok = paint(u);\nif (!ok) throw x;', 'plain'],
  [
    'where it got its last value, after another',
    'ok = paint(u);\nok = isAdmin(u);\nif (!ok) throw x;',
    'access',
  ],
  ['in what its value is made of', 'const ok = u && paint(isAdmin(u));\nif (!ok) throw x;', 'access'],
  ['not behind it', 'if (!ok) throw x;\nok = isAdmin(u);', 'plain'],
  ['not in another name', 'const no = isAdmin(u);\nif (!ok) throw x;', 'plain'],
  ['not in a name of a map', 'f({ ok: isAdmin(u) });\nif (!ok) throw x;', 'plain'],
  ['not in another function', 'function g() {\n  const ok = isAdmin(u);\n}\nif (!ok) throw x;', 'plain'],
  ['not for two names', 'const ok = isAdmin(u);\nif (!ok || x) throw x;', 'plain'],
  ['not for a call', 'const ok = isAdmin(u);\nif (go(ok)) throw x;', 'plain'],
  ['not for a call without names', 'go = isAdmin(u);\nif (go()) throw x;', 'plain'],
])('knows what a condition of one name is about: %s', (_what, text, topic) => {
  expect(guardsOf(text).find(({ form }) => form === 'check')?.topic).toBe(topic);
});

it.each([
  [' a  && b;', 'a&&b'],
  ['a;b', 'a;b'],
  ['"a" + `b`', "'a'+'b'"],
  ['(a && b)', 'a&&b'],
  ['f(a)', 'f(a)'],
  ['(a).b', '(a).b'],
])('takes the layout from %s', (text, bare) => {
  expect(toBareText(text)).toBe(bare);
});

it.each([
  [[], 2],
  [['allowAny', 'isAdmin'], 1],
  [['isAdmin', 'hasRole'], 4],
  [['hasRole'], 3],
  [['ad', 'min'], 2],
])('knows how much %j ask for', (names, strength) => {
  expect(toStrength(names)).toBe(strength);
});
