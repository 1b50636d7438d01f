import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findFailOpen } from './find-fail-open.ts';

const opened = (base: readonly string[], head: readonly string[], path = 'src/a.ts') =>
  findFailOpen(viewOf({ path, base: toText(base), head: toText(head) }));

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const save = (condition: string, answer: string) => [
  'function save(u) {',
  `  if (${condition}) {`,
  `    ${answer}`,
  '  }',
  '  store();',
  '}',
];

it.each([
  ['a right', '!isAdmin(u)', 'throw new Failure();', 'log(u);', true],
  ['a proof', '!signature.ok', 'throw new Failure();', 'log(u);', true],
  ['how often', 'limiter.tooMany(u)', 'throw new Failure();', 'log(u);', true],
  ['sound input', '!isValid(u)', 'throw new Failure();', 'log(u);', false],
  ['something plain', 'blue', 'throw new Failure();', 'log(u);', false],
  ['something plain that was denied', 'blue', 'throw new Forbidden();', 'log(u);', true],
  ['a right, with an answer in words', '!isAdmin(u)', "return say('not permitted');", 'log(u);', true],
  ['a right, and goes on', '!isAdmin(u)', 'return res.status(401).end();', 'return next();', true],
  ['a right that turned nobody away', '!isAdmin(u)', 'return x;', 'log(u);', false],
  ['a right that did not stop', '!isAdmin(u)', 'warn(error);', 'log(u);', false],
  ['a right as before', '!isAdmin(u)', 'throw new Failure();', 'throw new Forbidden();', false],
])('judges a condition that asks for %s', (_what, condition, was, is, expected) => {
  const found = opened(save(condition, was), save(condition, is));

  expect(found).toEqual(expected ? [{ name: condition, line: 2, endLine: 3 }] : []);
});

it('holds a condition against the same one in the same place', () => {
  const refusing = save('!isAdmin(u)', 'throw new Forbidden();');
  const other = save('!isAdmin(u)', 'log(u);').map((line) => line.replace('save', 'load'));

  expect(opened(refusing, other)).toEqual([]);
  expect(opened(refusing, save('!isOwner(u)', 'log(u);'))).toEqual([]);
  expect(opened([...other, ...refusing], [...other, ...save('!isAdmin(u)', 'log(u);')])).toHaveLength(1);
});

const call = (answer: string) => ['function f(u) {', '  requireAdmin(u);', `  ${answer}`, '}'];

it('leaves alone a call before an answer that changed', () => {
  expect(opened(call('return false;'), call('return next();'))).toEqual([]);
});

const plain = ['function f(u) {', '  verifyToken(u);', '  go();', '}'];
const tried = (...handler: readonly string[]) => [
  'function f(u) {',
  '  try {',
  '    verifyToken(u);',
  ...handler,
  '  go();',
  '}',
];

it.each([
  ['goes on', tried('  } catch (error) {', '    log(error);', '  }'), true],
  ['says that it throws', tried('  } catch (error) {', "    console.log('throw');", '  }'), true],
  ['prints that it throws', tried('  } catch (error) {', "    printLine('a', 'throw');", '  }'), true],
  ['goes on and names what it caught', tried('  } catch (e: AuthError) {', '    go(u);', '  }'), true],
  ['goes on in one line', tried('  } catch (e: AuthError) { go(u); }'), true],
  ['throws', tried('  } catch (error) {', '    throw error;', '  }'), false],
  ['throws in one line', tried('  } catch (error) { throw error; }'), false],
  ['logs and throws', tried('  } catch (error) {', '    log(u);', '    throw error;', '  }'), false],
  [
    'throws late',
    tried('  } catch (error) {', '    a();', '    a();', '    a();', '    throw x;', '  }'),
    false,
  ],
  [
    'throws later',
    tried('  } catch (error) {', '    a();', '    a();', '    a();', '    a();', '    throw x;', '  }'),
    true,
  ],
])('judges a new handler that %s', (_what, head, expected) => {
  expect(opened(plain, head)).toEqual(expected ? [{ name: 'verifyToken', line: 4, endLine: 4 }] : []);
});

it.each([
  ['five lines before', ['verifyToken(u);', 'a();', 'a();', 'a();', 'a();'], true],
  ['six lines before', ['verifyToken(u);', 'a();', 'a();', 'a();', 'a();', 'a();'], false],
  ['nowhere', ['paint(u);'], false],
  ['in a plain condition', ['if (blue) go(u);'], false],
])('looks for what is asked %s', (_what, lines, expected) => {
  const head = ['try {', ...lines, '} catch (error) {', '  log(u);', '}'];

  expect(opened(['a();'], head).length > 0).toBe(expected);
});

it('looks for what is asked before the handler alone', () => {
  const head = ['try {', '  a();', '} catch (e) { verifyToken(e); }', 'verifyToken(u);'];

  expect(opened(['a();'], head)).toEqual([]);
});

it('leaves old handlers alone', () => {
  const head = tried('  } catch (error) {', '    log(error);', '  }');

  expect(opened(head, head.toSpliced(2, 0, '    begin();'))).toEqual([]);
  expect(opened(head, plain)).toEqual([]);
});
