import { expect, it } from 'vitest';
import type { ValueFact } from '../../syntax/code-facts.ts';
import { sourceOf } from '../observation-builder.ts';
import { createTrace } from '../trace.ts';
import { isOutside, originOf } from './text-origin.ts';

/** Where what `show` is given comes from; another value may stand in its place. */
function originIn(path: string, text: string, value?: ValueFact): string {
  const { code, language } = sourceOf(path, text).facts;
  const call = code?.calls.find(({ name }) => name === 'show');
  if (code === undefined || call === undefined) throw new Error('the program shows something');
  return originOf(value ?? call.args[0], call, createTrace(code, language));
}

const given = 'a = request.args.get("b")\n';

it.each([
  ['what was sent, in another shape', `${given}show(a.strip())\n`, 'outside'],
  ['what was sent, in a third shape', `${given}show(a.strip().lower())\n`, 'outside'],
  ['what was sent, in another shape beside others', `${given}show([b, a.strip()])\n`, 'outside'],
  ['what is behind another one in another shape', `${given}show([b.strip(), a.strip()])\n`, 'outside'],
  ['what was found in it', `${given}show(a.find())\n`, 'unknown'],
  ['a field of such a name', `${given}show(a.strip)\n`, 'unknown'],
  ['something else in another shape', 'a = b\nshow(a.strip())\n', 'unknown'],
  ['a number in another shape', 'a = int(request.args.get("b"))\nshow(a.strip())\n', 'unknown'],
  ['what was sent under capital letters', 'show(request.META)\n', 'outside'],
  ['a constant', 'show(settings.ROOT)\n', 'constant'],
])('calls %s in Python what it is', (_what, text, origin) => {
  expect(originIn('a.py', text)).toBe(origin);
});

const handled = (value: string) => `def f(event, context):\n    show(${value})\n`;

it.each([
  ['an event', handled('event'), 'outside'],
  ['a part of it', handled("event['a']"), 'outside'],
  ['a part of a part of it', handled("event['a']['b']"), 'outside'],
  ['what only begins so', handled("events['a']"), 'unknown'],
  ['a part of such a name', handled("b.event['a']"), 'unknown'],
  ['what runs it', handled("context['a']"), 'unknown'],
])('calls %s of a cloud what it is', (_what, text, origin) => {
  expect(originIn('a.py', text)).toBe(origin);
});

it.each<[string, string, ValueFact['kind'], string, string]>([
  ['a field', 'a.php', 'name', 'request.name', 'outside'],
  ['a field that only begins so', 'a.php', 'name', 'request.sessions', 'outside'],
  ['the attributes', 'a.php', 'name', 'request.attributes', 'unknown'],
  ['the session', 'a.php', 'name', 'request.session', 'unknown'],
  ['the user', 'a.php', 'name', 'request.user', 'unknown'],
  ['the route', 'a.php', 'name', 'request.route', 'unknown'],
  ['a field of a field', 'a.php', 'name', 'request.a.b', 'unknown'],
  ['a field of another', 'a.php', 'name', 'my.request.name', 'unknown'],
  ['what is called', 'a.php', 'call', 'request.name', 'unknown'],
  ['such a name of Rails', 'a.php', 'name', 'params.name', 'unknown'],
  ['the surroundings', 'a.rb', 'name', 'request.env', 'outside'],
  ['a part of them', 'a.rb', 'name', 'request.env.A', 'outside'],
  ['what only begins so', 'a.rb', 'name', 'request.envs', 'unknown'],
  ['such a name of Laravel', 'a.rb', 'name', 'request.name', 'unknown'],
])('calls %s of a request in %s what it is', (_what, path, kind, text, origin) => {
  const program = path === 'a.php' ? '<?php\nshow();\n' : 'show()\n';

  expect(originIn(path, program, { kind, text })).toBe(origin);
});

it('takes a choice for nothing that was sent by itself', () => {
  const text = 'req.query.a';

  expect(isOutside({ kind: 'other', text })).toBe(true);
  expect(isOutside({ kind: 'other', text, items: [] })).toBe(false);
  expect(isOutside({ kind: 'call', text, items: [] })).toBe(true);
});
