import { expect, it } from 'vitest';
import type { CallFact, ValueFact } from '../../syntax/code-facts.ts';
import { sourceOf } from '../observation-builder.ts';
import { createTrace, type Trace } from '../trace.ts';
import { cleanerRows, harmlessNames, outsideRows } from './origins/data.ts';
import { both, comesFrom, isGiven, isKeyed, isOutside, keyed, originOf } from './text-origin.ts';

interface Asked {
  readonly call: CallFact;
  readonly trace: Trace;
}

/** The call of `show` in a program, with all that is known around it. */
function showIn(path: string, text: string): Asked {
  const { code, language } = sourceOf(path, text).facts;
  const call = code?.calls.find(({ name }) => name === 'show');
  if (code === undefined || call === undefined) throw new Error('the program shows something');
  return { call, trace: createTrace(code, language) };
}

function originIn(path: string, text: string): string {
  const { call, trace } = showIn(path, text);
  return originOf(call.args[0], call, trace);
}

const name = (text: string): ValueFact => ({ kind: 'name', text });

it.each(outsideRows)('takes $hit for something from outside, and $miss for none', ({ hit, miss }) => {
  expect([isOutside(name(hit)), isOutside({ kind: 'call', text: hit })]).toEqual([true, true]);
  expect(isOutside(name(miss))).toBe(false);
});

it.each<[string, ValueFact]>([
  ['a text that reads like one', { kind: 'string', text: 'req.query.name' }],
  ['a name that is too long', name(`req.query.${'a'.repeat(200)}`)],
  [
    'where somebody came from',
    { kind: 'call', text: 'req.get', items: [{ kind: 'string', text: 'Referer' }] },
  ],
  [
    'the same with two letters',
    { kind: 'call', text: 'req.get', items: [{ kind: 'string', text: 'referrer' }] },
  ],
])('takes %s for nothing from outside', (_what, value) => {
  expect(isOutside(value)).toBe(false);
});

it('takes the longest name that is read for one from outside', () => {
  const found = isOutside(name(`req.query.${'a'.repeat(190)}`));

  expect(found).toBe(true);
});

it.each([...cleanerRows])(
  'takes what comes out of $hit for harmless, and not what comes out of $miss',
  (row) => {
    const [clean, other] = [row.hit, row.miss].map((call) =>
      originIn('a.ts', `show(${call}(req.query.a));\n`),
    );

    expect([clean, other]).toEqual(['constant', 'outside']);
  },
);

it.each([...harmlessNames])('takes $hit for harmless, and not $miss', ({ hit, miss }) => {
  const found = [hit, miss].map((text) => originIn('a.ts', `show('a' + ${text});\n`));

  expect(found).toEqual(['constant', 'composed']);
});

it.each([
  ['nothing', 'show();', 'constant'],
  ['a function', 'show(() => req.query.a);', 'constant'],
  ['a text', "show('a');", 'constant'],
  ['an empty list', 'show([]);', 'constant'],
  ['a list of texts', "show(['a', 'b']);", 'constant'],
  ['a list with a name', "show(['a', b]);", 'unknown'],
  ['a name', 'show(a);', 'unknown'],
  ['a name with a constant', "const a = 'b';\nshow(a);", 'constant'],
  ['a name that is chosen from constants', "const a = b ? 'c' : 'd';\nshow(a);", 'constant'],
  ['a name that is a list', 'const a = [b];\nshow(a);', 'unknown'],
  ['a call', 'show(a());', 'unknown'],
  ['a call with a composed text', `show(a(\`b\${c}\`));`, 'unknown'],
  ['a call with something from outside', 'show(a(req.query.b));', 'outside'],
  ['a sum of texts', "show('a' + 'b');", 'constant'],
  ['a text with a name', `show(\`a\${b}\`);`, 'composed'],
  ['a text with a number', `show(\`a\${1}\`);`, 'constant'],
  ['a text with what was cleaned', `show(\`a\${escape(b)}\`);`, 'constant'],
  ['a text with what was cleaned and a name', `show(\`a\${escape(b)}\${c}\`);`, 'composed'],
  ['what was cleaned', 'show(escape(req.query.a));', 'constant'],
  ['an expression', 'show(a && b);', 'unknown'],
  ['a choice from outside', "show(a ? req.query.b : 'c');", 'outside'],
])('calls %s in a script what it is', (_what, text, origin) => {
  expect(originIn('a.ts', `${text}\n`)).toBe(origin);
});

