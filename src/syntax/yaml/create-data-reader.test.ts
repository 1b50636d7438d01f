import { expect, it } from 'vitest';
import type { DataNode, Facts } from '../facts.ts';
import { parsers } from '../ready-parsers-builder.ts';
import { readYaml } from './read-yaml.ts';

it('reads values with the lines they stand on', () => {
  const facts = read('# lead\non: [push]\njobs:\n  a: &x\n    b: |\n      c\n      d\n    e:\n');

  expect(facts.reading).toBe('syntax');
  expect(facts.data).toEqual({
    kind: 'map',
    line: 2,
    endLine: 8,
    entries: [
      {
        key: 'on',
        line: 2,
        value: { kind: 'list', line: 2, endLine: 2, items: [scalar('push', 2)] },
      },
      {
        key: 'jobs',
        line: 3,
        value: {
          kind: 'map',
          line: 4,
          endLine: 8,
          entries: [
            {
              key: 'a',
              line: 4,
              value: {
                kind: 'map',
                line: 5,
                endLine: 8,
                entries: [
                  { key: 'b', line: 5, value: { kind: 'scalar', value: 'c\nd\n', line: 5, endLine: 7 } },
                  { key: 'e', line: 8, value: scalar(null, 8) },
                ],
              },
            },
          ],
        },
      },
    ],
  });
});

it.each([
  ['a: yes', 'yes'],
  ['a: on', 'on'],
  ['a: true', true],
  ['a: 12', 12],
  ['a: 1.5', 1.5],
  ['a: ~', null],
  ['a:', null],
  ['a: "12"', '12'],
  ['a: 2001-01-01', '2001-01-01'],
  ['a: !!timestamp 2001-01-01', '2001-01-01'],
])('reads the value of %s', (text, value) => {
  expect(plain(read(text).data)).toEqual({ a: value });
});

it.each(['on', 'yes', '1', 'null', '"a b"', '1.10'])('takes the key %s as it is written', (key) => {
  expect(plain(read(`${key}: a`).data)).toEqual({ [key.replaceAll('"', '')]: 'a' });
});

it('follows aliases and merge keys, and what is written wins', () => {
  const text =
    'a: &x { b: 1, c: 2 }\nd: &y { c: 3, e: 4 }\nf: { <<: [*x, *y], b: 5 }\ng: { <<: *x }\nh: *y\n"<<": 1\n';

  expect(plain(read(text).data)).toEqual({
    a: { b: 1, c: 2 },
    d: { c: 3, e: 4 },
    f: { b: 5, c: 2, e: 4 },
    g: { b: 1, c: 2 },
    h: { c: 3, e: 4 },
    '<<': 1,
  });
});

it('keeps both of two equal keys', () => {
  expect(read('a: 1\na: 2\n').data).toMatchObject({
    entries: [
      { key: 'a', line: 1 },
      { key: 'a', line: 2 },
    ],
  });
});

it('reads several documents as a list, empty ones left out', () => {
  expect(plain(read('---\na: 1\n---\n---\n- b\n').data)).toEqual([{ a: 1 }, ['b']]);
  expect(read('---\na: 1\n---\n---\n- b\n').data).toMatchObject({ line: 2, endLine: 5 });
});

it('has no data for a text without any', () => {
  expect(read('# nothing\n')).toMatchObject({ reading: 'syntax', comments: [{ text: '# nothing' }] });
  expect(read('')).not.toHaveProperty('data');
});

it('finds comments, and not what only looks like one', () => {
  const text =
    '#!/bin/yaml\na: "# no" # yes\nb: |\n  # no\nc: x#no\n# shellcheck disable=SC1\nd: \'# no\' #\nd2: # renovate: x\n  #no\n  e: f\n';

  expect(read(text).comments.map(({ text: shown, directive, line }) => [shown, directive, line])).toEqual([
    ['#!/bin/yaml', true, 1],
    ['# yes', false, 2],
    ['# shellcheck disable=SC1', true, 6],
    ['#', false, 7],
    ['# renovate: x', true, 8],
    ['#no', false, 9],
  ]);
});

