import { expect, it } from 'vitest';
import { sourceOf } from '../../observation-builder.ts';
import { readTokens, toText } from '../read-tokens.ts';
import { listConditions } from './list-conditions.ts';
import { readOperands } from './read-operands.ts';

function readConditions(language: string, text: string) {
  const tokens = readTokens(language, sourceOf('a.ts', text));
  return { tokens, conditions: listConditions({ language, tokens }) };
}

/** Each condition as its form, the word that makes it one, what it asks, and its body. */
function describeConditions(language: string, text: string) {
  const { tokens, conditions } = readConditions(language, text);
  return conditions.map((one) => [
    one.form,
    tokens[one.opener]?.text,
    toText(tokens, one.from, one.to),
    toText(tokens, one.bodyFrom, one.bodyTo),
  ]);
}

it.each([
  ['typescript', 'if (a) { throw b; }', [['turns', 'if', 'a', '{ throw b ;']]],
  ['typescript', 'if (a) { go(b); }', [['opens', 'if', 'a', '{ go ( b ) ;']]],
  ['typescript', 'if (a) { return true; }', [['opens', 'if', 'a', '{ return true ;']]],
  ['typescript', 'if (a) { return (((true))); }', [['opens', 'if', 'a', '{ return ( ( ( true ) ) ) ;']]],
  ['go', 'if a {\nreturn nil, late\n}', [['turns', 'if', 'a', '{ return nil , late']]],
  ['go', 'if a {\nreturn nil, nil\n}', [['opens', 'if', 'a', '{ return nil , nil']]],
  ['typescript', 'if (a) { return trust; }', [['turns', 'if', 'a', '{ return trust ;']]],
  [
    'javascript',
    'if (a) { c; } else if (b) { return; }',
    [
      ['opens', 'if', 'a', '{ c ;'],
      ['turns', 'if', 'b', '{ return ;'],
    ],
  ],
  ['javascript', 'while (a) { go(); }', [['opens', 'while', 'a', '{ go ( ) ;']]],
  ['javascript', 'else (a) { return; }', []],
  ['c', '#if A\nint b;\n', []],
  ['python', 'if a:\n    return\nnext(b)\n', [['turns', 'if', 'a', 'return']]],
  ['python', 'if a:\n    return True\nb()\n', [['opens', 'if', 'a', 'return True']]],
  ['python', 'x = b if a else c\n', []],
  ['python', 'assert a > 8\n', [['demands', 'assert', 'assert a > 8', '']]],
  ['swift', 'guard a else { return }', [['demands', 'guard', 'a', '{ return']]],
  ['swift', 'guard a else { go() }', [['turns', 'guard', 'a', '{ go ( )']]],
  ['ruby', 'unless a\n  raise b\nend\n', [['demands', 'unless', 'a', 'raise b']]],
  ['ruby', 'unless a\n  go(b)\nend\n', [['turns', 'unless', 'a', 'go ( b )']]],
  ['ruby', 'c\nreturn 1 if (a > 9)\nd\n', [['turns', 'if', '( a > 9 )', 'return 1']]],
  ['ruby', 'go(1) if a\n', [['opens', 'if', 'a', 'go ( 1 )']]],
  ['ruby', 'raise b unless a\n', [['demands', 'unless', 'a', 'raise b']]],
  ['ruby', 'x = if a then b end\n', [['opens', 'if', 'a', 'b']]],
  ['typescript', 'c;\na.b() || throw1(c);\nd;', [['demands', '||', 'a . b ( )', 'throw1 ( c )']]],
  ['javascript', 'a && fail();', [['turns', '&&', 'a', 'fail ( )']]],
  ['javascript', 'b = a ?? fail();', [['demands', '??', 'b = a', 'fail ( )']]],
  ['kotlin', 'val b = a ?: return\n', [['demands', '?:', 'val b = a', 'return']]],
  ['javascript', 'a || b();', []],
  ['javascript', 'a + fail();', []],
  ['javascript', "go('a || throw b');", []],
  ['javascript', "go('a if (b) { return; } c');", []],
  ['javascript', 'return a && b;', [['answers', 'return', 'a && b', '']]],
  ['javascript', 'return a + b;', []],
  ['c', 'assert(a);', [['demands', 'assert', 'assert ( a )', '']]],
])('lists the conditions of %s: %s', (language, text, expected) => {
  expect(describeConditions(language, text)).toEqual(expected);
});

it.each([
  ['c', 'if (a) { b; }', ['a'], []],
  ['c', 'if (a && b || c) { d; }', ['a', 'b', 'c'], ['&&', '||']],
  ['python', 'if a and not b:\n    c\n', ['a', '! b'], ['&&']],
  ['c', 'if ((a || b) && c) { d; }', ['a', 'b', 'c'], ['||', '&&']],
  ['c', 'if (!(a || b) && c) { d; }', ['! a', 'b', 'c'], ['||', '&&']],
  ['c', 'if (((a || b))) { d; }', ['a', 'b'], ['||']],
  ['c', 'if ((a > b) && c) { d; }', ['a > b', 'c'], ['&&']],
  ['c', 'if ((a) > b && c) { d; }', ['( a ) > b', 'c'], ['&&']],
  ['c', 'if (f(a) && c) { d; }', ['f ( a )', 'c'], ['&&']],
  ['c', 'if (f(a || b)) { d; }', ['f ( a', 'b'], ['||']],
  ['c', 'if ((a || b).c) { d; }', ['a', 'b ) . c'], ['||']],
  ['c', 'if ((a || f(b))) { d; }', ['a', 'f ( b )'], ['||']],
  ['c', 'assert(f(a));', ['f ( a )'], []],
  ['c', 'assert(a && b);', ['a', 'b'], ['&&']],
  ['typescript', 'this.requireAll(a && b);', ['a', 'b'], ['&&']],
  ['python', 'assert a and b\n', ['a', 'b'], ['&&']],
  ['javascript', 'a || fail();', ['a'], []],
  ['javascript', 'a && b || (fail());', [], []],
  ['javascript', 'a && b || fail();', ['a', 'b'], ['&&']],
  ['ruby', 'go(1) if a || b\n', ['a', 'b'], ['||']],
])('takes the condition of %s apart: %s', (language, text, parts, signs) => {
  const { tokens, conditions } = readConditions(language, text);
  const read = conditions.map((one) => readOperands(tokens, one));

  expect(read).toEqual(parts.length > 0 ? [{ parts, signs }] : []);
});