it.each([
  ['params of Rails', 'a.rb', 'show(params[:name])\n', 'outside'],
  ['what is read from params of Rails', 'a.rb', 'show(params.fetch(:name))\n', 'outside'],
  ['cookies of Rails', 'a.rb', 'show(cookies[:name])\n', 'outside'],
  ['a text like them', 'a.rb', "show('params')\n", 'constant'],
  ['other names', 'a.rb', 'show(parameters[:name])\n', 'unknown'],
  ['params of a script', 'a.ts', 'show(params.name);\n', 'unknown'],
  ['a format of Rust', 'a.rs', 'fn f(a: &str) { show(format!("b {a}")); }\n', 'composed'],
  ['a format of Rust without a name', 'a.rs', 'fn f() { show(format!("b")); }\n', 'unknown'],
  ['a text of Kotlin', 'a.kt', 'fun f(a: String) { show("b $a") }\n', 'composed'],
  ['a parameter of a handler', 'a.py', "@app.get('/<a>')\ndef f(a):\n    show(a)\n", 'outside'],
  ['an expression with one', 'a.py', "@app.get('/<a>')\ndef f(a):\n    show(b / a)\n", 'outside'],
  ['an expression without one', 'a.py', "@app.get('/<a>')\ndef f(a):\n    show(b / c)\n", 'unknown'],
  ['a text that reads like one', 'a.py', "@app.get('/<a>')\ndef f(a):\n    show('a')\n", 'constant'],
  ['a parameter of another function', 'a.py', 'def f(a):\n    show(a)\n', 'unknown'],
])('calls %s what it is', (_what, path, text, origin) => {
  expect(originIn(path, text)).toBe(origin);
});

it('asks for the origin of arguments at their places, or of any', () => {
  const { call, trace } = showIn('a.py', "show('a', b, key=c)\n");
  const ask = (...places: (number | string)[]) => comesFrom(['unknown'], ...places)(call, trace);

  expect([ask(), ask(0), ask(1), ask('key'), ask('other'), ask(2)]).toEqual([
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
});

it('asks for the origin of what is set', () => {
  const { code, language } = sourceOf('a.ts', 'a.b = req.query.c;\n').facts;
  const [setting] = code?.settings ?? [];
  if (code === undefined || setting === undefined) throw new Error('something is set');
  const trace = createTrace(code, language);

  expect([isGiven('outside')(setting, trace), isGiven('constant', 'unknown')(setting, trace)]).toEqual([
    true,
    false,
  ]);
});

it('joins conditions, so that each must hold', () => {
  const { call, trace } = showIn('a.ts', 'show(a);\n');
  const [yes, no] = [() => true, () => false];

  expect([both(yes, yes)(call, trace), both(yes, no)(call, trace), both(no, yes)(call, trace)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('finds an argument by its keyword, also inside a map', () => {
  const python = showIn('a.py', 'show(a, safe=True)\n').call;
  const script = showIn('a.ts', "show(['safe'], { safe: false });\n").call;

  expect([keyed(python, 'safe')?.text, keyed(script, 'safe')?.text, keyed(script, 'other')]).toEqual([
    'true',
    'false',
    undefined,
  ]);
  expect([
    isKeyed(python, 'safe', 'true'),
    isKeyed(python, 'safe', 'false'),
    isKeyed(script, 'safe', 'false'),
  ]).toEqual([true, false, true]);
});
