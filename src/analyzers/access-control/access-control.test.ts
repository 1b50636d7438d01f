import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { accessControl } from './index.ts';

type Case = readonly [title: string, path: string, base: string, head: string, found: readonly string[]];

const cases: readonly Case[] = [
  [
    'a check that is deleted',
    'src/a.ts',
    'export function save(req, doc) {\n  if (!req.user.isAdmin) {\n    throw new Forbidden();\n  }\n  return store(doc);\n}\n',
    'export function save(req, doc) {\n  return store(doc);\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'a comparison with the owner',
    'src/a.ts',
    'app.get("/a", async (req, res) => {\n  const doc = await find(req.params.id);\n  if (doc.ownerId !== req.user.id) return res.status(403).end();\n  res.json(doc);\n});\n',
    'app.get("/a", async (req, res) => {\n  const doc = await find(req.params.id);\n  res.json(doc);\n});\n',
    ['access-check-removed:3'],
  ],
  [
    'middleware of a route',
    'src/a.ts',
    'router.get("/a", list);\nrouter.post("/a", requireAuth, save);\n',
    'router.get("/a", list);\nrouter.post("/a", save);\n',
    ['access-check-removed:2'],
  ],
  [
    'middleware of all routes',
    'src/a.js',
    "const app = express();\napp.use(auth);\napp.use('/a', router);\n",
    "const app = express();\napp.use('/a', router);\n",
    ['access-check-removed:2'],
  ],
  [
    'a decorator',
    'src/a.ts',
    "@Controller('a')\nclass A {\n  @UseGuards(AdminGuard)\n  @Post()\n  save() {\n    return 1;\n  }\n}\n",
    "@Controller('a')\nclass A {\n  @Post()\n  save() {\n    return 1;\n  }\n}\n",
    ['access-check-removed:3'],
  ],
  [
    'a Python decorator',
    'a.py',
    '@login_required\n@app.route("/a")\ndef save():\n    return store()\n',
    '@app.route("/a")\ndef save():\n    return store()\n',
    ['access-check-removed:1'],
  ],
  [
    'a dependency of a route',
    'a.py',
    '@app.get("/a")\ndef save(user=Depends(get_current_user)):\n    return store()\n',
    '@app.get("/a")\ndef save():\n    return store()\n',
    ['access-check-removed:2'],
  ],
  [
    'a Python check',
    'a.py',
    'def save(request):\n    if not request.user.has_perm("a.b"):\n        raise PermissionDenied()\n    return store()\n',
    'def save(request):\n    return store()\n',
    ['access-check-removed:2'],
  ],
  [
    'an annotation',
    'A.java',
    'class A {\n  @PreAuthorize("hasRole(\'ADMIN\')")\n  @PostMapping("/a")\n  String save() { return "a"; }\n}\n',
    'class A {\n  @PostMapping("/a")\n  String save() { return "a"; }\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'an annotation that asks for less',
    'A.java',
    'class A {\n  @PreAuthorize("hasRole(\'ADMIN\')")\n  @PostMapping("/a")\n  String save() { return "a"; }\n}\n',
    'class A {\n  @PreAuthorize("hasRole(\'USER\')")\n  @PostMapping("/a")\n  String save() { return "a"; }\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'a Go check',
    'a.go',
    'package a\n\nfunc Save(ctx *Context) {\n\tif !ctx.IsAdmin() {\n\t\tctx.Error(403)\n\t\treturn\n\t}\n\tstore(ctx)\n}\n',
    'package a\n\nfunc Save(ctx *Context) {\n\tstore(ctx)\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'Go middleware around a handler',
    'a.go',
    'package a\n\nfunc routes(r Router) {\n\tr.Get("/a", requireLogin(show))\n}\n',
    'package a\n\nfunc routes(r Router) {\n\tr.Get("/a", show)\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'a signature check',
    'a.go',
    'package a\n\nfunc Hook(r *Request) error {\n\tif err := verifySignature(r); err != nil {\n\t\treturn err\n\t}\n\treturn run(r)\n}\n',
    'package a\n\nfunc Hook(r *Request) error {\n\treturn run(r)\n}\n',
    ['verification-removed:4'],
  ],
  [
    'a call that verifies a webhook',
    'src/a.ts',
    'export async function hook(req) {\n  stripe.webhooks.constructEvent(req.body, sig, secret);\n  await run(req.body);\n}\n',
    'export async function hook(req) {\n  await run(req.body);\n}\n',
    ['verification-removed:2'],
  ],
  [
    'input that is no longer parsed by its schema',
    'src/a.ts',
    'export async function save(req) {\n  const body = bodySchema.parse(req.body);\n  return store(body);\n}\n',
    'export async function save(req) {\n  const body = req.body;\n  return store(body);\n}\n',
    ['validation-removed:2'],
  ],
  [
    'a rate limit',
    'src/a.ts',
    "app.use(express.json());\napp.use('/login', rateLimit({ max: 5 }));\napp.post('/login', signIn);\n",
    "app.use(express.json());\napp.post('/login', signIn);\n",
    ['rate-limit-removed:2'],
  ],
  [
    'a condition that is always met',
    'src/a.ts',
    'function f(user) {\n  if (!user.isAdmin) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    'function f(user) {\n  if (false && !user.isAdmin) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'an operand that is dropped',
    'src/a.ts',
    'function f(user) {\n  if (!user || !user.isAdmin) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    'function f(user) {\n  if (!user) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'a way round that is added',
    'src/a.ts',
    'function f(user) {\n  if (!user.isAdmin) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    'function f(user) {\n  if (!user.isAdmin && !isDebug) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'a check turned round',
    'src/a.ts',
    'function f(user) {\n  if (!user.isAdmin) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    'function f(user) {\n  if (user.isAdmin) {\n    throw new Error("no");\n  }\n  go();\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'a body that always says yes',
    'src/a.ts',
    'export function hasPermission(user, name) {\n  return user.permissions.includes(name);\n}\n',
    'export function hasPermission(user, name) {\n  return true;\n}\n',
    ['access-check-weakened:2'],
  ],
  [
    'what a check opened and no longer does',
    'src/a.ts',
    'function f(user) {\n  if (user.isAdmin) {\n    removeAll(user);\n  }\n  go();\n}\n',
    'function f(user) {\n  removeAll(user);\n  go();\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'a user known by heart',
    'src/a.ts',
    'export function login(user, password) {\n  return check(user, password);\n}\n',
    "export function login(user, password) {\n  if (password === 'opensesame') return grant(user);\n  return check(user, password);\n}\n",
    ['access-code:2', 'access-bypass:2'],
  ],
  [
    'cookies without protection',
    'src/a.ts',
    "reply.cookie('sid', id, { httpOnly: true, secure: true, sameSite: 'lax' });\n",
    "reply.cookie('sid', id, { secure: true, sameSite: 'lax' });\n",
    ['cookie-weakened:1'],
  ],
  [
    'an origin that is sent back',
    'src/a.ts',
    'app.use(helmetLike());\n',
    'app.use(helmetLike());\napp.use(cors({ origin: true, credentials: true }));\n',
    ['cors-with-credentials:2'],
  ],
  [
    'every origin',
    'src/a.ts',
    'a();\n',
    "a();\nres.setHeader('Access-Control-Allow-Origin', '*');\n",
    ['cors-open:2'],
  ],
  [
    'shorter passwords',
    'src/a.ts',
    'const password = z.string().min(12);\n',
    'const password = z.string().min(6);\n',
    ['password-rules-weakened:1'],
  ],
  [
    'tokens that live long',
    'src/a.ts',
    "jwt.sign(claims, key, { expiresIn: '15m' });\n",
    "jwt.sign(claims, key, { expiresIn: '365d' });\n",
    ['lifetime-raised:1'],
  ],
  [
    'a length that is no longer bounded',
    'a.go',
    'package a\n\nfunc f(b []byte, n int) error {\n\tif n > len(b) {\n\t\treturn errShort\n\t}\n\tcopyTo(b[:n])\n\treturn nil\n}\n',
    'package a\n\nfunc f(b []byte, n int) error {\n\tcopyTo(b[:n])\n\treturn nil\n}\n',
    ['validation-removed:4'],
  ],
];

it.each(cases)('reports %s', (_, path, base, head, found) => {
  const observed = observe(accessControl, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});
