import { expect, it } from 'vitest';
import { sourceOf } from './observation-builder.ts';
import { createParameters } from './parameters.ts';

function parametersIn(path: string, text: string) {
  const { code } = sourceOf(path, text).facts;
  if (code === undefined) throw new Error('a program has facts');
  return createParameters(code);
}

it('knows the parameters of all functions around a place', () => {
  const { has } = parametersIn('a.ts', 'class A { f(a: string) { function g(b: string) {} } }\n');

  const found = [
    has('a', { within: 'A.f' }),
    has('a', { within: 'A.f.g' }),
    has('b', { within: 'A.f.g' }),
    has('b', { within: 'A.f' }),
    has('a', { within: '' }),
  ];

  expect(found).toEqual([true, true, true, false, false]);
});

it.each([
  ['a route', "@app.route('/')\ndef f(a):\n    pass\n", true],
  ['a method of a router', "@router.get('/')\ndef f(a):\n    pass\n", true],
  ['no route', '@cached\ndef f(a):\n    pass\n', false],
  ['a name that only ends alike', '@widget\ndef f(a):\n    pass\n', false],
  ['nothing', 'def f(a):\n    pass\n', false],
])('knows what is asked of a function with %s', (_what, text, isAsked) => {
  expect(parametersIn('a.py', text).isAsked('a', { within: 'f' })).toBe(isAsked);
});

it.each(['request', 'self', 'db', 'userService', 'current_user'])(
  'takes %s for something that the framework fills in',
  (name) => {
    const { has, isAsked } = parametersIn('a.py', `@app.get('/')\ndef f(${name}):\n    pass\n`);

    expect([has(name, { within: 'f' }), isAsked(name, { within: 'f' })]).toEqual([true, false]);
  },
);

const controller = (name: string) => `class ${name} { public X Show(string file) { } }\n`;

it('takes the methods of a controller for functions that answer', () => {
  const found = ['FilesController', 'Files', 'ControllerOfFiles'].map((name) =>
    parametersIn('a.cs', controller(name)).isAsked('file', { within: `${name}.Show` }),
  );

  expect(found).toEqual([true, false, false]);
});

it('takes an inner parameter of the same name for the one that is meant', () => {
  const { isAsked } = parametersIn('a.py', "@app.get('/')\ndef f(a):\n    def g(a):\n        pass\n");

  expect([isAsked('a', { within: 'f' }), isAsked('a', { within: 'f.g' })]).toEqual([true, false]);
});

it.each([
  ['a handler', 'def lambda_handler(event, context):\n    pass\n', 'lambda_handler', true],
  ['a handler with nothing beside it', 'def handler(event):\n    pass\n', 'handler', true],
  ['a handler that is told beside what', 'def handler(event, name):\n    pass\n', 'handler', false],
  ['a handler of something else', 'def handler(order, context):\n    pass\n', 'handler', false],
  ['another function', 'def handled(event, context):\n    pass\n', 'handled', false],
])('reads what happened as sent to %s', (_what, text, within, expected) => {
  const { isAsked } = parametersIn('a.py', text);
  const first = text.includes('order') ? 'order' : 'event';

  expect([isAsked(first, { within }), isAsked('context', { within })]).toEqual([expected, false]);
});
