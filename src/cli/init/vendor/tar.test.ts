import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toTar } from './tar.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-tar-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function toFile(path: string, text: string, isProgram = false) {
  return { path, bytes: Buffer.from(text), isProgram };
}

/** Unpacks with the tar of this system, which must have nothing to say about it. */
function unpack(archive: Buffer): void {
  writeFileSync(join(folder, 'a.tar'), archive);
  const { status, stderr } = spawnSync('tar', ['-xf', 'a.tar'], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

it.each([
  ['a short name', 'a/b.txt'],
  ['a name of a hundred letters', 'n'.repeat(100)],
  ['a long path', `${'folder/'.repeat(20)}${'n'.repeat(90)}.txt`],
  ['a path that no header takes', `${'folder/'.repeat(40)}${'n'.repeat(120)}.txt`],
  ['a name of more letters than a header takes', `${'n'.repeat(101)}`],
  ['letters of other alphabets', `ordner/${'ü'.repeat(60)}.txt`],
])('is unpacked by everyone’s tar: %s', (_what, path) => {
  unpack(toTar([toFile(path, 'text'), toFile('z', 'last')]));

  expect([readFileSync(join(folder, path), 'utf8'), readFileSync(join(folder, 'z'), 'utf8')]).toEqual([
    'text',
    'last',
  ]);
});

it.each([0, 1, 511, 512, 513, 5000])('keeps a file of %i bytes', (size) => {
  unpack(toTar([toFile('a', 'x'.repeat(size)), toFile('b', 'y')]));

  expect([statSync(join(folder, 'a')).size, readFileSync(join(folder, 'b'), 'utf8')]).toEqual([size, 'y']);
});

it('lets programs be run and nothing else', () => {
  unpack(toTar([toFile('program', '', true), toFile('text', '')]));

  const modes = ['program', 'text'].map((name) => statSync(join(folder, name)).mode & 0o111);

  expect([modes[0] !== 0, modes[1]]).toEqual([true, 0]);
});

it('gives the same bytes for the same files, in whatever order they come', () => {
  const files = [toFile('b', '2'), toFile('a', '1', true), toFile('a/c', '3')];

  expect(toTar(files).equals(toTar(files.toReversed()))).toBe(true);
});
