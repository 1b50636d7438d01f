import { describe, expect, it } from 'vitest';
import { matchesContext, matchesGlob } from './context-glob.ts';

describe('matchesGlob', () => {
  it.each([
    ['main', 'main', true],
    ['main', 'mainline', false],
    ['main', 'the main', false],
    ['release/*', 'release/1/2', true],
    ['*', '', true],
    ['**/x', 'a/b/x', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?c', 'a\nc', true],
    ['a*c', 'a\nc', true],
    ['v[0-9]', 'v7', true],
    ['v[0-9]', 'vx', false],
    ['v[!0-9]', 'vx', true],
    ['v[!0-9]', 'v7', false],
    ['v[!0-9]', 'v!', true],
    ['[!]', '[!]', true],
    ['[!]', 'x', false],
    ['[a^]', '^', true],
    ['[a!]', '!', true],
    ['[a\\]', '\\', true],
    ['[.]', 'x', false],
    ['{main,dev}', 'dev', true],
    ['{main,dev}', 'main', true],
    ['{main,dev}', 'main,dev', false],
    ['{a,{b,c}x}', 'cx', true],
    ['{a,{b,c}x}', 'c', false],
    ['{a,b},c', 'a,c', true],
    ['{a,b},c', 'c', false],
    ['a,b', 'a,b', true],
    ['a,b', 'a', false],
    ['a}', 'a}', true],
    ['{a}}', 'a}', true],
    ['(x|y).z+', '(x|y).z+', true],
    ['(x|y).z+', 'x', false],
    ['a.c', 'abc', false],
    ['$^', '$^', true],
    ['\\*', '*', true],
    ['\\*', 'x', false],
    ['\\[x\\]', '[x]', true],
    ['a\\', 'a\\', true],
    ['[', '[', true],
    ['[]', '[]', true],
    ['a]', 'a]', true],
    ['é?', 'é😀', true],
    ['a😀', 'a😀', true],
  ])('tells that %j against %j is %s', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });

  it.each([['{a'], ['[z-a]']])('lets the pattern %s, which cannot be compiled, match nothing', (pattern) => {
    expect([matchesGlob(pattern, 'a'), matchesGlob(pattern, pattern)]).toEqual([false, false]);
  });
});

describe('matchesContext', () => {
  it.each([
    ['CI / test', 'CI / test (pull_request)', true],
    ['CI/test', 'CI / test (pull_request)', true],
    ['CI/ test', 'CI /test', true],
    ['CI /  test', ' CI/test ', true],
    ['CI / test', 'CItest', false],
    ['  CI / test ', 'CI / test', true],
    ['a / b / c', 'a/b/c', true],
    ['CI / test (push)', 'CI / test (push)', true],
    ['CI / test (push)', 'CI / test (pull_request)', false],
    ['CI / test (push)', 'CI / test', false],
    ['CI / test', 'CI / test (pull_request_target)', true],
    ['CI / test', 'CI / test (pull_request_review)', true],
    ['CI / test', 'CI / test (pull_request_review_comment)', true],
    ['CI / test', 'CI / test (push)', true],
    ['CI / test', 'CI / test (release)', true],
    ['CI / test', 'CI / test (ubuntu)', false],
    ['CI / test', 'CI / test(push)', false],
    ['CI / test', 'CI / test (push) x', false],
    ['CI / test x', 'CI / test (push) x', false],
    ['CI / test (ubuntu)', 'CI / test (ubuntu) (push)', true],
    ['CI / *', 'CI / a / b (push)', true],
    ['CI / test', 'CI / tests', false],
  ])('tells that %j against %j is %s', (pattern, context, matches) => {
    expect(matchesContext(pattern, context)).toBe(matches);
  });
});
