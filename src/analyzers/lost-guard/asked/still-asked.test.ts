import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { isStillAsked } from './still-asked.ts';

interface Step {
  readonly path: string;
  readonly base: string;
  readonly head: string;
}

/** Whether what was asked on the line with that text is asked still. */
function isAsked(step: Step, text: string): boolean {
  const line = step.base.split('\n').findIndex((one) => one.includes(text)) + 1;
  return isStillAsked(viewOf(step), line);
}

const refused = "throw new Refused('no');";
const inScript = (asked: string, more = '') =>
  `${more}export function read(user, doc) {\n  start();\n${asked}  return show(doc);\n}\n`;
const guard = (condition: string) => `  if (${condition}) {\n    ${refused}\n  }\n`;
const inHelper = (body: string, head = 'function owns(doc, user)') => `${head} {\n${body}}\n\n`;
const asks = guard('!doc || doc.owner !== user.id');

it.each([
  ['in two steps', guard('!doc') + guard('doc.owner !== user.id')],
  ['in another order', guard('doc.owner !== user.id || !doc')],
  ['with its sides turned round', guard('!doc || user.id !== doc.owner')],
  ['with brackets', guard('!(doc && doc.owner === user.id)')],
  ['with one more reason', guard('!doc || doc.locked || doc.owner !== user.id')],
  ['through a name', `  const own = doc && doc.owner === user.id;\n${guard('!own')}`],
  ['through two names', `  const id = user.id;\n${guard('!doc || doc.owner !== id')}`],
  ['of a shorter chain', `  const { id } = user;\n${guard('!doc || doc.owner !== id')}`],
  ['behind else', `  if (doc && doc.owner === user.id) {\n    show(doc);\n  } else {\n    ${refused}\n  }\n`],
  [
    'behind else if',
    `  if (!doc) {\n    ${refused}\n  } else if (doc.owner !== user.id) {\n    ${refused}\n  }\n`,
  ],
  [
    'inside of the rest',
    `  if (doc) {\n    if (doc.owner !== user.id) ${refused}\n  }\n  if (!doc) ${refused}\n`,
    false,
  ],
  ['only where it was late', `  if (user.late) {\n  ${asks}  }\n`, false],
  ['without an end', `  if (!doc || doc.owner !== user.id) {\n    warn(doc);\n  }\n`, false],
  ['in part', guard('!doc'), false],
  ['of somebody else', guard('!doc || doc.owner !== doc.id'), false],
  ['by another sign', guard('!doc || doc.owner < user.id'), false],
  ['the other way round', guard('!doc || doc.owner === user.id'), false],
  ['together', guard('!doc && doc.owner !== user.id'), false],
  ['after somebody was let in', `  if (user.admin) return true;\n${asks}`, false],
  ['not at all', '', false],
  ['by a choice', guard('!doc ? user : doc.owner !== user.id'), false],
])('hears a question %s', (_how, now, expected = true) => {
  expect(isAsked({ path: 'a.ts', base: inScript(asks), head: inScript(now) }, 'doc.owner')).toBe(expected);
});

const answers = inHelper('  return Boolean(doc) && doc.owner === user.id;\n');
const throws = inHelper(asks);
const elsewhere = inHelper(
  '  if (!it) return false;\n  return it.owner === who;\n',
  'function owns(it, who)',
);

