import { expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

it.each([
  ['src/a.ts', 'typescript'],
  ['src/A.TSX', 'typescript'],
  ['a.test.mjs', 'javascript'],
  ['.gitea/workflows/ci.yml', 'yaml'],
  ['Dockerfile', 'dockerfile'],
  ['docker/Dockerfile.prod', 'dockerfile'],
  ['CMakeLists.txt', 'cmake'],
  ['notes.txt', 'text'],
  ['go.mod', 'go-module'],
  ['.env.local', 'ini'],
  ['.eslintrc', 'json'],
  ['LICENSE', 'text'],
  ['.ts', 'unknown'],
  ['ts', 'unknown'],
  ['a.', 'unknown'],
  ['a.constructor', 'unknown'],
  ['a.ts/readme', 'unknown'],
  ['dir.go/script', 'unknown'],
])('knows the language of %s by its name', (path, language) => {
  expect(languageOf(path)).toBe(language);
});

it.each([
  ['#!/bin/sh\n', 'shell'],
  ['#! /usr/bin/env node\n', 'javascript'],
  ['#!/usr/bin/env -S node --flag\n', 'javascript'],
  ['#!/usr/bin/env A=b -i python3\n', 'python'],
  ['#!/usr/bin/python3.11\n', 'python'],
  ['#!bash\n', 'shell'],
  ['#!/usr/bin/env  node\n', 'javascript'],
  ['#!/usr/bin/env -vS  node\n', 'javascript'],
  ['#!/usr/bin/env AB=cd  EF=  node\n', 'javascript'],
  ['#!/usr/bin/no3de\n', 'unknown'],
  ['#!/usr/bin/env\n', 'unknown'],
  ['#!/bin/toString\n', 'unknown'],
  ['x\n#!/bin/sh\n', 'unknown'],
  ['', 'unknown'],
  [`#!/${'x/'.repeat(120)}sh\n`, 'unknown'],
])('knows the language of a nameless script by its first line %j', (text, language) => {
  expect(languageOf('bin/run', text)).toBe(language);
});

it('believes the name before the first line', () => {
  expect(languageOf('a.py', '#!/bin/sh\n')).toBe('python');
});
