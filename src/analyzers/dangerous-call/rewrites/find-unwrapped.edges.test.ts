import { expect, it } from 'vitest';
import { edit } from './edit-builder.ts';
import {
  closingMarks,
  constants,
  noCallers,
  openingMarks,
  ownerMarks,
  pipeMarks,
  plainWords,
} from './forms/data.ts';

const wrapped = 'show(escapeHtml(name));';

it.each([
  ['another value is listed before it', wrapped, 'show(list(a), name);', 'escapeHtml 2'],
  ['a new name stands before it', wrapped, 'show(title, name);', 'escapeHtml 2'],
  [
    'the new call around it only runs a block',
    'show.it(escapeHtml(name));',
    'list(() => { show.it(name); });',
    'escapeHtml 2',
  ],
  [
    'a new bracket stands in a statement before',
    'show.it(escapeHtml(name));',
    "mark('('); show.it(name);",
    'escapeHtml 2',
  ],
  ['it stands in a bracket of nothing', 'escapeHtml(name)', '(name)', 'escapeHtml 2'],
  ['something is read of it', 'escapeHtml(name)', 'name.first', 'escapeHtml 2'],
  ['a call of it was there', 'show(escapeHtml(name.trim()));', 'show(name.trim());', 'escapeHtml 2'],
  ['nothing is left around it', 'escapeHtml(name)', 'name', 'escapeHtml 2'],
  ['only one of two values is left', 'show(escapeHtml(a, b));', 'show(b);', 'escapeHtml 2'],
  ['quotes were doubled', `show(name.replace("'", "''"));`, 'show(name);', 'replace 2'],
  ['what was called had owners', 'show(a.b.escapeHtml(name));', 'show(name);', 'a.b.escapeHtml 2'],
  ['a text went into the call too', "show(escapeHtml('a', name));", 'show(name);', 'escapeHtml 2'],
  ['an old call is still around it', 'show(escapeHtml(name));', 'show(name, 1);', 'escapeHtml 2'],
  ['two letters name a call in a page', "show('<b>' + ht(name));", "show('<b>' + name);", 'ht 2'],
  ['three values of it were given in a page', "show('<b>' + tame(a.b.c));", "show('<b>' + a.b.c);", 'tame 2'],
])('tells of a call that is gone where %s', (_what, before, after, found) => {
  expect(edit(before, after)).toEqual([`cleaning-lost ${found}`]);
});

it.each([
  ['one letter names a call in a page', "show('<b>' + h(name));", "show('<b>' + name);"],
  ['only a property is gone', 'show(name.escape);', 'show(name);'],
  ['only a property is gone before a bracket', 'show((name.escape) + (a));', 'show((name) + (a));'],
  ['what was piped is no name', '{{ (a, b) | escape }}', '{{ (a, b) }}'],
  ['nothing was piped', '| escape', '|'],
  ['what it was called on is no name', 'show(a)\n  .escape()', 'show(a)'],
  ['nothing is before its dot', '.escape()', ''],
  ['a bracket more is gone in a page', "show('<b>' + ((name)));", "show('<b>' + (name));"],
  ['another value of it is shown in a page', "show('<b>' + tame(a.b));", "show('<b>' + a.c);"],
  [
    'the page is composed on another line',
    "x('<b>' + a);\nshow(tame(name));",
    "x('<b>' + a, 1);\nshow(name);",
  ],
  [
    'the page is composed far to the right',
    `show(tame(name));${' '.repeat(400)}'<b>'`,
    `show(name);${' '.repeat(400)}'<b>'`,
  ],
  ['a call behind a pipe is gone in a page', "show('<b>' + (a | tame) + b);", "show('<b>' + (a) + b);"],
  ['an arrow stands before a call that replaces letters', "show($a->replace('x', 'y'));", 'show($a);'],
  ['the value stood there before', 'const safe = escapeHtml(name);\nshow(safe, name);', 'show(name);'],
  ['a new call is made on it', 'escapeHtml(name)', 'name.trim()'],
  ['it goes into a new pipe', 'escapeHtml(name)', 'name | trim(1)'],
  ['patterns and texts were all it was given', "show(escapeHtml('a', /b/));", "show('a', /b/);"],
])('says nothing where %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});

it('tells of the one call of two that is gone', () => {
  expect(edit('escapeHtml(a);\nshow(escapeHtml(b));', 'escapeHtml(a);\nshow(b);')).toEqual([
    'cleaning-lost escapeHtml 3',
  ]);
  expect(edit('escapeHtml(a, escapeHtml(b));', 'escapeHtml(a, b);')).toEqual(['cleaning-lost escapeHtml 2']);
});

it('finds a line of a page among others that changed', () => {
  expect(edit("f(a);\nshow('<b>' + tame(name));", "f(b);\nshow('<b>' + name);")).toEqual([
    'cleaning-lost tame 3',
  ]);
});

it.each([
  [59, 0],
  [60, 1],
])('takes a new call for the cover of a value behind %i signs: %i findings', (count, findings) => {
  expect(edit(wrapped, `wrap(${'+ '.repeat(count)}name);`)).toHaveLength(findings);
});

it('takes texts and patterns for constants', () => {
  const texts = ["'a'", '""', '`a b`', "'a','b'", '/a/', '/a\\/b/gi', "/a/,'b'"];
  const others = ['', 'a', "'a", "'a'b", '`a{b}`', "a,'b'", "'a',b", '/a', '\'a"'];

  expect(texts.filter((text) => !constants.test(text))).toEqual([]);
  expect(others.filter((text) => constants.test(text))).toEqual([]);
});

it('knows marks and words that stand alone', () => {
  expect([...openingMarks, ...closingMarks].join('')).toBe('([{)]}');
  expect([...ownerMarks, ...pipeMarks]).toEqual(['.', '->', '::', '?.', '|', '|>']);
  expect(['if', 'not', 'iff'].filter((word) => noCallers.has(word))).toEqual(['if', 'not']);
  expect(['this', 'int', 'into'].filter((word) => plainWords.has(word))).toEqual(['this', 'int']);
});
