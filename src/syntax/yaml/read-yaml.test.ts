import { describe, expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readYaml } from './read-yaml.ts';

const read = (text: string) => readYaml(text, parsers.yaml);
const nest = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}\n`;
const scalar = (value: unknown, line: number) => ({ kind: 'scalar', value, line, endLine: line });
const entry = (key: string, value: unknown, line: number) => ({ key, value: scalar(value, line), line });

describe('the data of a YAML text', () => {
  it('has the line of every key and value', () => {
    const facts = read('name: CI\non:\n  push:\njobs:\n  - 1\n  - true\n');

    expect(facts).toMatchObject({ language: 'yaml', reading: 'syntax', imports: [] });
    expect(facts.data).toEqual({
      kind: 'map',
      line: 1,
      endLine: 6,
      entries: [
        entry('name', 'CI', 1),
        {
          key: 'on',
          line: 2,
          value: { kind: 'map', line: 3, endLine: 3, entries: [entry('push', null, 3)] },
        },
        {
          key: 'jobs',
          line: 4,
          value: { kind: 'list', line: 5, endLine: 6, items: [scalar(1, 5), scalar(true, 6)] },
        },
      ],
    });
  });

  it('takes keys as they are written, and keeps double ones', () => {
    const { data } = read('on: 1\n1: 2\n"x y": 3\non: 4\n? [a]\n: 5\n');

    expect(data).toMatchObject({
      entries: [{ key: 'on' }, { key: '1' }, { key: 'x y' }, { key: 'on' }, { key: '["a"]' }],
    });
  });

  it('gives a value that is not written the line of its key', () => {
    const { data } = read('a: 1\nb:\n');

    expect(data).toMatchObject({ entries: [entry('a', 1, 1), entry('b', null, 2)] });
  });

  it('resolves aliases to what they repeat', () => {
    const { data } = read('a: &x\n  k: 1\nb: *x\n');

    expect(data).toMatchObject({
      entries: [{}, { key: 'b', line: 3, value: { kind: 'map', entries: [entry('k', 1, 2)] } }],
    });
  });

  it('merges keys in that are not there already, the first source first', () => {
    const text = 'one: &one { a: 1, b: 1 }\ntwo: &two { b: 2, c: 2 }\nall:\n  <<: [*one, *two]\n  a: 0\n';

    const { data } = read(text);

    expect(data).toMatchObject({
      entries: [
        {},
        {},
        {
          key: 'all',
          value: {
            entries: [
              { key: 'a', value: { value: 0 } },
              { key: 'b', value: { value: 1 } },
              { key: 'c', value: { value: 2 } },
            ],
          },
        },
      ],
    });
  });

  it('merges a single map in, and nothing where a quoted << is a plain key', () => {
    const { data } = read('x: &x { a: 1 }\nb:\n  <<: *x\nc:\n  "<<": *x\nd:\n  <<: 7\n');

    expect(data).toMatchObject({
      entries: [
        {},
        { value: { entries: [{ key: 'a' }] } },
        { value: { entries: [{ key: '<<' }] } },
        { value: { entries: [] } },
      ],
    });
  });

  it('of several documents is the list of their values', () => {
    const facts = read('a: 1\n---\nb: 2\n---\nc: 3\n');

    expect(facts.data).toMatchObject({
      kind: 'list',
      line: 1,
      endLine: 5,
      items: [{ kind: 'map' }, { kind: 'map' }, { kind: 'map' }],
    });
  });

  it('is absent where there is none', () => {
    const facts = read('# nothing\n');

    expect(facts.reading).toBe('syntax');
    expect(facts).not.toHaveProperty('data');
  });

  it('keeps what has no simple value in its own words', () => {
    const { data } = read('big: 123456789012345678901234567890\nwhen: 2026-11-22\n');

    expect(data).toMatchObject({
      entries: [{ value: { value: expect.anything() } }, { value: { value: '2026-11-22' } }],
    });
  });
});

describe('the comments of a YAML text', () => {
  it('are told apart from the # inside of texts', () => {
    const facts = read('# top\na: "x # no" # yes  \nb: x#no\nc: |\n  # no\n  text\n# end\n');

    expect(facts.comments).toEqual([
      { text: '# top', directive: false, line: 1, endLine: 1 },
      { text: '# yes', directive: false, line: 2, endLine: 2 },
      { text: '# end', directive: false, line: 7, endLine: 7 },
    ]);
  });

  it.each([
    ['#!/usr/bin/env ansible-playbook\na: 1\n', true],
    ['a: 1\n#!not a shebang\n', false],
    ['# yaml-language-server: $schema=x\na: 1\n', true],
    ['# zizmor: ignore[x]\na: 1\n', true],
    ['# only words\na: 1\n', false],
  ])('steer a tool or do not: %j', (text, directive) => {
    expect(read(text).comments[0]?.directive).toBe(directive);
  });
});

describe('the structure of a YAML text', () => {
  it.each([
    ['comments', 'a: 1 # x\n', '# y\na: 1\n'],
    ['indentation', 'a:\n  - b: 1\n    c: 2\n', 'a:\n    -   b: 1\n        c: 2\n'],
    ['flow and block', 'a: [x, y]\n', 'a:\n  - x\n  - y\n'],
    ['quotes around plain words', 'a: word\n', 'a: "word"\n'],
  ])('is the same whatever its %s', (_what, one, other) => {
    expect(read(one).structure).toBe(read(other).structure);
  });

  it.each([
    ['a value', 'a: 1\n', 'a: 2\n'],
    ['the order of keys', 'a: 1\nb: 2\n', 'b: 2\na: 1\n'],
    ['quotes around a number', 'a: 1\n', 'a: "1"\n'],
    ['quotes around a word that some take for a switch', 'a: yes\n', 'a: "yes"\n'],
    ['quotes around nothing', 'a: ""\n', 'a:\n'],
    ['the spelling of a number', 'a: 0x1F\n', 'a: 31\n'],
    ['an anchor', 'a: x\n', 'a: &x x\n'],
    ['an alias', 'a: &x 1\nb: *x\n', 'a: &x 1\nb: 1\n'],
    ['a tag', 'a: x\n', 'a: !foo x\n'],
    ['a second document', 'a: 1\n', 'a: 1\n---\nb: 1\n'],
    ['the version', 'a: x\n', '%YAML 1.1\n---\na: x\n'],
    ['a list in place of a map', 'a: [x]\n', 'a: {x: }\n'],
    ['one more item', 'a: [x]\n', 'a: [x, x]\n'],
  ])('differs for %s', (_what, one, other) => {
    expect(read(one).structure).not.toBe(read(other).structure);
  });

  it('is written without layout', () => {
    const { structure } = read('a: &n !t [x, 1, ~]\nb: *n\nc: {d: "e"}\n--- 7\n');

    expect(structure).toMatch(
      /^\[.*\] \{"a": &n !!t \["x", plain 1, plain ~\], "b": \*n, "c": \{"d": "e"\}\}\n---\n\[.*\] plain 7$/,
    );
  });
});

describe('a text that is no YAML is broken and says why', () => {
  it.each([
    ['a: [1\n', /in line \d+$/],
    ['a: 1\n b: 2\n', /in line 1$/],
    ['a: *nowhere\n', /^the alias \*nowhere has no anchor before it$/],
  ])('%j', (text, reason) => {
    expect(read(text)).toMatchObject({
      language: 'yaml',
      reading: 'broken',
      reason: expect.stringMatching(reason),
    });
  });

  it('when it is nested too deeply', () => {
    expect(read(nest(199)).reading).toBe('syntax');
    expect(read(nest(260))).toMatchObject({ reading: 'broken', reason: 'it is nested too deeply' });
  });

  it('when aliases make it explode', () => {
    const rows = Array.from(
      { length: 8 },
      (_, row) => `a${row + 1}: &a${row + 1} [${Array.from({ length: 9 }, () => `*a${row}`).join(', ')}]`,
    );
    const text = ['a0: &a0 [1]', ...rows].join('\n');

    expect(read(`${text}\n`)).toMatchObject({
      reading: 'broken',
      reason: 'it has more than 200000 nodes, aliases resolved',
    });
  });
});
