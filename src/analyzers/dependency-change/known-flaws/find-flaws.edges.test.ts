import { expect, it } from 'vitest';
import { observe, summarize } from '../../observation-builder.ts';
import { dependencyChange } from '../index.ts';
import { ofDependencies, type PackageFile } from '../package-file.ts';
import type { Ecosystem, Format } from '../read-package-file.ts';
import { findFlaws } from './find-flaws.ts';

const format = (ecosystem: Ecosystem, isLock: boolean): Format => ({
  ecosystem,
  isLock,
  read: () => undefined,
});
const manifest = format('npm', false);
const lock = format('npm', true);

/** Packages as `name@version`, one a line. */
const of = (...entries: readonly string[]): PackageFile =>
  ofDependencies(
    entries.map((entry, at) => {
      const cut = entry.lastIndexOf('@');
      return { name: entry.slice(0, cut), version: entry.slice(cut + 1), isDirect: true, line: at + 1 };
    }),
  );

const find = (base: PackageFile | undefined, head: PackageFile, kind = manifest) =>
  findFlaws(base, head, kind).map(({ code, name, what, line }) =>
    `${code.replace('dependency-', '')} ${name} ${what} ${line}`.replace(/ {2}(?=\d+$)/, ' '),
  );

const flawed = ['vulnerable jsonwebtoken 8.5.1 1'];

it.each([
  ['comes with a hole', of(), of('jsonwebtoken@8.5.1'), flawed],
  ['comes in a new file', undefined, of('jsonwebtoken@8.5.1'), flawed],
  ['comes on a later line', of(), of('a@1.0.0', 'jsonwebtoken@8.5.1'), ['vulnerable jsonwebtoken 8.5.1 2']],
  ['comes beside others', of('a@1.0.0'), of('jsonwebtoken@8.5.1', 'a@1.0.0'), flawed],
  ['comes in capital letters', of(), of('JsonWebToken@8.5.1'), ['vulnerable JsonWebToken 8.5.1 1']],
  ['comes repaired', of(), of('jsonwebtoken@9.0.0'), []],
  ['comes in the last version with the hole', of(), of('lodash@4.17.20'), ['vulnerable lodash 4.17.20 1']],
  ['comes in the version of another', of('a@8.5.1'), of('jsonwebtoken@8.5.1'), flawed],
  ['comes in a range beside others', of('a@1.0.0'), of('jsonwebtoken@^8.5.1'), []],
  ['comes in a range', of(), of('jsonwebtoken@^8.5.1'), []],
  ['comes in a range to an end', of(), of('jsonwebtoken@8.5.1 - 8.6.0'), []],
  ['comes without a version', of(), of('jsonwebtoken@'), []],
  ['comes in one version', of(), of('jsonwebtoken@=8.5.1'), ['vulnerable jsonwebtoken =8.5.1 1']],
  ['comes in that version', of(), of('jsonwebtoken@==8.5.1'), ['vulnerable jsonwebtoken ==8.5.1 1']],
  ['comes in a version by its letter', of(), of('jsonwebtoken@v8.5.1'), ['vulnerable jsonwebtoken v8.5.1 1']],
  ['comes with space around', of(), of('jsonwebtoken@ 8.5.1 '), ['vulnerable jsonwebtoken  8.5.1 1']],
  ['comes with space inside', of(), of('jsonwebtoken@=  8.5.1'), ['vulnerable jsonwebtoken =  8.5.1 1']],
  ['is known for nothing', of(), of('jsonwebtokens@8.5.1'), []],
  ['goes back to the hole', of('jsonwebtoken@9.0.0'), of('jsonwebtoken@8.5.1'), flawed],
  ['goes back to it under capital letters', of('JsonWebToken@9.0.0'), of('jsonwebtoken@8.5.1'), flawed],
  [
    'goes back to a range',
    of('jsonwebtoken@^9.0.0'),
    of('jsonwebtoken@^8.5.1'),
    ['vulnerable jsonwebtoken ^8.5.1 1'],
  ],
  ['had the hole', of('jsonwebtoken@8.5.0'), of('jsonwebtoken@8.5.1'), []],
  ['had this version', of('jsonwebtoken@8.5.1'), of('jsonwebtoken@8.5.1'), []],
  ['had this version too', of('jsonwebtoken@9.0.0', 'jsonwebtoken@8.5.1'), of('jsonwebtoken@8.5.1'), []],
  ['had another hole too', of('jsonwebtoken@8.5.0', 'jsonwebtoken@9.0.0'), of('jsonwebtoken@8.5.1'), flawed],
  ['is repaired elsewhere', of('jsonwebtoken@9.0.0'), of('jsonwebtoken@8.5.1', 'jsonwebtoken@9.0.0'), []],
])('judges a package that %s', (_what, base, head, expected) => {
  expect(find(base, head)).toEqual(expected);
});

