import { expect, it } from 'vitest';
import { readCode } from './code-builder.ts';

const checks = (text: string) =>
  readCode(text).checks.map(
    ({ calls, names, stops }) => `[${calls.join()}] [${names.join()}]${stops ? ' stops' : ''}`,
  );

it.each([
  ['if (a?.b()) {}', '[a.b] [a.b]'],
  ['if (a?.b) {}', '[] [a.b]'],
  ['if (a?.[b]) {}', '[] [a.{},b]'],
  ['if (f(a)[b]) {}', '[f] [f().{},f,a,b]'],
  ['if (a) exit?.()', '[] [a] stops'],
  ['if (a) exited()', '[] [a]'],
  ['if (a) b.exit()', '[] [a] stops'],
  ['if (a) b.exit.c()', '[] [a]'],
  ['if (a) b.c', '[] [a]'],
  ['if (a) new exit()', '[] [a]'],
  ['if (a) import(b)', '[] [a]'],
  ['if (a) res.status(400)', '[] [a] stops'],
  ['if (a) res.status(399)', '[] [a]'],
  ['if (a) res.status()', '[] [a]'],
  ['if (a) res.statusText(403)', '[] [a]'],
  ['if (a) res.myStatus(403)', '[] [a]'],
  ['if (a) res.mystatus(403)', '[] [a]'],
  ['if (a) res.code(403)', '[] [a] stops'],
  ['if (a) res.writeHead(403)', '[] [a] stops'],
  ['if (a) res.status(A.NOT_FORBIDDEN)', '[] [a]'],
  ['if (a) res.status(A.FORBIDDEN_X)', '[] [a]'],
  ['if (a) res.status(A.Bad_Request).a().b()', '[] [a] stops'],
  ['if (a) status(403)', '[] [a]'],
  ['if (a) b(403).c()', '[] [a]'],
  [`if (a) res.status(403)${'.b()'.repeat(12)}`, '[] [a] stops'],
])('sees what %s decides', (text, expected) => {
  expect(checks(text)).toEqual([expected]);
});

it.each(['f(x).assert(a)', 'assert.a.b(c)', 'assertion(a)', `${'a'.repeat(75)}.assert(b)`])(
  'takes %s for no assertion',
  (text) => {
    expect(checks(text)).toEqual([]);
  },
);

it('looks at three hundred nodes of a condition', () => {
  const names = Array.from({ length: 400 }, (_, at) => `a${at}`);

  expect(readCode(`if (f(${names.join()})) {}`).checks[0]?.names).toEqual(['f', ...names.slice(0, 298)]);
});
