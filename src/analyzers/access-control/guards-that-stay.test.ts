import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { accessControl } from './index.ts';

const silent: readonly (readonly [title: string, path: string, base: string, head: string])[] = [
  [
    'a function that is deleted with its check',
    'src/a.ts',
    'function a() {}\nfunction save(req) {\n  if (!req.user.isAdmin) throw new Forbidden();\n  store();\n}\n',
    'function a() {}\n',
  ],
  [
    'a route that is deleted',
    'src/a.ts',
    'router.get("/a", requireAuth, list);\nrouter.post("/b", requireAuth, (req, res) => {\n  if (!req.user.isAdmin) return res.status(403).end();\n  go();\n});\n',
    'router.get("/a", requireAuth, list);\n',
  ],
  [
    'a check that moves into a helper that is called',
    'src/a.ts',
    'function save(req) {\n  if (!req.user.isAdmin) throw new Forbidden();\n  store();\n}\n',
    'function guardIt(req) {\n  if (!req.user.isAdmin) throw new Forbidden();\n}\nfunction save(req) {\n  guardIt(req);\n  store();\n}\n',
  ],
  [
    'a check that a new function asks, and that is turned round there',
    'src/a.ts',
    'function send(p) {\n  if (p !== root && !p.startsWith(root)) return fail(403);\n  go();\n}\n',
    'function isInside(root, p) {\n  return p === root || p.startsWith(root);\n}\nfunction send(p) {\n  if (!isInside(root, p)) return fail(403);\n  go();\n}\n',
  ],
  [
    'a check of two functions that one helper asks now',
    'src/a.ts',
    'function save(req) {\n  if (!req.user.isAdmin) throw new Forbidden();\n  store();\n}\nfunction drop(req) {\n  if (!req.user.isAdmin) throw new Forbidden();\n  clear();\n}\n',
    'function guardIt(req) {\n  if (!req.user.isAdmin) throw new Forbidden();\n}\nfunction save(req) {\n  guardIt(req);\n  store();\n}\nfunction drop(req) {\n  guardIt(req);\n  clear();\n}\n',
  ],
  [
    'a condition that a new predicate answers',
    'src/a.py',
    'def redeem(row, code):\n    if row is None:\n        return None\n    if row.tries >= MOST or row.expires_at < now():\n        return None\n    return row.user\n',
    'def _spent(row):\n    return row.tries >= MOST or row.expires_at < now()\ndef redeem(row, code):\n    if row is None or _spent(row):\n        return None\n    return row.user\n',
  ],
  [
    'a number that turns more away',
    'src/a.ts',
    'function save(row) {\n  if (ageOf(row.created) > 60) throw new Forbidden();\n  store();\n}\n',
    'function save(row) {\n  if (ageOf(row.created) > 15) throw new Forbidden();\n  store();\n}\n',
  ],
  [
    'renamed variables',
    'src/a.ts',
    'function save(req, owner) {\n  if (owner.id !== req.user.id) throw new Forbidden();\n  store();\n}\n',
    'function save(request, holder) {\n  if (holder.id !== request.user.id) throw new Forbidden();\n  store();\n}\n',
  ],
  [
    'middleware that now stands before all routes',
    'src/a.ts',
    'router.get("/a", requireAuth, list);\nrouter.post("/a", requireAuth, save);\n',
    'router.use(requireAuth);\nrouter.get("/a", list);\nrouter.post("/a", save);\n',
  ],
  [
    'a decorator that now stands at the class',
    'src/a.ts',
    'class A {\n  @UseGuards(AuthGuard)\n  a() {}\n  @UseGuards(AuthGuard)\n  b() {}\n}\n',
    '@UseGuards(AuthGuard)\nclass A {\n  a() {}\n  b() {}\n}\n',
  ],
  [
    'conditions of the page',
    'src/a.tsx',
    'export function A() {\n  if (!items.length) {\n    return null;\n  }\n  return <B />;\n}\n',
    'export function A() {\n  return <B />;\n}\n',
  ],
  [
    'a type that is no longer named where it is made',
    'src/A.cs',
    'class A {\n  void B() {\n    _depth = new RateLimiter(3);\n    run();\n  }\n}\n',
    'class A {\n  void B() {\n    _depth = new(3);\n    run();\n  }\n}\n',
  ],
  [
    'types of the language that are asked for in one go',
    'src/A.cs',
    'class A {\n  bool B(object value) {\n    if (value is Type || value is MemberInfo)\n    {\n      return true;\n    }\n    return false;\n  }\n}\n',
    'class A {\n  bool B(object value) {\n    if (value is Type or MemberInfo)\n    {\n      return true;\n    }\n    return false;\n  }\n}\n',
  ],
  [
    'reflection, asked for a field',
    'src/A.java',
    'class A {\n  void b(Field field) {\n    if (!field.canAccess(null)) {\n      throw new E();\n    }\n    run();\n  }\n}\n',
    'class A {\n  void b(Field field) {\n    run(field);\n  }\n}\n',
  ],
  [
    'a request that is sent with its token from elsewhere',
    'src/a.ts',
    'function a() {\n  fetchWithCSRF("/x");\n  show();\n}\n',
    'function a() {\n  show();\n}\n',
  ],
  [
    'a text that an assertion is given first',
    'src/test/java/ATest.java',
    'class ATest {\n  void a() {\n    assertEquals(\n        "{\\"ownerName\\":1}", json(a));\n  }\n}\n',
    'class ATest {\n  void a() {\n    assertThat(json(a)).isEqualTo("{\\"ownerName\\":1}");\n  }\n}\n',
  ],
];

const lost: readonly (readonly [title: string, path: string, base: string, head: string, found: string])[] = [
  [
    'a limiter in whose place something else is made',
    'src/A.cs',
    'class A {\n  void B() {\n    _depth = new RateLimiter(3);\n    run();\n  }\n}\n',
    'class A {\n  void B() {\n    _width = new(3);\n    run();\n  }\n}\n',
    'rate-limit-removed:3',
  ],
  [
    'a member who is no longer asked for',
    'src/A.cs',
    'class A {\n  void B(User user) {\n    if (!user.IsMember || user.IsGuest)\n    {\n      throw new E();\n    }\n    run();\n  }\n}\n',
    'class A {\n  void B(User user) {\n    if (user.IsGuest)\n    {\n      throw new E();\n    }\n    run();\n  }\n}\n',
    'access-check-weakened:3',
  ],
  [
    'a policy that is no longer asked',
    'src/A.java',
    'class A {\n  void b(Page page) {\n    if (!policy.canAccess(page)) {\n      throw new E();\n    }\n    run();\n  }\n}\n',
    'class A {\n  void b(Page page) {\n    run(page);\n  }\n}\n',
    'access-check-removed:3',
  ],
  [
    'a token that is no longer checked',
    'src/a.ts',
    'function a() {\n  checkCSRF("/x");\n  show();\n}\n',
    'function a() {\n  show();\n}\n',
    'verification-removed:2',
  ],
];

it.each(lost)('tells of %s', (_title, path, base, head, found) => {
  const observed = observe(accessControl, { path, base, head });

  expect(summarize(observed)).toContain(found);
});

it.each(silent)('leaves alone %s', (_, path, base, head) => {
  const observed = observe(accessControl, { path, base, head });

  expect(summarize(observed)).toEqual([]);
});
