import { expect, it } from 'vitest';
import { listLineFlows } from './line-flows.ts';

const sample = { languages: ['python'], file: 'a.py', hit: '', miss: '' } as const;
const marked = { ...sample, code: 'marked', pattern: /<p/, unless: /\blog\b/ };
const put = { ...sample, code: 'put', pattern: /in\[([^\]]+)/ };

const find = (line: string, ...known: readonly string[]) =>
  listLineFlows(line, [marked, put], new Set(known)).map(({ code, name }) => `${code} ${name}`);

it.each([
  ['a name in a text', "go('<p {name}')", true],
  ['a name in a text of Ruby', 'go("<p #{name}")', true],
  ['a name in a text of a script', `go(\`<p \${name}\`)`, true],
  ['a variable in a text', 'go("<p $name")', true],
  ['the second of two names', "go('<p {b} {name}')", true],
  ['a name behind the text', "go('<p' + name)", true],
  ['a name before the text', "go(name + '<p')", true],
  ['a name between two texts', "go('<p' + name + 'b')", true],
  ['a name behind a text with another mark', `go("<p '" + name)`, true],
  ['a name behind an empty text', "go('' + name + '<p')", true],
  ['a name among the words', "go('<p name, b')", false],
  ['a name among the words of another mark', 'go("<p name, b")', false],
  ['a name among the words of the second text', "go('<p', 'name, b')", false],
  ['a name among the words behind a mark of the text', String.raw`go('<p \' name, b')`, false],
  ['a name among the words behind another mark', `go("<p ' name, b ' c")`, false],
  ['a name among the words beside another hole', "go('<p name, {b}')", false],
  ['another name in a text', "go('<p {b}')", false],
  ['an empty hole', "go('<p {} name, b')", false],
  ['a sign alone', "go('<p $ name, b')", false],
  ['a name in a line without the pattern', "go('<i {name}')", false],
  ['a name in a line that is left out', "log('<p {name}')", false],
  ['a name that is cleaned', "go('<p ' + escape(name))", false],
])('looks in a line for %s', (_what, line, isFound) => {
  expect(find(line, 'name', '$name')).toEqual(isFound ? [`marked ${line}`] : []);
});

it.each([
  ['what stands there', 'b in[name] = c', 'name', true],
  ['what stands there beside a cleaner', 'in[name] = escape(b)', 'name', true],
  ['what stands elsewhere', 'in[b] = name', 'name', false],
  ['what stands elsewhere in a text', "in[b] = '{name}'", 'name', false],
  ['what is cleaned there', 'in[escape(name)]', 'name', false],
])('looks in the place that a pattern tells for %s', (_what, line, known, isFound) => {
  expect(find(line, known)).toEqual(isFound ? [`put ${line}`] : []);
});

it('keeps variables of one text apart', () => {
  expect(find('go("<p $a$b")', '$b')).toEqual(['marked go("<p $a$b")']);
});

it('tells a line once for each row, in their order', () => {
  expect(find("in[name] = '<p {name}'", 'name')).toEqual([
    "marked in[name] = '<p {name}'",
    "put in[name] = '<p {name}'",
  ]);
});

it('shows sixty letters of a line without the space around it', () => {
  expect(find('  in[name]  ', 'name')).toEqual(['put in[name]']);
  expect(find(`  in[name]${'x'.repeat(60)}`, 'name')).toEqual([`put in[name]${'x'.repeat(52)}`]);
});