it.each([
  ['that answers', answers, guard('!owns(doc, user)')],
  ['that throws', throws, '  owns(doc, user);\n'],
  ['that throws and gives something back', throws, '  const own = owns(doc, user);\n'],
  ['that is awaited', throws, '  await owns(doc, user);\n'],
  [
    'that answers the opposite',
    inHelper('  return !doc || doc.owner !== user.id;\n'),
    guard('owns(doc, user)'),
  ],
  ['that names its parameters anew', elsewhere, guard('!owns(doc, user.id)')],
  ['whose answer has a name', answers, `  const allowed = owns(doc, user);\n${guard('!allowed')}`],
  [
    'that is an arrow',
    'const owns = (doc, user) => doc && doc.owner === user.id;\n',
    guard('!owns(doc, user)'),
  ],
  [
    'that is an arrow with a body',
    `const owns = (doc, user) => {\n  return doc && doc.owner === user.id;\n};\n`,
    guard('!owns(doc, user)'),
  ],
  [
    'that takes its parameter apart',
    inHelper('  return doc && doc.owner === user.id;\n', 'function owns({ doc, user })'),
    guard('!owns({ doc, user })'),
  ],
  [
    'that answers with yes and no',
    inHelper('  if (!doc || doc.owner !== user.id) {\n    return false;\n  }\n  return true;\n'),
    guard('!owns(doc, user)'),
  ],
  [
    'that asks another one',
    `${answers}function may(doc, user) {\n  return owns(doc, user);\n}\n`,
    guard('!may(doc, user)'),
  ],
  [
    'that throws in another one',
    `${throws}function may(doc, user) {\n  owns(doc, user);\n  return doc;\n}\n`,
    '  may(doc, user);\n',
  ],
  ['that asks for less', inHelper('  return Boolean(doc);\n'), guard('!owns(doc, user)'), false],
  [
    'that is content with one of both',
    inHelper('  return doc || doc.owner === user.id;\n'),
    guard('!owns(doc, user)'),
    false,
  ],
  [
    'that lets some in before',
    inHelper('  if (user.admin) return true;\n  return doc && doc.owner === user.id;\n'),
    guard('!owns(doc, user)'),
    false,
  ],
  ['that is asked the wrong way', answers, guard('owns(doc, user)'), false],
  ['that nobody calls', answers, '', false],
  ['that nobody listens to', answers, '  owns(doc, user);\n', false],
  ['that throws where it is asked in vain', throws, guard('late && owns(doc, user)'), false],
  [
    'that throws only where somebody is late',
    throws,
    '  if (user.late) {\n    owns(doc, user);\n  }\n',
    false,
  ],
  ['that is called with others', answers, guard('!owns(doc, doc)'), false],
  [
    'that asserts where nobody hears it',
    inHelper('  assert(doc && doc.owner === user.id);\n'),
    '  owns(doc, user);\n',
    false,
  ],
  [
    'that says one thing twice',
    inHelper('  try {\n    return doc.owner;\n  } catch {\n  }\n  return false;\n'),
    guard('!owns(doc, user)'),
    false,
  ],
  ['that calls itself', inHelper('  return owns(doc, user);\n'), guard('!owns(doc, user)'), false],
])('hears a question in a function %s', (_which, helper, now, expected = true) => {
  expect(isAsked({ path: 'a.ts', base: inScript(asks), head: inScript(now, helper) }, 'doc.owner')).toBe(
    expected,
  );
});

