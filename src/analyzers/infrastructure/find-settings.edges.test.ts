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
