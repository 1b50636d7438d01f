import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { failing, forgiving, identityNames, silent, somebody } from './data.ts';
import { findFailOpen } from './find-fail-open.ts';

it.each([failing, forgiving, identityNames, silent, somebody])(
  'knows $hit from $miss',
  ({ pattern, hit, miss }) => {
    expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
  },
);

const f = (name: string, body: string) =>
  `function ${name}(a) {\n${body.replaceAll(/^/gm, '  ')}\n  go(a);\n}\n`;
const refuse = 'if (!a) throw new Failure();';
const forgive = 'ask(a);\nif (err === LATE) {\n  err = null;\n}';
const tell = (handler: string) => `try {\n  return ask(a);\n} catch (e) {\n${handler}\n}`;

it.each([
  ['an exit that leaves in silence', 'verifyHook', refuse, 'if (!a) return;', [2]],
  ['an exit that leaves in silence in a block', 'verifyHook', refuse, 'if (!a) {\n  return null;\n}', [2]],
  ['an exit that fails otherwise', 'verifyHook', refuse, 'if (!a) throw new Other();', []],
  ['an exit that says no', 'verifyHook', refuse, 'if (!a) return failure(a);', []],
  ['an exit that was silent', 'verifyHook', 'if (!a) return none;', 'if (!a) return;', []],
  ['an exit of what decides nothing', 'paintHook', refuse, 'if (!a) return;', []],
  ['a failure that is forgiven', 'verifyHook', 'ask(a);', forgive, [4]],
  [
    'a failure that is forgiven on the line of its condition',
    'verifyHook',
    'ask(a);',
    'ask(a);\nif (err === LATE) err = null;',
    [3],
  ],
  ['a failure that was forgiven', 'verifyHook', forgive, forgive.replace('ask', 'tell'), []],
  ['a beginning without failure', 'verifyHook', 'ask(a);', 'let b = 1;\nerr = null;\nask(a);', []],
  ['a failure that is forgiven elsewhere', 'paintHook', 'ask(a);', forgive, []],
  ['somebody in the place of nobody', 'currentUser', 'return ask(a);', tell('return users.guest();'), [5]],
  ['somebody behind a log', 'currentUser', 'return ask(a);', tell('log(e);\nreturn users.guest();'), [6]],
  [
    'a refusal before somebody',
    'currentUser',
    'return ask(a);',
    tell('if (e.hard) throw e;\nreturn users.guest();'),
    [],
  ],
  ['nobody', 'currentUser', 'return ask(a);', tell('return null;'), []],
  [
    'somebody far below',
    'currentUser',
    'return ask(a);',
    tell('b();\nc();\nd();\nreturn users.guest();'),
    [],
  ],
  [
    'somebody where something else is told',
    'currentPage',
    'return ask(a);',
    tell('return users.guest();'),
    [],
  ],
  [
    'somebody who was named before',
    'currentUser',
    tell('return users.guest();'),
    tell('log(e);\nreturn users.guest();'),
    [],
  ],
])('reads %s', (_what, name, before, after, expected) => {
  expect(find('a.ts', f(name, before), f(name, after))).toEqual(expected);
});

it('looks for a failure only inside of what decides', () => {
  const [base, head] = ['', 'err = null;\n'].map(
    (line) => `${f('verifyHook', 'ask(a);')}if (late) \n${line}`,
  );

  expect(find('a.ts', base ?? '', head ?? '')).toEqual([]);
});

it('reads a handler behind a call of many lines', () => {
  const call = 'publicKey.verify(\n  a,\n  b,\n  c,\n  d,\n  e,\n);';
  const swallowed = `try {\n${call}\n} catch (e) {\n  b();\n}`;

  expect(find('a.ts', f('run', call), f('run', swallowed))).toEqual([10]);
});

it('says nothing of a handler far behind a call', () => {
  const [before, after] = ['a();', 'try {\n  a();\n} catch (e) {\n  b();\n}'];
  const write = (last: string) => f('run', `key.certificate.verify(a);\nb();\nc();\nd();\ne();\n${last}`);

  expect(find('a.ts', write(before), write(after))).toEqual([]);
});

function find(path: string, base: string, head: string): readonly number[] {
  return findFailOpen(viewOf({ path, base, head })).map(({ line }) => line);
}
