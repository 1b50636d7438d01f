import { expect, it } from 'vitest';
import { isAsked } from './asked-builder.ts';

const python = (asked: string, more = '') =>
  `${more}def read(user, doc):\n    start()\n${asked}    return show(doc)\n`;
const go = (asked: string, more = '') =>
  `package a\n\n${more}func (s *S) read(user User, id string) error {\n\tstart()\n${asked}\treturn show(doc)\n}\n`;
const java = (asked: string, more = '') =>
  `class A {\n${more}    Doc read(Person user, Doc doc) {\n        start();\n${asked}        return doc;\n    }\n}\n`;
const ruby = (asked: string, more = '') =>
  `class A\n${more}  def read(user, doc)\n    start\n${asked}    show(doc)\n  end\nend\n`;
const inPython = '    if doc is None or doc.owner != user.id:\n        abort(404)\n';
const inGo = '\tif err != nil || doc.Owner != user.ID {\n\t\treturn errDenied\n\t}\n';
const inJava =
  '        if (doc == null || !doc.owner().equals(user.id())) {\n            throw new Denied();\n        }\n';
const inRuby = '    return head(:not_found) if doc.nil? || doc.owner != user.id\n';

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
])('hears a question in %s (%#)', (path, base, head, expected) => {
  expect(isAsked({ path, base, head }, /\.go$|\.cs$/.test(path) ? 'Owner' : 'owner')).toBe(expected);
});
