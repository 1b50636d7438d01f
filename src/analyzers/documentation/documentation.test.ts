import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { documentation } from './index.ts';

it.each([
  'README.md',
  'docs/guide.rst',
  'docs/images/flow.png',
  'LICENSE-MIT',
  'CHANGELOG',
  'src/parser/NOTES.md',
  '.github/CONTRIBUTING.md',
  '.github/ISSUE_TEMPLATE/bug.md',
])('clears %s as documentation', (path) => {
  const found = observe(documentation, { path, head: 'Words.\n' });

  expect(found).toEqual([{ kind: 'cleared', path, reason: 'documentation' }]);
});

it.each([
  'src/index.ts',
  'data/words.txt',
  'src/logo.png',
  '.gitea/pull_request_template.md',
  '.forgejo/README.md',
  '.github/PULL_REQUEST_TEMPLATE.md',
  'docs/conf.py',
  'bin/install',
  'src/license.ts',
  'bin/license-check',
  'lib/libtool.so.1',
])('leaves %s to others', (path) => {
  const found = observe(documentation, { path, head: 'Words.\n' });

  expect(found).toEqual([]);
});

it.each([
  'docs/requirements.txt',
  'CMakeLists.txt',
  'docs/guide.mdx',
  '.changeset/a.md',
  'templates/mail.md',
])('keeps %s from being cleared by anybody', (path) => {
  const found = observe(documentation, { path, head: 'Words.\n' });

  expect(found).toEqual([
    { kind: 'never-cleared', path, reason: 'it looks like a document, but a machine acts on it' },
  ]);
});

it.each([
  ['docs/b.md', 'docs/a.md', ['cleared documentation']],
  ['docs/b.md', 'src/a.ts', []],
  ['src/b.ts', 'docs/a.md', []],
  ['docs/b.md', 'docs/requirements.txt', ['never-cleared']],
])('looks at both names of a file that becomes %s from %s', (path, from, seen) => {
  const found = observe(documentation, { path, from, base: 'a\n', head: 'a\n' });

  expect(summarize(found)).toEqual(seen);
});

it('leaves a document that is a script by its first line', () => {
  const found = observe(documentation, { path: 'INSTALL', head: '#!/bin/sh\nrm -r /\n' });

  expect(found).toEqual([]);
});

it('never clears a deleted document', () => {
  const found = observe(documentation, { path: 'README.md', base: 'Words.\n' });

  expect(found).toEqual([]);
});

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>\n`;

it.each(['<path d="M0 0"/>', '<text>on click = nothing</text>', '<g class="settings"/>'])(
  'clears a drawing that only holds %s',
  (inside) => {
    const found = observe(documentation, { path: 'docs/flow.SVG', head: svg(inside) });

    expect(summarize(found)).toEqual(['cleared documentation']);
  },
);

it.each([
  '<script>fetch("/")</script>',
  '< SCRIPT href="a.js"/>',
  '<path onclick = "go()"/>',
  '<path\nonload="go()"/>',
  '<foreignObject><p/></foreignObject>',
  '<iframe src="/"/>',
  '<a href="javascript:go()"/>',
  '<a href="data:text/html,x"/>',
  '<set attributeName="href"/>',
  '<!ENTITY a "b">',
])('leaves a drawing that acts through %s', (inside) => {
  const found = observe(documentation, { path: 'docs/flow.svg', head: svg(inside) });

  expect(found).toEqual([]);
});

it('leaves a drawing whose text is not known', () => {
  const but = { base: { kind: 'binary', bytes: 1 }, head: { kind: 'binary', bytes: 2 } } as const;

  const found = observe(documentation, { path: 'docs/flow.svg', but });

  expect(found).toEqual([]);
});

it.each([
  ['\\title{A}\n', '\\title{B}\n', ['cleared documentation']],
  ['\\title{A}\n\\examples{a()}\n', '\\title{B}\n\\examples{a()}\n', ['cleared documentation']],
  ['\\examples{a()}\n', '\\examples{b()}\n', []],
  ['\\title{A}\n', '\\title{A}\n\\examples{b()}\n', []],
  ['\\examples{\n a()\n}\n', '\\examples{\n b()\n}\n', []],
  ['\\examples{a()}\n\\examples{b()}\n', '\\examples{a()}\n\\examples{c()}\n', []],
  ['\\Sexpr{a()}\n', '\\Sexpr{b()}\n', []],
  ['#ifdef unix\n', '#ifdef windows\n', []],
])('looks for code in a manual of R that becomes %j and then %j', (base, head, seen) => {
  const found = observe(documentation, { path: 'man/mean.Rd', base, head });

  expect(summarize(found)).toEqual(seen);
});

it.each([
  ['man/mean.Rd', '\\title{A}\n', ['cleared documentation']],
  ['docs/mean.md', '\\examples{b()}\n', ['cleared documentation']],
  ['docs/flow.svg.md', '<script>a()</script>\n', ['cleared documentation']],
  ['docs/.github/guide.md', 'Words.\n', ['cleared documentation']],
  ['docs/guide.md', '#!/bin/sh\n', []],
])('looks at what a new file is by its name: %s with %j', (path, head, seen) => {
  expect(summarize(observe(documentation, { path, head }))).toEqual(seen);
});

it('clears a picture, of which nobody reads a text', () => {
  const but = { base: { kind: 'binary', bytes: 1 }, head: { kind: 'binary', bytes: 2 } } as const;

  expect(summarize(observe(documentation, { path: 'docs/images/flow.png', but }))).toEqual([
    'cleared documentation',
  ]);
});

it('leaves a new manual of R that holds examples, and one whose text is not known', () => {
  const but = { base: { kind: 'binary', bytes: 1 }, head: { kind: 'binary', bytes: 2 } } as const;

  const added = observe(documentation, { path: 'man/mean.Rd', head: '\\examples{a()}\n' });
  const unknown = observe(documentation, { path: 'man/mean.Rd', but });

  expect([...added, ...unknown]).toEqual([]);
});
