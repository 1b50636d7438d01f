import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { align } from '../align.ts';
import * as words from './data.ts';
import { isWrapped } from './is-wrapped.ts';
import { listConditions } from './list-conditions.ts';
import { programOf } from './program-builder.ts';

it.each(Object.entries(words))('knows %s from a near miss', (_name, { pattern, hit, miss }) => {
  expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
});

/** Of the first condition of the base, and what stands in the head where it stood. */
function wraps(base: string, head: string, path = 'a.js'): boolean {
  const file = viewOf({ path, base, head });
  if (file.base === undefined || file.head === undefined) throw new Error('both sides are there');
  const alignment = align(file, { base: file.base, head: file.head });
  const is = listConditions({ language: file.language, tokens: alignment.after });
  const [one] = listConditions({ language: file.language, tokens: alignment.before });
  const heir = is.find(({ opener }) => opener === alignment.kept[one?.opener ?? -1]);
  if (one === undefined || heir === undefined) throw new Error(`nothing stands there now: ${head}`);
  return isWrapped(alignment, { one, heir, is });
}

const guard = 'if (a.bad) {\n  return;\n}\n';
const inIf = (asked: string, body: string) => `if (${asked}) {\n${body}}\n`;

it.each([
  ['a new condition', guard, inIf('b', guard), true],
  ['no condition', guard, `b();\n${guard}`, false],
  ['no condition, but stands below one', guard, `${inIf('b', 'c();\n')}${guard}`, false],
  ['no condition, but stands above one', guard, `${guard}${inIf('b', 'c();\n')}`, false],
  ['a condition that stood there', inIf('b', guard), inIf('b', `c();\n${guard}`), false],
  ['a condition that turns others away', guard, `if (b) {\n${guard}return 2;\n}\n`, false],
  ['a condition on its line', guard, 'if (b) { if (a.bad) { return; } }\n', true],
  ['a condition that asks for it', guard, inIf('a', guard), false],
  ['a condition on another guard', guard, inIf('b', 'if (a.worse) return;\n'), false],
  ['a condition, twice', guard, inIf('b', inIf('a', guard)), true],
  ['another condition', `c();\nfor (;;) d();\n${guard}`, `c();\nif (b) {\n${guard}}\n`, false],
])('reads a guard around which stands %s', (_what, base, head, expected) => {
  expect(wraps(base, head)).toBe(expected);
});

interface Made {
  /** Which condition of the head stands where the guard stood. */
  readonly heir?: number;
  /** Words of the head that stood there before. */
  readonly kept?: readonly number[];
  /** The words that came. */
  readonly came?: readonly [number, number];
  readonly base?: string;
}

/** Where all of the head is new, as far as nothing else is said. */
function wrapsNew(head: string, { heir = 0, kept = [], came = [0, 200], base = guard }: Made): boolean {
  const [was, is] = [base, head].map((text) => programOf('javascript', text));
  if (was === undefined || is === undefined) throw new Error('both sides are there');
  const [one] = listConditions(was);
  const all = listConditions(is);
  const found = all[heir];
  if (one === undefined || found === undefined) throw new Error(`too few conditions: ${head}`);
  const edits = [{ from: 0, to: 0, addedFrom: came[0], addedTo: came[1] }];
  const alignment = { before: was.tokens, after: is.tokens, kept, now: [], edits, fresh: new Set<string>() };
  return isWrapped(alignment, { one, heir: found, is: all });
}

const bare = 'if (b) c()\n';
const long = (more: string) => inIf('b', `${guard}${'c();\n'.repeat(12)}${more}`);

it.each<[string, string, Made, boolean]>([
  ['inside a new one', inIf('b', guard), { heir: 1 }, true],
  ['inside the one that took its place', inIf('b', guard), { kept: [0] }, true],
  ['inside one that stood there', inIf('b', guard), { heir: 1, kept: [0] }, false],
  ['inside one that did not come', inIf('b', guard), { heir: 1, came: [0, 0] }, false],
  ['inside one whose last word came', inIf('b', guard), { heir: 1, came: [2, 9] }, true],
  ['inside one behind whose last word others came', inIf('b', guard), { heir: 1, came: [3, 9] }, false],
  ['that only opens something', inIf('b', inIf('a.bad', 'c();\n')), {}, false],
  ['that asks something else', inIf('b', guard.replace('bad', 'worse')), {}, false],
  ['above', inIf('b', guard) + guard, { heir: 2 }, false],
  ['far below', `${inIf('c', 'd();\n')}${inIf('b', guard)}`, {}, false],
  ['right below one without braces', inIf('d', bare + guard), { heir: 1 }, true],
  ['behind one without braces', bare + guard, { heir: 1 }, false],
  ['as the body of one without braces', `if (b)\n  ${guard}`, {}, true],
  ['beside sixty words less its own', long(';\n'), {}, true],
  ['beside more words', long(';;\n'), {}, false],
])('looks for the guard %s', (_what, head, made, expected) => {
  expect(wrapsNew(head, made)).toBe(expected);
});

it.each([
  ['a', 'a.bad', false],
  ['a', '!a.bad', false],
  ['a', 'a', false],
  ['b', 'a.bad', true],
  ['a', 'ab.bad', true],
  ['a', 'b.c(a)', false],
  ['!a', 'a.bad', true],
  ['a > 1', 'a.bad', true],
  ['a !== null', 'a.bad', false],
  ['a.b.c !== null', 'a.b.c.bad', false],
  ['user', 'user.bad', true],
  ['$user', '$user.bad', true],
  ['userless', 'userless.bad', false],
  ['$a', '$a.bad', false],
])('asks whether one who meets %s is still asked for %s', (asked, bad, expected) => {
  const base = guard.replace('a.bad', bad);

  expect(wrapsNew(inIf(asked, base), { base })).toBe(expected);
});
