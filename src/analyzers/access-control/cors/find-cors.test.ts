import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findCors } from './find-cors.ts';

const open = 'cors-open';
const worse = 'cors-with-credentials';

it.each([
  ['a.ts', 'f({ allowedOrigins: "*" });', [open]],
  ['a.ts', 'f({ allowedOrigins: ["https://a.example", "*"] });', [open]],
  ['a.ts', 'f({ allowedOrigins: ["https://a.example"] });', []],
  ['a.ts', 'f({ allowedOrigins: [] });', []],
  ['a.ts', 'f({ allowedOrigins: every });', []],
  ['a.ts', 'f({ origin: "*" });', []],
  ['a.ts', 'cors({ origin: "*" });', [open]],
  ['a.ts', 'cors({ original: "*" });', []],
  ['a.ts', 'cors({ origin: true });', [worse]],
  ['a.ts', 'cors({ origin: false });', []],
  ['a.ts', 'cors({ origin: "true" });', []],
  ['a.ts', 'cors({ origin: (one, callback) => callback(null, true) });', [worse]],
  ['a.ts', 'cors({ origin: (one, callback) => callback(null, ask(one)) });', []],
  ['a.ts', 'cors({ origin: (one, done) => done(null, true) });', [worse]],
  ['a.ts', 'cors({ origin: (one, done) => done(null, trust) });', []],
  ['a.ts', 'cors({ origin: req.headers.origin });', [worse]],
  ['a.ts', 'cors({ origin: "req.headers.origin" });', []],
  ['a.ts', 'cors({ origin: req.get("accept", "Origin") });', [worse]],
  ['a.ts', 'cors({ origin: req.get("accept") });', []],
  ['a.ts', 'cors({ origin: read("Origin") });', []],
  ['a.ts', 'cors({ origin: toList("a", "*") });', [open]],
  ['a.ts', 'cors();', [open]],
  ['a.ts', 'corsOf();', []],
  ['a.ts', 'cors(options);', []],
  ['a.rb', 'cors()', []],
  ['a.ts', 'res.set("Access-Control-Allow-Origin", "*");', [open]],
  ['a.ts', 'res.set("Access-Control-Allow-Origin", "https://a.example", "*");', []],
  ['a.ts', 'res.set("Access-Control-Allow-Methods", "*");', []],
  ['a.ts', 'res.set("Access-Control-Allow-Origin", req.headers.origin);', [worse]],
  ['a.php', '<?php header("Access-Control-Allow-Origin: *");', [open]],
  ['a.php', '<?php say("one", "Access-Control-Allow-Origin: *");', []],
  ['a.rs', 'fn f() { CorsLayer::permissive(); }', [open]],
  ['a.rs', 'fn f() { Mode::permissive(); }', []],
  ['a.rs', 'fn f() { CorsLayer::very_permissive(); }', [worse]],
  ['a.rs', 'fn f() { cors().allow_origin(Any); }', [open]],
  ['a.rs', 'fn f() { cors().allow_origin(Many); }', []],
  ['a.rs', 'fn f() { cors().allow_origin(AllowOrigin::mirror_request()); }', [worse]],
  ['a.kt', 'fun f() { anyHost() }', [open]],
  ['a.rb', "origins '*'", [open]],
  ['A.java', 'class A { void f() { c.setAllowedOriginPatterns(List.of("*")); } }', [open]],
  ['a.ts', 'cors({ origin: (origin, next) => next(null, origin.includes("a.example")) });', [worse]],
  ['a.ts', 'cors({ origin: (origin, next) => next(null, known.has(origin)) });', []],
  ['a.ts', 'cors({ origin: /a.example/ });', [worse]],
  ['a.ts', 'cors({ origin: /^https:..a.example$/ });', []],
  ['A.java', 'class A { void f() { c.addAllowedOrigin("*"); } }', [open]],
  ['A.java', 'class A { void f() { c.addAllowedOrigin("https://a.example"); } }', []],
  ['A.java', 'class A { void f() { c.addAllowedOrigin("https://a.example", "*"); } }', [open]],
  ['A.java', 'class A { void f() { c.setColour("*"); } }', []],
  ['A.cs', 'class A { void F() { p.AllowAnyOrigin(); } }', [open]],
  ['A.cs', 'class A { void F() { p.SetIsOriginAllowed(a => true); } }', [worse]],
  ['a.ts', 'cors({ origin: "*", credentials: true });', [worse]],
  ['a.ts', 'cors({ origin: "*", credentials: false });', [open]],
  ['a.ts', 'cors({ origin: "*" });\nfetch({ credentials: true });', [open]],
  ['a.ts', 'cors({ origin: "*" });\nf({ allowCredentials: true });', [worse]],
  ['a.py', 'f(allow_origins=["*"], allow_credentials=True)', [worse]],
  ['a.py', 'f(allow_origins=["*"], allow_credentials=False)', [open]],
  ['a.py', 'f(allow_origins=["*"], allow_colours=True)', [open]],
  ['a.ts', 'cors({ origin: "*" });\nres.set("Access-Control-Allow-Credentials", yes);', [worse]],
  ['a.ts', 'cors({ origin: "*" });\nres.set("a", "Access-Control-Allow-Credentials");', [open]],
  ['A.cs', 'class A { void F() { p.AllowAnyOrigin(); p.AllowCredentials(); } }', [worse]],
])('reads %s: %s', (path, head, codes) => {
  const found = findCors(viewOf({ path, base: '\n', head: `${head}\n` }));

  expect(found.map(({ code }) => code)).toEqual(codes);
});

it('calls it worse where only some origins could read the answers before', () => {
  const base = 'cors({ origin: "https://a.example" });\n';

  const found = findCors(viewOf({ path: 'a.ts', base, head: 'go();\ncors({\n  origin: "*",\n});\n' }));

  expect(found).toEqual([{ code: worse, line: 3, endLine: 3 }]);
});

it.each([
  ['all could before', 'cors({ origin: "*" });\n'],
  ['something else was named', 'cors({ colour: "https://a.example" });\n'],
])('calls it open where %s', (_what, base) => {
  const head = `${base}res.set(\n  "Access-Control-Allow-Origin", "*");\n`;

  const found = findCors(viewOf({ path: 'a.ts', base, head }));

  expect(found).toEqual([{ code: open, line: 2, endLine: 3 }]);
});

it('says nothing of what stands there already', () => {
  const base = 'cors({ origin: "*" });\ncors();\n';

  const found = findCors(viewOf({ path: 'a.ts', base, head: `go();\n${base}` }));

  expect(found).toEqual([]);
});

it('says nothing of a file that is gone', () => {
  const found = findCors(viewOf({ path: 'a.ts', base: 'cors();\n' }));

  expect(found).toEqual([]);
});
