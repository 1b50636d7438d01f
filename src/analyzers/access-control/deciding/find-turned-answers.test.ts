import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import type { DecidingChange } from './find-deciding-changes.ts';
import { findTurnedAnswers } from './find-turned-answers.ts';

const may = (body: string, name = 'isAdmin') =>
  `function ${name}(u, v) {\n${body.replaceAll(/^/gm, '  ')}\n}\n`;

it.each([
  ['a no that became a yes', may('a();\nreturn false;'), may('a();\nreturn true;'), [3]],
  ['a yes that became a no', may('return true;'), may('return false;'), []],
  ['a name that changed as well', may('return false;'), may('return trust;'), []],
  ['more than that', may('return a || false;'), may('return b || true;'), []],
  ['no word of it', may('return a;'), may('return b;'), []],
  ['another function', may('return false;', 'paint'), may('return true;', 'paint'), []],
  [
    'lines beside a function',
    `say(false);\n${may('go();')}say(false);\n`,
    `say(true);\n${may('go();')}say(true);\n`,
    [],
  ],
  [
    'the first line of a function',
    may('go();').replace('v)', 'v = false)'),
    may('go();').replace('v)', 'v = true)'),
    [1],
  ],
  [
    'the last line of a function',
    may('go(); }').replace(' }\n}', '\n} // False'),
    may('go(); }').replace(' }\n}', '\n} // True'),
    [3],
  ],
  ['a yes alone', may('go();'), may('go();\nreturn true;'), []],
  [
    'two of them',
    `${may('return false;')}${may('x = FALSE;')}`,
    `${may('return true;')}${may('x = TRUE;')}`,
    [2, 5],
  ],
])('reads %s in an answer', (_what, base, head, expected) => {
  const found = findTurnedAnswers(viewOf({ path: 'a.ts', base, head }));

  expect(found).toEqual(
    expected.map(
      (line): DecidingChange => ({ name: 'isAdmin', code: 'access-check-weakened', line, endLine: line }),
    ),
  );
});

it.each([
  ['an answer that depended on something', may('return ask(u);'), may('ask(u);\nreturn true;'), [3]],
  [
    'an answer that is given in steps',
    may('return ask(u);'),
    may('if (!ask(u)) return false;\nreturn true;'),
    [],
  ],
  [
    'an answer of another function',
    may('return ask(u);', 'paint'),
    may('ask(u);\nreturn true;', 'paint'),
    [],
  ],
  ['an answer behind nothing that asked', may('ask(u);'), may('say(u);\nreturn true;'), []],
])('reads %s', (_what, base, head, lines) => {
  const found = findTurnedAnswers(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ line }) => line)).toEqual(lines);
});

it.each([
  ['a handler', 'try {\n  go();\n} catch {\n  return X;\n}\n', [4]],
  ['a handler with a comment', 'try {\n  go();\n} catch {\n  // one\n  return X;\n}\n', [5]],
  ['a line far behind', 'try {\n  go();\n} catch {\n  a();\n  b();\n  c();\n  return X;\n}\n', []],
  ['a line before a handler', 'try {\n  a = X;\n} catch {\n  go();\n}\n', []],
  ['a fallback', 'const a = ask().orElse(X);\n', [1]],
  ['a fallback of a line before', 'const a = ask().orElse(b);\nsay(X);\n', []],
  ['neither', 'say(X);\n', []],
])('reads what is said in %s', (_what, text, lines) => {
  const [base, head] = [text.replace('X', 'false'), text.replace('X', 'true')];

  const found = findTurnedAnswers(viewOf({ path: 'a.ts', base, head }));

  expect(found.map(({ line }) => line)).toEqual(lines);
});

it('names the line where no function decides', () => {
  const found = findTurnedAnswers(
    viewOf({ path: 'a.ts', base: '  a ??= f(false);\n', head: '  a ??= f(true);\n' }),
  );

  expect(found.map(({ name }) => name)).toEqual(['a ??= f(true);']);
});
