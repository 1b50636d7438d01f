import { expect, it } from 'vitest';
import type { ValueFact } from '../../../syntax/code-facts.ts';
import { sourceOf } from '../../observation-builder.ts';
import { createTrace } from '../../trace.ts';
import { choosesHost } from './chooses-host.ts';

/** Whether what `show` is given leads where a caller likes; another value may stand in its place. */
function choosesIn(text: string, value?: ValueFact): boolean {
  const { code, language } = sourceOf('a.ts', `${text}\n`).facts;
  const call = code?.calls.find(({ name }) => name === 'show');
  if (code === undefined || call === undefined) throw new Error('the program shows something');
  return choosesHost(value ?? call.args[0], call, createTrace(code, language));
}

it.each([
  ['nothing', 'show();', false],
  ['a fixed address', "show('https://a.example/');", false],
  ['an address that nobody knows', 'show(a);', false],
  ['an address that a caller chose', 'show(req.query.a);', true],
  ['what a caller chose behind a scheme', "show('https://' + req.query.a);", true],
  ['what a caller chose behind a scheme without slashes', "show('https:' + req.query.a);", true],
  ['what a caller chose behind slashes', "show('//' + req.query.a);", true],
  ['what a caller chose behind an empty text', "show('' + req.query.a);", true],
  ['what a caller chose behind a slash', "show('/' + req.query.a);", false],
  ['what a caller chose behind a path', "show('/a/' + req.query.a);", false],
  ['what a caller chose behind a host', "show('https://a.example/' + req.query.a);", false],
  ['what a caller chose behind a host and a path', "show('https://a.example/a?b=' + req.query.a);", false],
  ['what a caller chose behind a host without scheme', "show('//a.example/' + req.query.a);", false],
  ['what a caller chose behind a host that goes on', "show('https://a.example' + req.query.a);", true],
  ['what a caller chose behind a host of no letter', "show('https:///' + req.query.a);", true],
  ['what a caller chose behind a folder', "show('a/' + req.query.a);", true],
  ['what a caller chose behind a text with a host', "show('a b//c/' + req.query.a);", true],
  ['what a caller chose behind a scheme in a text', "show('a https://' + req.query.a);", true],
  ['what a caller chose behind a scheme and a name', `show(\`https://\${a}/\${req.query.b}\`);`, false],
  [
    'what a caller chose behind the word of a scheme and a name',
    `show(\`https:\${a}\${req.query.b}\`);`,
    false,
  ],
  ['what a caller chose behind a word and slashes', `show(\`a//\${a}/\${req.query.b}\`);`, true],
  ['what a caller chose behind a name', `show(\`\${a}\${req.query.b}\`);`, false],
  ['what a caller chose before a name', `show(\`\${req.query.b}\${a}\`);`, true],
  ['what a caller chose before a path', "show(req.query.b + '/a');", true],
  ['a name for such an address', "const a = 'https://b.example/' + req.query.c;\nshow(a);", false],
  ['a name for what a caller chose', "const a = 'https://' + req.query.c;\nshow(a);", true],
])('judges %s', (_what, text, expected) => {
  expect(choosesIn(text)).toBe(expected);
});

const sent: ValueFact = { kind: 'name', text: 'req.query.a' };
const text = (...items: readonly ValueFact[]): ValueFact => ({ kind: 'composed', text: '', items });

it.each<[string, ValueFact, boolean]>([
  [
    'a text of which nothing is known',
    { kind: 'list', text: '', items: [{ kind: 'composed', text: '' }, sent] },
    true,
  ],
  [
    'a text of what has no name',
    text({ kind: 'call', text: '', items: [sent] }, { kind: 'string', text: '/' }),
    true,
  ],
  [
    'a text of a scheme beside what was sent',
    { kind: 'list', text: '', items: [text({ kind: 'string', text: 'a:' }), sent] },
    true,
  ],
])('judges %s', (_what, value, expected) => {
  expect(choosesIn('show();', value)).toBe(expected);
});
