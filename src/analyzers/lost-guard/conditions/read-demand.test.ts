import { expect, it } from 'vitest';
import { toText } from '../read-tokens.ts';
import { placeOf, programOf } from './program-builder.ts';
import { readDemand } from './read-demand.ts';

it.each([
  ['c', 'assert(a && b); c();', 'assert', 'assert ( a && b )'],
  ['rust', 'ensure!(a);', 'ensure!', 'ensure! ( a )'],
  ['php', 'abort_if($a, 422);', 'abort_if', 'abort_if ( $a , 422 )'],
  ['typescript', 'b(); this.a.requireAdmin(c);', 'requireAdmin', 'this . a . requireAdmin ( c )'],
  ['typescript', 'await app.verifyUser(c);', 'verifyUser', 'await app . verifyUser ( c )'],
  ['typescript', 'await verifyUser(c);', 'verifyUser', 'await verifyUser ( c )'],
  ['php', '$this->checkAll($a);', 'checkAll', '$this -> checkAll ( $a )'],
  ['kotlin', 'check(a) ?: b', 'check', 'check ( a )'],
  ['cpp', 'check(a)::b', 'check', 'check ( a )'],
  ['ruby', 'validate a, b\nc', 'validate', 'validate a , b'],
  ['python', 'assert a == b\nc', 'assert', 'assert a == b'],
  ['python', "assert 'a.b' in c", 'assert', "assert 'a.b' in c"],
  ['python', 'assert a == {b: c}\nd', 'assert', 'assert a == { b : c }'],
])('reads a demand of %s: %s', (language, text, word, expected) => {
  const program = programOf(language, text);
  const at = placeOf(program, word);

  const found = readDemand(program, at);

  expect(found && toText(program.tokens, found.from, found.to)).toBe(expected);
});

it.each([
  ['typescript', 'checkout(a.b)', 'a'],
  ['typescript', 'int check(a);', 'check'],
  ['typescript', 'const a = check(b);', 'check'],
  ['typescript', 'return check(b);', 'check'],
  ['typescript', 'function checkAll(b) {', 'checkAll'],
  ['typescript', 'checkAll(b) {', 'checkAll'],
  ['typescript', 'checkAll(b): void {', 'checkAll'],
  ['typescript', 'a\n  .reject(b)', 'reject'],
  ['typescript', '"a".check(b);', 'check'],
  ['typescript', '1.check(b);', 'check'],
  ['typescript', 'a => a.check(b);', 'check'],
  ['typescript', 'await int check(b);', 'check'],
  ['typescript', 'check b', 'check'],
  ['typescript', `check(${'a, '.repeat(100)}b);`, 'check'],
  ['ruby', 'a.validate b', 'validate'],
  ['ruby', 'validate\nb', 'validate'],
  ['ruby', 'verify', 'verify'],
  ['ruby', 'check = a', 'check'],
  ['ruby', 'check += a', 'check'],
  ['ruby', 'check ||= a', 'check'],
  ['ruby', 'check.a b', 'check'],
  ['ruby', 'check: a', 'check'],
  ['python', 'a = 1; check: int', 'check'],
  ['python', 'a = 1; verify b', 'verify'],
])('reads no demand of %s: %.40s', (language, text, word) => {
  const program = programOf(language, text);
  const at = placeOf(program, word);

  expect(readDemand(program, at)).toBeUndefined();
});

it('says where a demand stands', () => {
  const found = readDemand(programOf('php', 'a(); $b->check($c); d();'), 6);

  expect(found).toEqual({ opener: 6, from: 4, to: 10, bodyFrom: 10, bodyTo: 10, form: 'demands' });
});

it.each([
  ['abort_if($a);', 'abort_if', 'turns'],
  ['abort_unless($a);', 'abort_unless', 'demands'],
  ['check($a);', 'check', 'demands'],
])('knows whom %s turns away', (text, word, form) => {
  const program = programOf('php', text);

  expect(readDemand(program, placeOf(program, word))?.form).toBe(form);
});
