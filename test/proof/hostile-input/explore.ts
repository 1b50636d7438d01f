import * as fc from 'fast-check';
import { analyzers } from '../../../src/analyzers/registry.ts';
import type { Analysis } from '../../../src/patch/assessment.ts';
import type { FileChange, Patch } from '../../../src/patch/patch.ts';
import { analyze } from '../../../src/pipeline/analyze.ts';
import type { Executor } from '../../../src/pipeline/execute.ts';
import { inProcess } from '../../../src/pipeline/in-process.ts';
import { nastyPaths, nastyTexts, readers } from './corpora.ts';

export interface Figures {
  readonly files: number;
  readonly fuzzed: number;
  /** Files that could not be read, and said so. */
  readonly failures: number;
  readonly slowestMilliseconds: number;
  readonly breaches: readonly string[];
}

export interface Wish {
  readonly seed: number;
  /** How large the nasty texts are; 1 is twenty thousand of everything. */
  readonly scale: number;
  /** Takes every nth of the nasty texts. */
  readonly every: number;
  /** How many generated files besides. */
  readonly fuzzed: number;
  readonly onReader?: (line: string) => void;
  /** In this process unless told otherwise. A text that takes all memory of a grammar ends all grammars of its thread. */
  readonly execute?: Executor;
}

/** Ordinary files whose verdict nothing else may change: one is read by a parser of its own, one by a grammar that others share. */
const witnesses = [
  toFile('src/witness.ts', "import { createHash } from 'node:crypto';\nexport const sum = createHash;\n"),
  toFile(
    'src/witness.go',
    'package a\n\nimport "crypto/md5"\n\nfunc Sum(b []byte) [16]byte {\n\treturn md5.Sum(b)\n}\n',
  ),
];
const witnessPaths = new Set(witnesses.map(({ path }) => path));
/** Beyond this it is a hang. How quick a reader is, a busy machine cannot tell; the figures name the slowest. */
const LONGEST = 60_000;

/** Every nasty text through every reader, every nasty name, and generated files: nothing throws, hangs or changes another file. */
export async function exploreHostileFiles(wish: Wish): Promise<Figures> {
  const { seed, scale, every, fuzzed, onReader, execute = inProcess } = wish;
  const breaches: string[] = [];
  let [files, failures, slowest] = [0, 0, 0];
  const wanted = toKey(await read(witnesses, execute));
  const attempt = async (name: string, file: FileChange) => {
    const began = performance.now();
    files += 1;
    try {
      const analysis = await read([file, ...witnesses], execute);
      failures += analysis.failures.length > 0 ? 1 : 0;
      if (toKey(analysis) !== wanted) breaches.push(`${name}: a witness is judged otherwise`);
    } catch (error) {
      breaches.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const took = performance.now() - began;
    slowest = Math.max(slowest, took);
    if (took > LONGEST) breaches.push(`${name}: took ${Math.round(took)} ms`);
    const added = Object.keys(Object.prototype).concat(Object.keys(Array.prototype));
    if (added.length > 0 || 'polluted' in {})
      breaches.push(`${name}: prototypes have ${added.join(', ')} now`);
  };
  let turn = seed;
  for (const path of readers) {
    for (const { name, text } of nastyTexts(scale)) {
      turn += 1;
      if (turn % every !== 0) continue;
      await attempt(`${name} in ${path}`, toFile(path, text));
      await attempt(`${name} taken out of ${path}`, toFile(path, 'x\n', text));
    }
    onReader?.(`${path}: ${files} files so far, the slowest took ${Math.round(slowest)} ms`);
  }
  for (const path of nastyPaths)
    await attempt(`a file ${JSON.stringify(path)}`, toFile(path, 'export const x = 1;\n'));
  for (const [path, text, base] of fc.sample(anyFile, { seed, numRuns: fuzzed }))
    await attempt(`generated ${JSON.stringify([path, text, base])}`, toFile(path, text, base));
  return { files, fuzzed, failures, slowestMilliseconds: Math.round(slowest), breaches };
}

const snippets = nastyTexts(0.001).map(({ text }) => text);
const words = [
  'import x from "y";',
  'def f():',
  'SELECT 1;',
  'class A {',
  '}',
  '#!/bin/sh',
  'on: [push]',
  '"""',
  "'",
  '<?php',
  'fn main() {',
  '/*',
  '*/',
  '--',
];
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...words), fc.constantFrom(...snippets)), {
    maxLength: 12,
  })
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));
const anyFile = fc.tuple(fc.constantFrom(...readers), anyText, fc.option(anyText, { nil: undefined }));

function read(files: readonly FileChange[], execute: Executor): Promise<Analysis> {
  const patch: Patch = { files, failures: [] };
  return analyze(patch, {
    analyzers: analyzers.map(({ meta }) => ({ id: meta.id })),
    limits: { taskSeconds: 20, workerMegabytes: 512 },
    generatedGlobs: [],
    execute,
  });
}

function toFile(path: string, text: string, base?: string): FileChange {
  return {
    path,
    basePath: path,
    status: base === undefined ? 'added' : 'modified',
    ...(base !== undefined && { baseMode: '100644' }),
    headMode: '100644',
    hunks: [],
    base: base === undefined ? { kind: 'absent' } : { kind: 'text', text: base },
    head: { kind: 'text', text },
  };
}

/** What is said of the witnesses. */
function toKey({ findings, clearances, failures }: Analysis): string {
  return JSON.stringify(
    [findings, clearances, failures].map((rows) => rows.filter(({ path }) => witnessPaths.has(path))),
  );
}
