import { expect, it } from 'vitest';
import { sourceOf } from '../../observation-builder.ts';
import { isShell } from './command-row.ts';

function isShellIn(args: string): boolean {
  const [call] = sourceOf('a.ts', `show(${args});\n`).facts.code?.calls ?? [];
  if (call === undefined) throw new Error('the program shows something');
  return isShell(call);
}

it.each([
  ['sh', true],
  ['bash', true],
  ['zsh', true],
  ['dash', true],
  ['cmd', true],
  ['cmd.exe', true],
  ['powershell', true],
  ['powershell.exe', true],
  ['pwsh', true],
  ['/bin/sh', true],
  ['/usr/bin/bash', true],
  ['/opt/bin/bash', false],
  ['/usr/bash', false],
  ['/bash', false],
  ['rsh', false],
  ['shx', false],
  ['cmd.com', false],
  ['git', false],
])('knows whether %s is a shell', (name, expected) => {
  expect(isShellIn(`'${name}', '-c', a`)).toBe(expected);
});

it.each([
  ['-c', true],
  ['-lc', true],
  ['-ec', true],
  ['/c', true],
  ['/C', true],
  ['-Command', true],
  ['-command', true],
  ['a-c', false],
  ['-cx', false],
  ['-x', false],
])('knows whether %s asks a shell to read a text', (option, expected) => {
  expect(isShellIn(`'sh', '${option}', a`)).toBe(expected);
});

it.each([
  ['beside each other', "'sh', '-c', a", true],
  ['the other way round', "'-c', 'sh'", true],
  ['in a list', "['sh', '-c', a]", true],
  ['in a list behind others', "b, ['env', 'sh', '-c', a]", true],
  ['before a list', "'sh', ['-c', a]", true],
  ['behind a list', "['-c', a], 'sh'", true],
  ['with the shell alone', "'sh', a", false],
  ['with what it is asked alone', "'git', '-c', a", false],
  ['in an empty list', '[]', false],
  ['nowhere', '', false],
])('finds a shell and what it is asked %s', (_where, args, expected) => {
  expect(isShellIn(args)).toBe(expected);
});
