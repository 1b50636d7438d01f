import { expect, it } from 'vitest';
import { hasWideRange } from './wide-range.ts';

it.each([
  ['0.0.0.0/0', true],
  ['198.51.100.0/8', true],
  ['198.51.100.0/9', false],
  ['203.0.113.7/32', false],
  ['10.0.0.0/8', false],
  ['10.0.0.0/24', false],
  ['10.255.0.0/7', true],
  ['11.0.0.0/7', true],
  ['100.64.0.0/10', false],
  ['100.64.0.0/9', true],
  ['100.128.0.0/10', false],
  ['127.0.0.1/8', false],
  ['169.254.0.0/16', false],
  ['169.255.0.0/15', true],
  ['172.16.0.0/12', false],
  ['172.31.255.255/12', false],
  ['172.0.0.0/11', true],
  ['172.32.0.0/12', false],
  ['192.168.0.0/16', false],
  ['192.169.0.0/15', true],
  ['192.169.0.0/16', false],
  ['"10.0.0.0/8", "10.0.0.0/6"', true],
  ['10.0.0.0', false],
  ['1.10.0.0.0/6', false],
  ['v10.0.0.0/61', false],
  ['::/0', true],
  ['2000::/3', true],
  ['fd00::/8', true],
  ['2001:db8::/32', false],
  ['2001:DB8:0:1::/64', false],
  ['a::b', false],
  ['', false],
])('tells whether %s reaches half the world', (text, isWide) => {
  expect(hasWideRange(text)).toBe(isWide);
});
