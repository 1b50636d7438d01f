import { describe, expect, it } from 'vitest';
import { byKeys } from './canonical-order.ts';

describe('byKeys', () => {
  it('orders by the first key that differs, numbers as numbers', () => {
    const rows = [
      ['b', 2],
      ['b', 10],
      ['a', 3],
      ['a', 3],
      ['b', 1],
    ] as const;

    const ordered = rows.toSorted(byKeys((row) => row));

    expect(ordered).toEqual([
      ['a', 3],
      ['a', 3],
      ['b', 1],
      ['b', 2],
      ['b', 10],
    ]);
  });

  it('puts equal keys side by side whichever comes first', () => {
    const compare = byKeys((row: { readonly key: string }) => [row.key]);

    const results = [compare({ key: 'a' }, { key: 'a' }), compare({ key: 'a' }, { key: 'b' })];

    expect(results).toEqual([0, -1]);
    expect(compare({ key: 'b' }, { key: 'a' })).toBe(1);
  });
});
