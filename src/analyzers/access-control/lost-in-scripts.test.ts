import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { accessControl } from './index.ts';

it.each([
  [
    'a.ts',
    "export function requireAdmin(req, res, next) {\n  if (!req.user || req.user.role !== 'admin') {\n    return res.status(403).json({});\n  }\n  next();\n}\n",
    'export function requireAdmin(req, res, next) {\n  next();\n}\n',
    ['access-check-removed:2', 'access-check-weakened:2'],
  ],
  [
    'a.ts',
    'class G {\n  canActivate(ctx) {\n    const u = ctx.user;\n    return this.roles.includes(u.role);\n  }\n}\n',
    'class G {\n  canActivate(ctx) {\n    return true;\n  }\n}\n',
    ['access-check-weakened:3'],
  ],
  [
    'a.ts',
    'export const isOwner = (u, d) => d.ownerId === u.id;\n',
    'export const isOwner = (u, d) => true;\n',
    ['access-check-weakened:1'],
  ],
  [
    'a.ts',
    'export function canEdit(u, d) {\n  return u.isAdmin && d.ownerId === u.id;\n}\n',
    'export function canEdit(u, d) {\n  return u.isAdmin || d.ownerId === u.id;\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'a.ts',
    'async function f(req) {\n  const d = await db.doc.findFirst({ where: { id: req.id, userId: req.user.id } });\n  return d;\n}\n',
    'async function f(req) {\n  const d = await db.doc.findFirst({ where: { id: req.id } });\n  return d;\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'a.ts',
    "export async function GET() {\n  const session = await getServerSession(opts);\n  if (!session) return new Response('x', { status: 401 });\n  return data();\n}\n",
    'export async function GET() {\n  return data();\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'a.ts',
    'const p = jwt.verify(token, key);\n',
    'const p = jwt.decode(token);\n',
    ['verification-removed:1'],
  ],
  [
    'a.ts',
    "fastify.get('/a', { preHandler: [fastify.authenticate] }, h);\n",
    "fastify.get('/a', {}, h);\n",
    ['access-check-removed:1'],
  ],
  [
    'a.ts',
    "app.use('/admin/*', bearerAuth({ token }));\napp.get('/admin/a', h);\n",
    "app.get('/admin/a', h);\n",
    ['access-check-removed:1'],
  ],
  ['a.ts', "app.use(helmet());\napp.get('/a', h);\n", "app.get('/a', h);\n", ['verification-removed:1']],
  [
    'a.ts',
    'const s = z.object({ a: z.string().email() });\nexport function f(req) {\n  const r = s.safeParse(req.body);\n  if (!r.success) return res.status(400).end();\n  go(r.data);\n}\n',
    'const s = z.object({ a: z.string().email() });\nexport function f(req) {\n  go(req.body);\n}\n',
    ['validation-removed:3'],
  ],
  [
    'a.ts',
    'export function f(x) {\n  el.innerHTML = DOMPurify.sanitize(x);\n}\n',
    'export function f(x) {\n  el.innerHTML = x;\n}\n',
    ['validation-removed:2'],
  ],
  [
    'a.ts',
    'function f(u) {\n  if (!u.isAdmin) {\n    throw new E();\n  }\n  go();\n}\n',
    'function f(u) {\n  // if (!u.isAdmin) {\n  //   throw new E();\n  // }\n  go();\n}\n',
    ['access-check-removed:2'],
  ],
])('sees what %s loses: %#', (path, base, head, found) => {
  const observed = observe(accessControl, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});