it.each([
  [
    'a function with another name',
    '  if (!owns(doc, user)) throw 1;\n',
    '  if (!mine(doc, user)) throw 1;\n',
    answers,
    answers.replace('owns', 'mine'),
    true,
  ],
  [
    'a function with another name that asks for less',
    '  if (!owns(doc, user)) throw 1;\n',
    '  if (!mine(doc, user)) throw 1;\n',
    answers,
    inHelper('  return Boolean(doc);\n', 'function mine(doc, user)'),
    false,
  ],
  [
    'a function that is given something else',
    '  if (!owns(doc, user)) throw 1;\n',
    '  if (!owns(doc, other)) throw 1;\n',
    answers,
    answers,
    false,
  ],
  [
    'a number with a name',
    '  if (doc.size > 80) throw 1;\n',
    '  if (doc.size > MAX) throw 1;\n',
    '',
    'const MAX = 80;\n',
    true,
  ],
  [
    'a larger number with a name',
    '  if (doc.size > 80) throw 1;\n',
    '  if (doc.size > MAX) throw 1;\n',
    '',
    'const MAX = 800;\n',
    false,
  ],
  [
    'another name for a number',
    '  if (doc.size > MAX) throw 1;\n',
    '  if (LIMIT < doc.size) throw 1;\n',
    'const MAX = 4 * 20;\n',
    'const LIMIT = 4 * 20;\n',
    true,
  ],
  [
    'a name that has two numbers',
    '  if (doc.size > 80) throw 1;\n',
    '  if (doc.size > MAX) throw 1;\n',
    '',
    'const MAX = 80;\nMAX = 800;\n',
    false,
  ],
  [
    'a text with a name',
    "  if (!user.has('a')) throw 1;\n",
    '  if (!user.has(RIGHT)) throw 1;\n',
    '',
    "const RIGHT = 'a';\n",
    true,
  ],
  [
    'another name of a variable',
    '  const name = doc.name;\n  if (name.length > 80) throw 1;\n',
    '  const title = doc.name;\n  if (title.length > 80) throw 1;\n',
    '',
    '',
    true,
  ],
  ['a name that is nowhere given', '  if (blue) throw 1;\n', '  if (red) throw 1;\n', '', '', false],
  [
    'a range in one',
    '  if (!(doc.size > 0 && doc.size <= user.most)) throw 1;\n',
    '  if (doc.size <= 0) throw 1;\n  if (user.most < doc.size) throw 1;\n',
    '',
    '',
    true,
  ],
  [
    'a range with an end more',
    '  if (doc.size >= user.most) throw 1;\n',
    '  if (doc.size > user.most) throw 1;\n',
    '',
    '',
    false,
  ],
])('hears a question with %s', (_what, was, now, before, after, expected) => {
  expect(isAsked({ path: 'a.ts', base: inScript(was, before), head: inScript(now, after) }, 'throw 1')).toBe(
    expected,
  );
});

const python = (asked: string, more = '') =>
  `${more}def read(user, doc):\n    start()\n${asked}    return show(doc)\n`;
const go = (asked: string, more = '') =>
  `package a\n\n${more}func (s *S) read(user User, id string) error {\n\tstart()\n${asked}\treturn show(doc)\n}\n`;
const java = (asked: string, more = '') =>
  `class A {\n${more}    Doc read(Person user, Doc doc) {\n        start();\n${asked}        return doc;\n    }\n}\n`;
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

