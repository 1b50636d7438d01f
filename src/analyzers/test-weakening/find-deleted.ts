import type { FileChange } from '../../patch/patch.ts';
import { isTestCode, isTestPath } from './is-test.ts';
import { testWords, toldLanguages } from './told/data.ts';
import { codeFiles, nameWords } from './words/data.ts';

export interface Deleted {
  readonly code: 'test-file-deleted' | 'test-suite-deleted';
  readonly files: readonly FileChange[];
}

/** Deleted test files, unless tests came elsewhere or what they tested went too. */
export function findDeleted(files: readonly FileChange[]): Deleted {
  const tests = files.filter(({ path }) => isTestCode(path));
  const deleted = tests.filter((file) => file.status === 'deleted' && mayHoldTests(file));
  const gone = files.filter(({ path, status }) => status === 'deleted' && !isTestPath(path));
  const isSourceGone = gone.some(({ path }) => codeFiles.pattern.test(path));
  const isExcused =
    tests.some(({ status }) => status === 'added') ||
    (isSourceGone && deleted.every((file) => hasLostSource(file, gone)));
  return {
    code: isSourceGone ? 'test-file-deleted' : 'test-suite-deleted',
    files: isExcused ? [] : deleted,
  };
}

/** Whether a word of a test stands in it, where tests can be told by words; a patch is seen without its contents. */
function mayHoldTests({ path, base, hunks }: FileChange): boolean {
  const text = hunks.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  return base.kind === 'unknown' || !toldLanguages.pattern.test(path) || testWords.pattern.test(text);
}

/** Whether a file of the same name, without the words of tests, is gone as well. A name that is all ending is nobody's. */
function hasLostSource({ path }: FileChange, gone: readonly FileChange[]): boolean {
  const name = toBareName(path);
  return gone.map((other) => toBareName(other.path)).some((other) => other !== '' && name.includes(other));
}

function toBareName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\..*/, '')
    .replaceAll(new RegExp(nameWords.pattern, 'g'), '')
    .toLowerCase();
}
