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

it.each([
  ['event, context', true],
  ['event, _context', true],
  ['event, contexts', false],
  ['event', false],
  ['self, event, context', false],
])('takes the event of what a cloud calls with (%s) for sent: %s', (parameters, isSent) => {
  const { isAsked } = parametersIn('a.py', `def f(${parameters}):\n    pass\n`);

  expect([isAsked('event', { within: 'f' }), isAsked('context', { within: 'f' })]).toEqual([isSent, false]);
});

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