const inPython = '    if doc is None or doc.owner != user.id:\n        abort(404)\n';
const inGo = '\tif err != nil || doc.Owner != user.ID {\n\t\treturn errDenied\n\t}\n';
const inJava =
  '        if (doc == null || !doc.owner().equals(user.id())) {\n            throw new Denied();\n        }\n';
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
    'a.py',
    python(inPython),
    python(
      '    if not mine(doc, user):\n        abort(404)\n',
      'def mine(it, who):\n    return it is not None and it.owner == who.id\n\n\n',
    ),
    true,
  ],
  [
    'a.py',
    python(inPython),
    python(
      '    if not mine(doc, user):\n        abort(404)\n',
      'def mine(it, who):\n    return it is not None\n\n\n',
    ),
    false,
  ],
  [
    'a.py',
    python(inPython),
    python(
      '    if doc is not None and doc.owner == user.id:\n        show(doc)\n    else:\n        abort(404)\n',
    ),
    true,
  ],
  [
    'a.py',
    python(inPython),
    python('    if doc is None:\n        abort(404)\n    elif doc.owner != user.id:\n        abort(403)\n'),
    true,
  ],
  [
    'a.py',
    python(inPython),
    python(
      '    need(doc, user)\n',
      'def need(it, who):\n    if it is None:\n        abort(404)\n    if it.owner != who.id:\n        abort(404)\n\n\n',
    ),
    true,
  ],
  [
    'a.py',
    python('    if not 0 < doc.size <= 80:  # doc.owner\n        abort(400)\n'),
    python('    if doc.size <= 0 or doc.size > 80:\n        abort(400)\n'),
    true,
  ],
  [
    'a.py',
    python('    if doc.size not in sizes:  # doc.owner\n        abort(400)\n'),
    python('    if not doc.size in sizes:\n        abort(400)\n'),
    true,
  ],
  [
    'a.go',
    go(inGo),
    go(
      '\tif err != nil {\n\t\treturn errDenied\n\t}\n\tif doc.Owner != user.ID {\n\t\treturn errDenied\n\t}\n',
    ),
    true,
  ],
  [
    'a.go',
    go(inGo),
    go(
      '\tif err != nil || !doc.owned(user) {\n\t\treturn errDenied\n\t}\n',
      'func (d *Doc) owned(user User) bool {\n\treturn d.Owner == user.ID\n}\n\n',
    ),
    true,
  ],
  [
    'a.go',
    go('\tif doc.Owner != user.ID {\n\t\treturn errDenied\n\t}\n'),
    go(
      '\tif err := owned(doc, user); err != nil {\n\t\treturn err\n\t}\n',
      'func owned(d Doc, u User) error {\n\tif d.Owner != u.ID {\n\t\treturn errDenied\n\t}\n\treturn nil\n}\n\n',
    ),
    true,
  ],
  [
    'a.go',
    go('\tif doc.Owner != user.ID {\n\t\treturn errDenied\n\t}\n'),
    go(
      '\tif err := owned(doc, user); err != nil {\n\t\treturn err\n\t}\n',
      'func owned(d Doc, u User) error {\n\tif u.Admin {\n\t\treturn nil\n\t}\n\tif d.Owner != u.ID {\n\t\treturn errDenied\n\t}\n\treturn nil\n}\n\n',
    ),
    false,
  ],
  [
    'A.java',
    java(inJava),
    java(
      '        if (doc == null || !Objects.equals(user.id(), doc.owner())) {\n            throw new Denied();\n        }\n',
    ),
    true,
  ],
  [
    'A.java',
    java(inJava),
    java(
      '        demand(doc, user);\n',
      '    void demand(Doc it, Person who) {\n        if (it == null || !it.owner().equals(who.id())) throw new Denied();\n    }\n\n',
    ),
    true,
  ],
  [
    'A.java',
    java(inJava),
    java(
      '        demand(doc, user);\n',
      '    void demand(Doc it, Person who) {\n        if (it == null) throw new Denied();\n    }\n\n',
    ),
    false,
  ],
  [
    'a.rb',
    ruby(inRuby),
    ruby(
      '    return head(:not_found) unless mine?(user, doc)\n',
      '  def mine?(who, it)\n    !it.nil? && it.owner == who.id\n  end\n\n',
    ),
    true,
  ],
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

it('knows a callback by the lines around it', () => {
  const route = (asked: string, more = '') =>
    `${more}app.get('/docs', async (user, doc) => {\n  start();\n${asked}  return show(doc);\n});\n`;
  const base = route(asks);

  expect(isAsked({ path: 'a.ts', base, head: route(guard('!owns(doc, user)'), answers) }, 'doc.owner')).toBe(
    true,
  );
  expect(isAsked({ path: 'a.ts', base, head: route('', asks) }, 'doc.owner')).toBe(false);
});

it('knows a function that got another name and all its lines', () => {
  const base = inScript(asks);

  expect(
    isAsked({ path: 'a.ts', base, head: base.replace('function read', 'function load') }, 'doc.owner'),
  ).toBe(true);
  expect(isAsked({ path: 'a.ts', base, head: 'export const a = 1;\n' }, 'doc.owner')).toBe(false);
});

it.each([
  [
    'a line that asks nothing',
    { path: 'a.ts', base: inScript(asks), head: inScript(asks) },
    'start();',
    false,
  ],
  ['a line that still asks', { path: 'a.ts', base: inScript(asks), head: inScript(asks) }, 'doc.owner', true],
  [
    'a line of no function',
    { path: 'a.ts', base: 'if (doc.owner) throw 1;\n', head: 'go();\n' },
    'doc.owner',
    false,
  ],
  ['a text', { path: 'a.txt', base: inScript(asks), head: inScript(asks) }, 'doc.owner', false],
])('finds %s', (_what, step, text, expected) => {
  expect(isAsked(step, text)).toBe(expected);
});
