import { expect, it } from 'vitest';
import { blocksIn } from './blocks-in.ts';
import { isPlaced } from './is-placed.ts';
import type { SettingRow } from './setting.ts';

/** Whether the line that says `here` is where a row means it. */
function isMeant(row: Partial<SettingRow>, text: string): boolean {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('here')) + 1;
  const told = { code: 'infra-weak', what: '', kinds: [], pattern: /a/, hit: '', miss: '', ...row } as const;
  return isPlaced(told, { lines, line, blocks: blocksIn('terraform', lines) });
}

it.each([
  ['in the next line', 'here\nyes', true],
  ['in the third line', 'here\na\nb\nyes', true],
  ['in one of them', 'here\na\nyes\nb', true],
  ['in the fourth line', 'here\na\nb\nc\nyes', false],
  ['on the line itself', 'here yes', false],
  ['above it', 'yes\nhere', false],
  ['nowhere', 'here\na', false],
])('looks below a line for what says more: %s', (_, text, isIt) => {
  expect(isMeant({ below: /yes/ }, text)).toBe(isIt);
});

it.each([
  ['@mark\nhere', false],
  ['    @mark\nhere', false],
  ['@other\n@mark\n@other\nhere', false],
  ['a @mark\nhere', true],
  ['@mark here', true],
  ['here\n@mark', true],
  ['@mark\n\nhere', true],
])('takes marks right above a line for those of the line: %j', (text, isBare) => {
  expect(isMeant({ notAbove: /mark/ }, text)).toBe(isBare);
});

it('asks for a wide range on the line itself', () => {
  expect(isMeant({ wide: true }, '0.0.0.0/0\nhere\n0.0.0.0/0')).toBe(false);
  expect(isMeant({ wide: true }, '10.0.0.0/8\nhere 0.0.0.0/0')).toBe(true);
  expect(isMeant({}, 'here 10.0.0.0/8')).toBe(true);
});

it.each([
  ['- a', true],
  ['    - a', true],
  ['', true],
  ['   ', true],
  ['# a', true],
  ['    // a', true],
  ['"a"', true],
  ['""', true],
  ['    "abc",', true],
  ["'abc' ,", false],
  ['"a",#b', true],
  ['"a"    // b c', true],
  ['"a", // b c', true],
  ['"a", b', false],
  ['"a"b', false],
  ['"a', false],
  ['a"', false],
  ['a "b",', false],
  ['x-y: 1', false],
  ['a # b', false],
  ['a // b', false],
  ['/ a', false],
])('looks for the key of an item above a line like %j', (above, isIt) => {
  expect(isMeant({ under: /^key/ }, `key: [\n${above}\nhere`)).toBe(isIt);
});

it.each([
  [/^- key/, '- key\n- a\nhere', true],
  [/^- key/, '- kez\n- a\nhere', false],
  [/./, 'here', false],
  [/here/, 'here', false],
])('finds %s among the items above: %j', (under, text, isIt) => {
  expect(isMeant({ under }, text)).toBe(isIt);
});

const far = (count: number) => 'a\n'.repeat(count);

it.each([
  ['nobody', `${far(30)}here\n${far(30)}`, true],
  ['the line itself', 'ingress\nhere egress\ningress', false],
  ['the line itself says more', 'egress\nhere ingress', true],
  ['the nearest line above', 'ingress\negress\nhere', false],
  ['not the nearest line above', 'egress\ningress\nhere', true],
  ['the line above, not the one below', 'ingress\nhere\negress', true],
  ['the line above, and not the one below', 'egress\nhere\ningress', false],
  ['the fifth line below', `here\n${far(4)}egress`, true],
  ['the fourth line below', `here\n${far(3)}egress`, false],
  ['the eleventh line above', `egress\n${far(10)}here`, false],
  ['the twelfth line above', `egress\n${far(11)}here`, true],
  ['a line far below', `a\nhere\n${far(30)}egress`, true],
  ['what comes in, in capitals', 'egress\nINGRESS\nhere', true],
  ['what is bound to come in', 'egress\ninbound\nhere', true],
  ['another word', 'egress\ningresses\nhere', false],
  ['a way out that is shut', 'egress=false\nhere', true],
  ['a way out that is surely shut', 'egress   =   "false"\nhere', true],
  ['a way out that is open', 'egress = true\nhere', false],
  ['a name with that word', 'egress = falsehood\nhere', false],
  ['what people are told', 'description = "egress"\nhere', true],
  ['what people are told in short', 'Description="egress"\nhere', true],
  ['what people are told in JSON', '"description"   : "egress"\nhere', true],
  ['what people are told otherwise', "'description': 'egress'\nhere", true],
  ['what only sounds like it', 'description of egress\nhere', false],
  ['what people are told, and another one', 'egress\ndescription = "ingress"\nhere', false],
])('asks who speaks of the way out: %s', (_, text, isIn) => {
  expect(isMeant({ notUnder: /egress/ }, text)).toBe(isIn);
});

it.each([
  [{ block: /./ }, 'here', false],
  [{ block: /^resource/ }, 'resource "a" "b" {\n  here', true],
  [{ beside: /c \{\n {2}here/ }, 'c {\n  here\n}', true],
  [{ notBeside: /c \{\n {2}here/ }, 'c {\n  here\n}', false],
  [{ notBeside: /d/ }, 'here\nd', false],
  [{ inside: /a/ }, 'a\nhere', true],
  [{ inside: /here/ }, 'a\nhere', false],
  [{ inside: /c/, notBeside: /d/ }, 'c {\n  here', true],
  [{ inside: /c/, notBeside: /d/ }, 'c {\n  here\n  d', false],
  [{ inside: /e/, beside: /h/, notBeside: /d/ }, 'c {\n  h1\n  here', false],
  [{ beside: /e = 1/, notBeside: /d/ }, 'c {\n  e = 1\n  here\n  d', false],
])('asks what the block around says: %j in %j', (row, text, isThere) => {
  expect(isMeant(row, text)).toBe(isThere);
});

it.each([
  ['Effect="Deny"', false],
  ['Effect   =   "Deny"', false],
  ["'effect' : 'deny'", false],
  ['effect: DENY', false],
  ['Effect: Denying', true],
  ['Effect of Deny', true],
  ['Effect: "Allow" # Deny', true],
])('knows words that take rights away: %j', (effect, isGiven) => {
  expect(isMeant({ code: 'infra-permission' }, `s {\n  ${effect}\n  here`)).toBe(isGiven);
});

it.each([
  ['the nearest block that says so', 's {\n  Effect: Deny\n  a {\n    Effect: Allow\n    here', true],
  ['no block beside', 's {\n  a {\n    here\nt {\n  a {\n  Effect: Deny', true],
  ['one of many lines', 's {\n  b: 1\n  Effect: Deny\n  here', false],
])('asks the blocks around a right, one after the other: %s', (_, text, isGiven) => {
  expect(isMeant({ code: 'infra-permission' }, text)).toBe(isGiven);
});
