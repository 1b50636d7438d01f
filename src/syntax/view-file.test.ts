import { describe, expect, it } from 'vitest';
import type { Content, FileChange } from '../patch/patch.ts';
import { parsers } from './ready-parsers-builder.ts';
import { findSyntaxProblem, viewFile } from './view-file.ts';

const text = (content: string): Content => ({ kind: 'text', text: content });
const fragment = (content: string): Content => ({ kind: 'fragment', text: content });
const absent: Content = { kind: 'absent' };

function aChange(overrides: Partial<FileChange> = {}): FileChange {
  return {
    path: 'a.ts',
    basePath: 'a.ts',
    status: 'modified',
    hunks: [],
    base: text('1;\n'),
    head: text('2;\n'),
    ...overrides,
  };
}

const view = (overrides: Partial<FileChange> = {}) => viewFile(aChange(overrides), parsers);

describe('viewFile', () => {
  it('reads both sides of a change by their syntax', () => {
    const change = aChange();

    const file = viewFile(change, parsers);

    expect(file.change).toBe(change);
    expect(file.language).toBe('typescript');
    expect(file.base).toMatchObject({ text: '1;\n', whole: true, facts: { reading: 'syntax' } });
    expect(file.head).toMatchObject({ text: '2;\n', whole: true, facts: { reading: 'syntax' } });
  });

  it('reads a side once', () => {
    const { head } = view();

    expect(head?.facts).toBe(head?.facts);
  });

  it.each([
    ['an added file', { status: 'added', base: absent } as const, [false, true]],
    ['a deleted file', { status: 'deleted', head: absent } as const, [true, false]],
    [
      'a binary file',
      { base: { kind: 'binary', bytes: 1 }, head: { kind: 'binary', bytes: 2 } } as const,
      [false, false],
    ],
    [
      'an unreadable file',
      { base: { kind: 'unknown', reason: 'x' }, head: { kind: 'unknown', reason: 'x' } } as const,
      [false, false],
    ],
  ])('has no side without a text in %s', (_what, overrides, sides) => {
    const file = view(overrides);

    expect([file.base !== undefined, file.head !== undefined]).toEqual(sides);
  });

  it.each([
    ['the head path of a renamed file', { status: 'renamed', basePath: 'a.py', path: 'a.go' } as const, 'go'],
    [
      'the base path of a deleted file',
      { status: 'deleted', basePath: 'a.py', path: 'a.go', head: absent } as const,
      'python',
    ],
    [
      'the first line of a nameless one',
      { basePath: 'run', path: 'run', head: text('#!/bin/sh\n') } as const,
      'shell',
    ],
    [
      'the first line of a deleted nameless one',
      { status: 'deleted', basePath: 'run', path: 'run', base: text('#!/bin/sh\n'), head: absent } as const,
      'shell',
    ],
    ['nothing for a symlink', { headMode: '120000' } as const, 'unknown'],
    ['nothing for a deleted submodule', { baseMode: '160000', status: 'deleted' } as const, 'unknown'],
    ['its name when it is executable', { headMode: '100755' } as const, 'typescript'],
  ])('takes the language from %s', (_what, overrides, language) => {
    expect(view(overrides).language).toBe(language);
  });
});

describe('a text that no parser takes', () => {
  const broken = 'function (\n';

  it('is a problem when it could be parsed at the base', () => {
    const file = view({ head: text(broken) });

    expect(file.head?.facts.reading).toBe('broken');
    expect(findSyntaxProblem(file)).toMatch(/^it does not parse: .+/);
  });

  it('is a problem in a new file', () => {
    const file = view({ status: 'added', base: absent, head: text(broken) });

    expect(findSyntaxProblem(file)).toMatch(/^it does not parse: /);
  });

  it('is none when it was broken before, and is read by its words', () => {
    const file = view({ base: text('class {\n'), head: text(broken) });

    expect(file.head?.facts).toMatchObject({
      reading: 'lexical',
      reason: expect.stringMatching(/^it does not parse before and after: .+/),
    });
    expect(findSyntaxProblem(file)).toBeUndefined();
  });

  it('is none when the head mends it', () => {
    const file = view({ base: text(broken) });

    expect(file.base?.facts.reading).toBe('broken');
    expect(findSyntaxProblem(file)).toBeUndefined();
  });

  it('is none in a new template, which is read by its words', () => {
    const file = view({
      path: 'a.yaml',
      basePath: 'a.yaml',
      status: 'added',
      base: absent,
      head: text('a: {{ .x }}\n{{ end }}\n'),
    });

    expect(file.head?.facts).toMatchObject({
      reading: 'lexical',
      reason: expect.stringMatching(/^it is a template: .+/),
    });
  });

  it('is a problem in a file that became a template', () => {
    const file = view({
      path: 'a.yaml',
      basePath: 'a.yaml',
      base: text('a: 1\n'),
      head: text('a: {{ .x }}\n{{ end }}\n'),
    });

    expect(findSyntaxProblem(file)).toMatch(/^it does not parse: /);
  });

  it('is none in a fragment, which is read by its words', () => {
    const file = view({ head: fragment(broken) });

    expect(file.head).toMatchObject({
      whole: false,
      facts: { reading: 'lexical', reason: expect.stringMatching(/^only fragments of it are known: .+/) },
    });
  });

  it('is none where nothing stands at the head', () => {
    expect(findSyntaxProblem(view({ status: 'deleted', head: absent }))).toBeUndefined();
  });
});

it('knows no structure of a fragment, even if it parses', () => {
  const file = view({ head: fragment('2;\n') });

  expect(file.head?.facts.reading).toBe('syntax');
  expect(file.head?.facts.structure).toBeUndefined();
  expect(file.base?.facts.structure).toBeDefined();
});