it('takes an interpreter’s mark for a directive on the first line alone', () => {
  expect(read('a: 1\n#!x\n').comments).toMatchObject([{ directive: false }]);
});

it.each([
  ['a tab', 'a:\n\t- b', /.+ in line 2/],
  ['an open list', 'a: [b', /.+ in line 1/],
  ['an alias of nothing', 'a: *b', /Unresolved alias|the alias \*b has no anchor before it/],
  ['an alias of itself', 'a: &a [*a]', /the alias \*a has no anchor before it/],
  ['expressions in a flow map', `a: { b: $${'{{ c }}'} }`, /.+ in line 1/],
])('says why it cannot read %s', (_what, text, reason) => {
  const facts = read(text);

  expect(facts.reading).toBe('broken');
  expect(facts.reason).toMatch(reason);
});

it('still finds comments where a text is broken', () => {
  expect(read('a: [b # c').comments).toMatchObject([{ text: '# c', line: 1 }]);
});

it('gives up on aliases that multiply', () => {
  const lines = Array.from(
    { length: 12 },
    (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`,
  );

  const facts = read(`a0: &a0 [x]\n${lines.join('\n')}\n`);

  expect(facts).toMatchObject({
    reading: 'broken',
    reason: 'it has more than 200000 nodes, aliases resolved',
  });
});

it('gives up on text that is nested too deeply', () => {
  const some = read(`${'['.repeat(300)}${']'.repeat(300)}`);
  const many = read(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);

  expect(some).toMatchObject({ reading: 'broken', reason: 'it is nested too deeply' });
  expect(many).toMatchObject({ reading: 'broken', reason: 'it is nested too deeply' });
});

it('reads lists and maps as deep as its bound, and no deeper', () => {
  const texts = [nestLists(200), nestMaps(200), nestLists(201), nestMaps(201)];
  const readings = texts.map((text) => read(text).reading);

  expect(readings).toEqual(['syntax', 'syntax', 'broken', 'broken']);
});

it('counts what aliases repeat up to its bound', () => {
  const text = `- &x [${'1,'.repeat(999)}]\n${'- *x\n'.repeat(198)}${'- 1\n'.repeat(999)}`;

  expect(read(text).reading).toBe('syntax');
  expect(read(`${text}- 1\n`).reading).toBe('broken');
});

it.each([
  ['a', 'a'],
  ['""', ''],
  ['~', null],
])('reads %s, which is all there is', (text, value) => {
  expect(read(text).data).toEqual({ kind: 'scalar', value, line: 1, endLine: 1 });
});

it('gives a key without any value nothing, on its own line', () => {
  const { data } = read('a: 1\n? b\n');

  expect(data).toMatchObject({ entries: [{}, { key: 'b', value: scalar(null, 2), line: 2 }] });
});

it('finds the comments of every document on their lines', () => {
  const { comments } = read('a: 1 #\n---\nb: 2 #\n---\nc: 3 #\n');

  expect(comments.map(({ line }) => line)).toEqual([1, 3, 5]);
});

it('takes a parser that runs out of stack for a text that is nested too deeply', () => {
  const failing = {
    ...parsers.yaml,
    parseAllDocuments: () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
  };
  const facts = readYaml('a: 1', failing);

  expect(facts).toMatchObject({ language: 'yaml', reading: 'broken', reason: 'it is nested too deeply' });
});

it('does not hide a bug of its own behind a broken text', () => {
  const failing = {
    ...parsers.yaml,
    parseAllDocuments: () => {
      throw new TypeError('bug');
    },
  };

  expect(() => readYaml('a: 1', failing)).toThrow('bug');
});

function nestLists(depth: number): string {
  return `${'['.repeat(depth)}1${']'.repeat(depth)}`;
}

function nestMaps(depth: number): string {
  return `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`;
}

function read(text: string): Facts {
  return readYaml(text, parsers.yaml);
}

function scalar(value: string | null, line: number): DataNode {
  return { kind: 'scalar', value, line, endLine: line };
}

function plain(node: DataNode | undefined): unknown {
  if (node?.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node?.kind === 'list' ? node.items.map(plain) : node?.value;
}
