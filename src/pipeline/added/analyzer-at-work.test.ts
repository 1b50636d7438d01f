import { expect, it } from 'vitest';
import { from, REFUSED, run, toAnalyzer } from './wrapper-builder.ts';

it.each([
  ['throws', `throw new Error('oops');`, `it failed: oops (${from}:4)`],
  ['throws in the middle', `yield* []; throw new Error('late.');`, `it failed: late (${from}:4)`],
  [
    'reads what is not there',
    `const none = undefined;\n\n  yield none.path;`,
    `it failed: Cannot read properties of undefined (reading 'path') (${from}:6)`,
  ],
  ['reads the clock', `yield Date.now();`, `it failed: ${REFUSED} (${from}:4)`],
  ['asks for today', `yield new Date();`, `it failed: ${REFUSED} (${from}:4)`],
  ['asks for today as a text', `yield Date();`, `it failed: ${REFUSED} (${from}:4)`],
  ['draws lots', `yield Math.random();`, `it failed: ${REFUSED} (${from}:4)`],
  ['measures its time', `yield performance.now();`, `it failed: ${REFUSED} (${from}:4)`],
  ['makes a name of its own', `yield crypto.randomUUID();`, `it failed: ${REFUSED} (${from}:4)`],
  [
    'yields what is no plain data',
    `yield { kind: 'noticed', args: [1, { name: () => 1 }] };`,
    'it failed: observation.args.1.name is a function, and only plain data can be told',
  ],
  [
    'changes what it is shown',
    `file.change.hunks.length = 0;`,
    `it failed: Cannot assign to read only property 'length' of object '[object Array]' (${from}:4)`,
  ],
  ['yields garbage', `yield 7;`, 'it yielded something that is no observation'],
  [
    'names a code of another',
    `yield { kind: 'noticed', code: 'x', path: 'a.ts', line: 1 };`,
    'it has no code "x"',
  ],
])('fails an analyzer that %s in a file, and keeps what the others say', async (_what, body, reason) => {
  const { findings, failures } = await run(toAnalyzer(body));

  expect(failures).toEqual([{ analyzer: 'acme-wrapper', path: 'a.ts', reason }]);
  expect(findings.map(({ code }) => code)).toEqual(['crypto-import']);
});

it('leaves days that are written, numbers, and names of its own to an analyzer', async () => {
  const body = `
    const day = new Date('2027-01-31').toISOString().slice(0, 10) + Math.max(1, 2) + Date.parse('1970-01-01');
    yield { kind: 'noticed', code: 'acme-wrapper', path: file.change.path, line: 0, args: { name: day + [...crypto] } };`;

  const { findings, failures } = await run(`const crypto = new Set([7]);\n${toAnalyzer(body)}`);

  expect(failures).toEqual([]);
  expect(findings.map(({ message }) => message)).toContain('calls 2027-01-31207');
});
