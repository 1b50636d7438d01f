import { expect, it } from 'vitest';
import type { CallFact, CodeFacts } from '../syntax/code-facts.ts';
import { createParameters } from './parameters.ts';

const place = { line: 1, endLine: 1, within: '' };

function isAsked(decorator: string, within: string, parameter: string): boolean {
  const decorators: readonly CallFact[] = [
    { ...place, name: decorator, written: decorator, made: false, args: [] },
  ];
  const one = {
    ...place,
    within,
    name: 'show',
    kind: 'function',
    parameters: [parameter],
    decorators,
  } as const;
  const code: CodeFacts = { calls: [], settings: [], declarations: [one], strings: [], checks: [] };
  return createParameters(code).isAsked(parameter, { within: within === '' ? 'show' : `${within}.show` });
}

it.each([
  ['get', true],
  ['app.route', true],
  ['RequestMapping', true],
  ['Mapping', true],
  ['a.HttpPatch', true],
  ['Path', true],
  ['widget', false],
  ['app.gets', false],
  ['app.get.x', false],
  ['MappingX', false],
])('takes what %s decorates for the answer to a request: %s', (decorator, expected) => {
  expect(isAsked(decorator, '', 'id')).toBe(expected);
});

it.each([
  ['UsersController', true],
  ['a.UsersController', true],
  ['Controller', false],
  ['UsersControllerHelper', false],
])('takes a method of %s for an action: %s', (within, expected) => {
  expect(isAsked('none', within, 'id')).toBe(expected);
});

it.each([
  ['id', true],
  ['self', false],
  ['request', false],
  ['current_user', false],
  ['currentuser', false],
  ['userService', false],
  ['service', false],
  ['services', true],
  ['myself', true],
  ['selfish', true],
  ['reqs', true],
])('lets whoever asks choose a parameter named %s: %s', (parameter, expected) => {
  expect(isAsked('get', '', parameter)).toBe(expected);
});
