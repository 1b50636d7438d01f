import { expect, it } from 'vitest';
import { blocksIn } from './blocks-in.ts';
import { isPlaced } from './is-placed.ts';
import type { SettingRow } from './setting.ts';

/** Whether the line that says `here` is where a row means it. */
function isMeant(row: Partial<SettingRow>, text: string): boolean {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('here')) + 1;
  const told = {
    code: 'infra-weak',
    what: 'a',
    kinds: [],
    pattern: /a/,
    hit: 'a',
    miss: 'b',
    ...row,
  } as const;
  return isPlaced(told, { lines, line, blocks: blocksIn('terraform', lines) });
}

it('means every line where a row says no more', () => {
  expect(isMeant({}, 'here')).toBe(true);
});

it.each([
  ['its key', 'key = [\n  "here",', true],
  ['another item', 'key = [\n  "a", # b\n  "here",', true],
  ['another item that ends in nothing', 'key = [\n  "a"\n  "here",', true],
  ['another item in other quotes', "key = [\n  'a', // b\n  'here',", true],
  ['a remark', 'key = [\n  # a\n  // b\n\n  "here",', true],
  ['another key', 'key = [\n]\n  other = [\n  "here",', false],
  ['a thing that is no item', 'key = [\n  "a" = b\n  "here",', false],
  ['nothing', '"here"', false],
])('finds the key of an item under %s', (_, text, isFound) => {
  expect(isMeant({ under: /^key/ }, text)).toBe(isFound);
});

it.each([
  ['egress {\n  here', false],
  ['egress = false\nhere', true],
  ['egress = "false"\nhere', true],
  ['egress = falsey\nhere', false],
  ['ingress {\n  here', true],
  ['here', true],
])('asks whether it comes in: %j', (text, isIn) => {
  expect(isMeant({ notUnder: /egress/ }, text)).toBe(isIn);
});

it.each([
  [{ block: /"a"/ }, 'resource "a" "b" {\n  c {\n    here', true],
  [{ block: /"a"/ }, 'resource "b" "b" {\n  c {\n    here', false],
  [{ block: /"a"/ }, 'here', false],
  [{ inside: /^\s*c/ }, 'b {\n  c {\n    d = 1\n    here', true],
  [{ inside: /^\s*b/ }, 'b {\n  c {\n    d = 1\n    here', false],
  [{ beside: /d = 1/ }, 'c {\n  here\n  d = 1', true],
  [{ beside: /d = 1/ }, 'c {\n  here\n}\nd = 1', false],
  [{ beside: /d = 1/ }, 'here\nd = 1', true],
  [{ whole: /d = 1/ }, 'c {\n  here\n}\nd = 1', true],
  [{ whole: /d = 1/ }, 'c {\n  here\n}\nd = 2', false],
  [{ notBeside: /d = 1/ }, 'c {\n  here\n  d = 1', false],
  [{ notBeside: /d = 1/ }, 'c {\n  here\n}\nd = 1', true],
  [{ inside: /c/, beside: /d = 1/ }, 'c {\n  here', false],
])('asks what is around: %j in %j', (row, text, isThere) => {
  expect(isMeant(row, text)).toBe(isThere);
});

it.each([
  ['@mark\nhere', false],
  ['@mark\n@other\nhere', false],
  ['@mark\na\nhere', true],
  ['@other\nhere', true],
  ['mark\nhere', true],
  ['here', true],
])('asks for the marks of a line: %j', (text, isBare) => {
  expect(isMeant({ notAbove: /mark/ }, text)).toBe(isBare);
});

it('asks for a wide range of addresses', () => {
  expect(isMeant({ wide: true }, 'here 0.0.0.0/0')).toBe(true);
  expect(isMeant({ wide: true }, 'here 10.0.0.0/8')).toBe(false);
});

const statement = (effect: string) =>
  `s = [\n  {\n    a = {\n      b = [\n        here\n      ]\n    }\n    ${effect}\n  },\n]`;

it.each([
  ['infra-permission', statement('Effect = "Deny"'), false],
  ['infra-permission', statement('"Effect": "deny"'), false],
  ['infra-permission', statement('Effect: Deny'), false],
  ['infra-permission', statement('Effect = "Allow"'), true],
  ['infra-permission', statement('c = 1'), true],
  ['infra-exposure', statement('Effect = "Deny"'), true],
  ['infra-permission', `${statement('Effect = "Allow"')}\n  {\n    Effect = "Deny"`, true],
  ['infra-permission', `  {\n    Effect = "Deny"\n  }\n${statement('Effect = "Allow"')}`, true],
  ['infra-permission', 'Effect = "Deny"\n{\n  here', true],
  [
    'infra-permission',
    'data {\n  statement {\n    here\n  }\n  statement {\n    effect = "Deny"\n  }\n}',
    true,
  ],
  [
    'infra-permission',
    'data {\n  statement {\n    effect = "Deny"\n    here\n  }\n  statement {\n  }\n}',
    false,
  ],
  ['infra-permission', 'data {\n  stated {\n    here\n  }\n  stated {\n    effect = "Deny"\n  }\n}', false],
  ['infra-permission', 'a\n  b\n    c\n      d\n        here\n  Effect = "Deny"', false],
  ['infra-permission', 'a\n  b\n    c\n      d\n        e\n          here\n  Effect = "Deny"', true],
] as const)('knows a statement that takes rights away: %s in %j', (code, text, isGiven) => {
  expect(isMeant({ code }, text)).toBe(isGiven);
});
