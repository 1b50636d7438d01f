import { expect, it } from 'vitest';
import { isLower, isUnbounded } from './versions.ts';

it.each([
  ['1.2.3', '1.2.2', true],
  ['1.2.3', '1.2.4', false],
  ['1.2.3', '1.2.3', false],
  ['2.0.0', '1.9.9', true],
  ['1.3', '1.2.9', true],
  ['1', '1.0.0', false],
  ['2', '1.99999.99999', true],
  ['1.1.0', '1.0.99999', true],
  ['1.2', '1', true],
  ['^1.2', '~1.2.0', false],
  ['1.2.3', '1.2.3-beta.1', false],
  ['main', '1.0.0', false],
  ['1.0.0', 'main', false],
  ['v0.23.0', 'v0.0.0-20190308221718-c2843e01d9a2', true],
  ['v0.0.0-20240308221718-c2843e01d9a2', 'v0.0.0-20190308221718-c2843e01d9a2', false],
  ['v0.0.0-20240308221718-c2843e01d9a2', 'v0.1.0', false],
  ['v0.0.5', 'v0.0.4-0.20190308221718-c2843e01d9a2', false],
])('compares %s with %s', (before, after, lower) => {
  expect(isLower(before, after)).toBe(lower);
});

it.each([
  [' * ', true],
  ['latest', true],
  ['^1.0.0', false],
])('knows whether %j has an end', (version, unbounded) => {
  expect(isUnbounded(version)).toBe(unbounded);
});
