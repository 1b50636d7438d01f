import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const scalar = (value: unknown, line = 1) => ({ kind: 'scalar', value, line, endLine: line });

describe('the data of a JSON text', () => {
  it('has the line of every value and key', () => {
    const text = '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}\n';

    const facts = readJson(text);

    expect(facts).toMatchObject({ language: 'json', reading: 'syntax', imports: [], comments: [] });
    expect(facts.data).toEqual({
      kind: 'map',
      line: 1,
      endLine: 7,
      entries: [
        { key: 'a', line: 2, value: scalar(1, 2) },
        {
          key: 'b',
          line: 3,
          value: { kind: 'list', line: 3, endLine: 6, items: [scalar(true, 4), scalar(null, 5)] },
        },
      ],
    });
  });

  it.each([
    ['"a\\"b"', 'a"b'],
    ['-1.5e+3', -1500],
    ['false', false],
    ['\uFEFF12', 12],
    ['""', ''],
  ])('of %s is one scalar', (text, value) => {
    expect(readJson(text).data).toEqual(scalar(value));
  });

  it('keeps double keys, and takes empty things and trailing commas', () => {
    const facts = readJson('{"a": {}, "a": [], "b": [1,],}');

    expect(facts.data).toEqual({
      kind: 'map',
      line: 1,
      endLine: 1,
      entries: [
        { key: 'a', line: 1, value: { kind: 'map', entries: [], line: 1, endLine: 1 } },
        { key: 'a', line: 1, value: { kind: 'list', items: [], line: 1, endLine: 1 } },
        { key: 'b', line: 1, value: { kind: 'list', items: [scalar(1)], line: 1, endLine: 1 } },
      ],
    });
  });

  it('keeps comments beside it, with their lines', () => {
    const facts = readJson('// one\n[ /* two\n lines */ 1]');

    expect(facts.comments).toEqual([
      { text: '// one', directive: false, line: 1, endLine: 1 },
      { text: '/* two\n lines */', directive: false, line: 2, endLine: 3 },
    ]);
    expect(facts.data).toEqual({ kind: 'list', items: [scalar(1, 3)], line: 2, endLine: 3 });
  });
});

describe('the structure of a JSON text', () => {
  it.each([
    ['layout', '{"a":1}', '{\n "a" : 1\n}\n'],
    ['the words of a comment', '// x\n1', '// y\n1'],
  ])('is the same whatever its %s', (_what, one, other) => {
    expect(readJson(one).structure).toBe(readJson(other).structure);
  });

  it.each([
    ['another value', '{"a":1}', '{"a":2}'],
    ['another order', '{"a":1,"b":2}', '{"b":2,"a":1}'],
    ['another spelling of a number', '[1.0]', '[1]'],
    ['joined numbers', '[1, 2]', '[12]'],
    ['a comment, which strict readers refuse', '[1]', '// x\n[1]'],
  ])('differs for %s', (_what, one, other) => {
    expect(readJson(one).structure).not.toBe(readJson(other).structure);
  });

  it('is the tokens, one space apart', () => {
    expect([readJson('{"a":[1]}').structure, readJson('/**/1').structure]).toEqual([
      '{ "a" : [ 1 ] }',
      'with comments 1',
    ]);
  });
});

describe('a text that is no JSON is broken and says why', () => {
  it.each([
    ['', 'the text ends too early'],
    ['{"a": 1', 'the text ends too early'],
    ['[1\n 2]', 'unexpected "2" in line 2'],
    ['{"a" 1}', 'unexpected "1" in line 1'],
    ['{1: 2}', 'unexpected "1" in line 1'],
    ['{"a": }', 'unexpected "}" in line 1'],
    ['[,]', 'unexpected "," in line 1'],
    ['[1] 2', 'unexpected "2" in line 1'],
    ['{]', 'unexpected "]" in line 1'],
    ['-', 'unexpected "-" in line 1'],
    ['1.2.3', 'unexpected "1.2.3" in line 1'],
    ['nulls', 'unexpected "n" in line 1'],
    ["{'a': 1}", 'unexpected "\'" in line 1'],
    ['"a\nb"', 'unexpected "\\"" in line 1'],
    ['[/* 1]', 'unexpected "/" in line 1'],
    [`[${'x'.repeat(60)}]`, 'unexpected "x" in line 1'],
    [`"${'\\x'.repeat(60)}"`, `unexpected ${JSON.stringify(`"${'\\x'.repeat(60)}`.slice(0, 40))} in line 1`],
  ])('%j', (text, reason) => {
    expect(readJson(text)).toMatchObject({ language: 'json', reading: 'broken', reason });
  });

  it('when it is nested too deeply, but not before', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

    expect(readJson(nest(501)).reading).toBe('syntax');
    expect(readJson(nest(502))).toMatchObject({ reading: 'broken', reason: 'it is nested too deeply' });
    expect(readJson('{"a":'.repeat(502))).toMatchObject({ reason: 'it is nested too deeply' });
  });
});