it.each([
  ['brought by a lock file', of(), of('jsonwebtoken@8.5.1'), []],
  ['to which a lock file goes back', of('jsonwebtoken@9.0.0'), of('jsonwebtoken@8.5.1'), flawed],
])('judges a version with a hole %s', (_what, base, head, expected) => {
  expect(find(base, head, lock)).toEqual(expected);
});

it('knows packages of which no version is good, and each for its own registry', () => {
  const head = of('log4j:log4j@99.0.0');

  expect(find(of(), head, format('maven', false))).toEqual(['vulnerable log4j:log4j 99.0.0 1']);
  expect(find(of(), head)).toEqual([]);
  expect(find(of(), of('jsonwebtoken@8.5.1'), format('pypi', false))).toEqual([]);
});

it('shows forty letters of a version', () => {
  const version = `8.5.1-${'a'.repeat(40)}`;

  expect(findFlaws(of(), of(`log4j:log4j@${version}`), format('maven', false))[0]?.what).toBe(
    version.slice(0, 40),
  );
});

const gone = ['guard-removed helmet 1'];

it.each([
  ['is gone', of('helmet@7.0.0'), of(), gone],
  ['is gone from a later line', of('a@1.0.0', 'helmet@7.0.0'), of('a@1.0.0'), ['guard-removed helmet 2']],
  ['is gone with another', of('helmet@7.0.0', 'xss@1.0.0'), of(), [...gone, 'guard-removed xss 2']],
  ['is gone beside one that stays', of('helmet@7.0.0', 'xss@1.0.0'), of('xss@1.0.0'), gone],
  ['is gone where something else came', of('helmet@7.0.0'), of('a@1.0.0'), gone],
  ['is gone from under capital letters', of('Helmet@7.0.0'), of(), ['guard-removed Helmet 1']],
  ['stays', of('helmet@7.0.0'), of('helmet@6.0.0'), []],
  ['stays under capital letters', of('helmet@7.0.0'), of('Helmet@7.0.0'), []],
  ['makes place for another', of('helmet@7.0.0'), of('koa-helmet@7.0.0'), []],
  ['makes place for another beside others', of('a@1.0.0', 'helmet@7.0.0'), of('a@1.0.0', 'xss@1.0.0'), []],
  ['is none', of('a@1.0.0'), of(), []],
  ['comes', of(), of('helmet@7.0.0'), []],
  ['is there from the beginning', undefined, of('helmet@7.0.0'), []],
])('tells whether a package that keeps others out %s', (_what, base, head, expected) => {
  expect(find(base, head)).toEqual(expected);
});

it('leaves a lock file and the packages of another registry alone', () => {
  expect(find(of('helmet@7.0.0'), of(), lock)).toEqual([]);
  expect(find(of('helmet@7.0.0'), of(), format('pypi', false))).toEqual([]);
});

it('tells of holes before guards', () => {
  expect(find(of('helmet@7.0.0'), of('jsonwebtoken@8.5.1'))).toEqual([...flawed, ...gone]);
});

const toText = (...lines: readonly string[]) => `{"dependencies": {\n${lines.join(',\n')}\n}}\n`;

it('tells where a guard stood, as the file is now, and where a hole stands', () => {
  const base = toText('"a": "1.0.0"', '"helmet": "7.0.0"', '"z": "1.0.0"');
  const head = toText(
    '"b": "1.0.0"',
    '"c": "1.0.0"',
    '"jsonwebtoken": "8.5.1"',
    '"a": "1.0.0"',
    '"z": "1.0.0"',
  );

  expect(summarize(observe(dependencyChange, { path: 'package.json', base, head }))).toEqual([
    'dependency-added:2',
    'dependency-added:3',
    'dependency-added:4',
    'dependency-vulnerable:4',
    'dependency-guard-removed:6',
  ]);
});
