import { expect, it } from 'vitest';
import { answers, asks, guard, inHelper, inScript, isAsked, refused } from './asked-builder.ts';

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
