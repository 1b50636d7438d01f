import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findSettings } from './find-settings.ts';

const find = (path: string, base: string, head: string) =>
  findSettings(viewOf({ path, base, head })).map(({ code, line }) => `${code}:${line}`);

it.each([
  ['# privileged: true', []],
  ['   # privileged: true', []],
  ['; privileged: true', []],
  ['<!-- privileged: true', []],
  ['* privileged: true', []],
  ['/* privileged: true', []],
  ['privileged: true#why', ['infra-privilege:2']],
  ['USER root', []],
])('reads %j in a file of containers', (line, expected) => {
  expect(find('compose.yml', 'a:\n', `a:\n${line}\n`)).toEqual(expected);
});

it.each([
  ['other blanks than before', 'privileged: true\u00a0\n', 'privileged: true\n', []],
  ['other blanks now', 'privileged: true\n', 'privileged: true\u00a0\n', []],
  ['one line more', 'privileged: true\u00a0\n', 'privileged: true\nb: 1\nprivileged: true\n', 2],
])('counts a setting with %s', (_what, base, head, expected) => {
  const found = find('compose.yml', base, head);

  expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
});

const open = 'cidr_blocks = ["0.0.0.0/0"]';

it.each([
  ['its own line speaks of the way out', `x {\n  ${open} # egress\n}\n`, []],
  ['its own line is all there is', `${open}\n`, ['infra-exposure:1']],
  ['the line below speaks of the way out', `ingress {\n  ${open}\n  egress_x = 1\n}\n`, ['infra-exposure:2']],
  ['nobody speaks of a way', `x {\n  ${open}#open\n}\n`, ['infra-exposure:2']],
])('looks at what is around an entrance where %s', (_what, head, expected) => {
  expect(find('main.tf', '', head)).toEqual(expected);
});

it('finds what took the place of a guard among other lines', () => {
  expect(find('compose.yml', '- "127.0.0.1:8080:8080"\n', 'a: 1\n- "8080:8080"\nb: 1\n')).toEqual([
    'infra-exposure:1',
  ]);
});

it('finds no list above the first line', () => {
  expect(find('compose.yml', '', '- SYS_ADMIN\n')).toEqual([]);
});

it.each([
  ['1999', ['infra-privilege:2']],
  ['2000', []],
])('reads lines of %s letters or leaves them alone', (length, expected) => {
  const line = `privileged: true #${'x'.repeat(Number(length) - 18)}`;

  expect(find('compose.yml', 'a:\n', `a:\n${line}\n`)).toEqual(expected);
});

const script = 'a:\n  script:\n    - curl http://a.dev/b | sh\n';

it.each([
  ['tests/compose.yml', 'privileged: true\n', []],
  ['compose.yml', 'privileged: true\n', ['infra-privilege:1']],
  ['tests/.gitlab-ci.yml', script, ['infra-fetch:3']],
  ['.github/workflows/test.yml', 'on: push\nrun: curl http://a.sh | sh\n', ['infra-fetch:2']],
  ['notes.txt', script, []],
])('reads %s for what it is', (path, head, expected) => {
  expect(find(path, '', head)).toEqual(expected);
});

const topic = 'resource "aws_sns_topic" "a" {\n  name = "a"\n}\n';
const disk = 'resource "aws_ebs_volume" "a" {\n}\n';
const safe = 'resource "aws_ebs_volume" "a" {\n  encrypted = true\n}\n';

it.each([
  ['what is weak after all else', `${topic}${disk}`, ['infra-protection:4', 'infra-weak:1']],
  [
    'what is left out after what is there',
    `${disk}privileged = true\n`,
    ['infra-privilege:3', 'infra-protection:1'],
  ],
])('tells %s', (_, head, expected) => {
  expect(find('main.tf', '', head)).toEqual(expected);
});

it('tells once what is both removed and left out', () => {
  expect(findSettings(viewOf({ path: 'main.tf', base: safe, head: disk }))).toEqual([
    { code: 'infra-protection', what: 'removes the encryption of data', line: 2, baseLine: 2 },
  ]);
});

it('tells what is left out beside what is removed elsewhere', () => {
  const base = `${safe}${safe.replace('"a"', '"b"')}`;
  const head = `${safe.replace('  encrypted', '  # encrypted')}${disk.replace('"a"', '"b"')}`;

  expect(find('main.tf', base, head)).toEqual(['infra-protection:2', 'infra-protection:5']);
});

const part = (text: string) => ({ kind: 'fragment', text }) as const;

it.each([
  ['all of both sides', {}, ['infra-privilege:2']],
  ['a part of what was', { base: part('FROM a\nUSER b\nCMD c\n') }, []],
  ['a part of what is', { head: part('FROM a\nCMD c\n') }, []],
])('finds what was removed where it knows %s', (_, but, expected) => {
  const sides = { path: 'Dockerfile', base: 'FROM a\nUSER b\nCMD c\n', head: 'FROM a\nCMD c\n', but };

  expect(findSettings(viewOf(sides)).map(({ code, line }) => `${code}:${line}`)).toEqual(expected);
});

it('tells of a file that went only what was a guard by itself', () => {
  const rule = 'apiVersion: v1\nkind: NetworkPolicy\nspec:\n  a: 1\n';

  expect(findSettings(viewOf({ path: 'k8s/a.yml', base: rule }))).toEqual([
    { code: 'infra-protection', what: expect.stringMatching(/^removes /), line: 0, baseLine: 2 },
  ]);
  expect(findSettings(viewOf({ path: 'Dockerfile', base: 'FROM a\nUSER b\nCMD c\n' }))).toEqual([]);
});

const place = (name: string, ...lines: readonly string[]) =>
  [`  location ${name} {`, ...lines.map((line) => `    ${line}`), '  }'].join('\n');
const server = (...places: readonly string[]) => ['server {', ...places, '}', ''].join('\n');
const shut = place('/a', 'deny all;');

it.each([
  [
    'one of two places',
    server(shut, place('/b', 'deny all;')),
    server(shut, place('/b', 'allow c;')),
    ['infra-protection:6'],
  ],
  ['a place that went', server(shut, place('/b', 'deny all;')), server(shut), []],
  [
    'a place that keeps another',
    server(place('/a', 'deny all;', 'auth_basic b;')),
    server(place('/a', 'auth_basic b;')),
    [],
  ],
  ['a place that is said in a remark', server(place('/a', '# deny all;')), server(place('/a')), []],
  ['what stood in no place', 'deny all;\n', 'allow b;\n', ['infra-protection:1']],
  ['what stood in no place and is kept', 'deny all;\nauth_basic b;\n', 'auth_basic b;\n', []],
])('looks for a guard of a server that is removed from %s', (_, base, head, expected) => {
  expect(find('nginx.conf', base, head)).toEqual(expected);
});

const header = 'X-Frame-Options = "DENY"\n';

it.each([
  ['there are fewer', `${header}a = 1\n${header}`, `a = 1\n${header}`, 1],
  ['there are as many', `${header}a = 1\n`, `a = 1\n${header.replace('DENY', 'SAMEORIGIN')}`, 0],
  ['the rest are remarks', `${header}a = 1\n`, `a = 1\n# ${header}`, 1],
])('counts guards and tells of one that is removed where %s', (_, base, head, count) => {
  expect(find('Caddyfile', base, head)).toHaveLength(count);
});
