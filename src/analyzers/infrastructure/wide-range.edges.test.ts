import { expect, it } from 'vitest';
import { hasWideRange } from './wide-range.ts';

it.each([
  ['1000.0.0.0/0', false],
  ['.0.0.0.0/0', false],
  ['x0.0.0.0/0', true],
  ['255.0.0.0/8', true],
  ['0.255.0.0/8', true],
  ['0.0.255.0/8', true],
  ['0.0.0.255/8', true],
  ['0.0.0.0/00', true],
  ['10.0.0.0/061', false],
  ['0.0.0.0/0x', true],
  ['0.0.0.0/x', false],
  ['10.0.0.0/6, 10.0.0.0/8', true],
  ['100.127.255.255/10', false],
  ['100.63.255.255/10', false],
  ['172.15.255.255/12', false],
  ['172.15.255.255/11', true],
  ['169.254.255.255/15', true],
  ['192.168.255.255/15', true],
  ['126.0.0.0/7', true],
  ['128.0.0.0/9', false],
])('tells whether the numbers of %s reach half the world', (text, isIt) => {
  expect(hasWideRange(text)).toBe(isIt);
});

it.each([
  ['"::/0"', true],
  ['x::/0', false],
  [':::/0', false],
  ['2000::/8', true],
  ['2000::/9', false],
  ['2000::/08', true],
  ['2000::/008', true],
  ['2000::/0081', false],
  ['2000::/3x', true],
  ['2000::/x', false],
  ['2::/3', true],
  ['2:0::/3', true],
  ['2000:0:0::/3', true],
  ['20000::/3', false],
  ['g::/3', false],
  ['2:x/3', false],
  ['ABCD::/3', true],
  ['f::/3', true],
  ['f000::/3', true],
  ['fb00::/3', true],
  ['fc00::/3', false],
  ['ff00::/3', false],
  ['fd00::/8, ::/0', true],
  ['::/0, fd00::/8', true],
  ['2000::/3, 2000::/64', true],
  ['10.0.0.0/8, ::/0', true],
  ['0.0.0.0/0, 2000::/64', true],
])('tells whether the letters of %s reach half the world', (text, isIt) => {
  expect(hasWideRange(text)).toBe(isIt);
});
