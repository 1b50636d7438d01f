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
];

it.each(silent)('leaves alone %s', (_, path, base, head) => {
  const observed = observe(accessControl, { path, base, head });

  expect(summarize(observed)).toEqual([]);
});
