import { expect, it } from 'vitest';
import { isAsked } from './asked-builder.ts';

const ruby = (asked: string, more = '') =>
  `class A\n${more}  def read(user, doc)\n    start\n${asked}    show(doc)\n  end\nend\n`;
const kotlin = (asked: string, more = '') =>
  `class A {\n${more}    fun read(user: User, id: String): Doc {\n        start()\n${asked}        return show(doc)\n    }\n}\n`;
const rust = (asked: string, more = '') =>
  `${more}fn read(user: &User, doc: &Doc) -> Result<(), Error> {\n    start();\n${asked}    show(doc)\n}\n`;
const c = (asked: string, more = '') =>
  `${more}static int read_it(struct user *user, struct doc *doc)\n{\n\tstart();\n${asked}}\n`;
const csharp = (asked: string, more = '') =>
  `class A\n{\n${more}    Doc Read(User user, Doc doc)\n    {\n        Start();\n${asked}        return doc;\n    }\n}\n`;
const php = (asked: string, more = '') =>
  `<?php\nclass A\n{\n${more}    function read($user, $doc)\n    {\n        start();\n${asked}        return $doc;\n    }\n}\n`;
const inRuby = '    return head(:not_found) if doc.nil? || doc.owner != user.id\n';
const inKotlin =
  '        val doc = find(id)\n        if (doc == null || doc.owner != user.id) {\n            throw Denied()\n        }\n';
const inRust = '    if doc.owner != user.id && !user.admin {\n        return Err(Error::Denied);\n    }\n';
const inC = '\tif (doc->owner != user->id && user->id != 0)\n\t\treturn 0;\n\treturn 1;\n';
const inCsharp =
  '        if (doc == null || doc.Owner != user.Id)\n        {\n            return Forbid();\n        }\n';
const inPhp =
  '        if ($doc === null || $doc->owner !== $user->id) {\n            throw new Denied();\n        }\n';

it.each([
  [
    'a.rb',
    ruby(inRuby),
    ruby(
      '    return head(:not_found) unless mine?(user, doc)\n',
      '  def mine?(who, it)\n    !it.nil?\n  end\n\n',
    ),
    false,
  ],
  [
    'a.rb',
    ruby('    return deny unless @user.admin? || doc.owner\n'),
    ruby('    return deny unless deleter?\n', '  def deleter?\n    @user.admin? || doc.owner\n  end\n\n'),
    true,
  ],
  [
    'A.kt',
    kotlin(inKotlin),
    kotlin(
      '        val doc = find(id) ?: throw Denied()\n        if (doc.owner != user.id) throw Denied()\n',
    ),
    true,
  ],
  [
    'A.kt',
    kotlin(inKotlin),
    kotlin(
      '        val doc = find(id)\n        if (!doc.isOf(user)) throw Denied()\n',
      '    private fun Doc?.isOf(who: User): Boolean = this != null && owner == who.id\n\n',
    ),
    true,
  ],
  [
    'A.kt',
    kotlin(inKotlin),
    kotlin(
      '        val doc = find(id)\n        if (!doc.isOf(user)) throw Denied()\n',
      '    private fun Doc?.isOf(who: User): Boolean = this != null\n\n',
    ),
    false,
  ],
  [
    'a.rs',
    rust(inRust),
    rust(
      '    need(user, &doc)?;\n',
      `fn need(who: &User, it: &Doc) -> Result<(), Error> {\n${inRust.replaceAll('doc', 'it').replaceAll('user', 'who')}    Ok(())\n}\n\n`,
    ),
    true,
  ],
  [
    'a.rs',
    rust(inRust),
    rust(
      '    let _ = need(user, &doc);\n',
      `fn need(user: &User, doc: &Doc) -> Result<(), Error> {\n${inRust}    Ok(())\n}\n\n`,
    ),
    false,
  ],
  [
    'a.rs',
    rust(inRust),
    rust(
      '    if !may(user, &doc) {\n        return Err(Error::Denied);\n    }\n',
      'fn may(user: &User, doc: &Doc) -> bool {\n    doc.owner == user.id || user.admin\n}\n\n',
    ),
    true,
  ],
  ['a.c', c(inC), c('\treturn doc->owner == user->id || user->id == 0;\n'), true],
  ['a.c', c(inC), c('\treturn doc->owner == user->id || user->id <= 0;\n'), false],
  [
    'a.c',
    c(inC),
    c(
      '\treturn may(doc->owner, user->id);\n',
      'static int may(int owner, int id)\n{\n\treturn owner == id || id == 0;\n}\n\n',
    ),
    true,
  ],
  [
    'A.cs',
    csharp(inCsharp),
    csharp(
      '        if (doc is null)\n        {\n            return NotFound();\n        }\n        if (doc.Owner != user.Id)\n        {\n            return Forbid();\n        }\n',
    ),
    true,
  ],
  [
    'A.cs',
    csharp(inCsharp),
    csharp(
      '        if (!Owns(user, doc))\n        {\n            return Forbid();\n        }\n',
      '    bool Owns(User who, Doc? it) => it != null && it.Owner == who.Id;\n\n',
    ),
    true,
  ],
  [
    'a.php',
    php(inPhp),
    php(
      '        if (!$this->owns($user, $doc)) {\n            throw new Denied();\n        }\n',
      '    function owns($who, $it)\n    {\n        return $it !== null && $it->owner === $who->id;\n    }\n\n',
    ),
    true,
  ],
  [
    'a.php',
    php(inPhp),
    php(
      '        if (!$this->owns($user, $doc)) {\n            throw new Denied();\n        }\n',
      '    function owns($who, $it)\n    {\n        return $it !== null && $who !== null;\n    }\n\n',
    ),
    false,
  ],
])('hears a question in %s (%#)', (path, base, head, expected) => {
  expect(isAsked({ path, base, head }, /\.go$|\.cs$/.test(path) ? 'Owner' : 'owner')).toBe(expected);
});
