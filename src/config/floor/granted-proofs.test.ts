import { expect, it } from 'vitest';
import { complaintsAbove } from './floor-builder.ts';

const CLEARS = 'analyzers: { mine: { from: acme, mayClear: true } }';

it.each([
  ['does not speak of it', 'mode: enforce'],
  ['does not grant it', 'analyzers: { mine: { from: acme } }'],
  ['forbids it', 'analyzers: { mine: { from: acme, mayClear: false } }'],
])('lets no analyzer clear above a floor that %s', (_what, floor) => {
  expect(complaintsAbove(floor, CLEARS)).toEqual([
    expect.stringContaining('the analyzer `mine` may not clear files below a floor that does not let it'),
  ]);
});

it('lets an analyzer clear above a floor that grants it', () => {
  expect(complaintsAbove(CLEARS, CLEARS)).toEqual([]);
});
