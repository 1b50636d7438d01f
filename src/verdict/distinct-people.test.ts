import { describe, expect, it } from 'vitest';
import { seatDistinct } from './distinct-people.ts';

const seats = (...slots: readonly (readonly number[])[]) =>
  [...seatDistinct(slots.map((slot) => new Set(slot)))].toSorted();

describe('seatDistinct', () => {
  it('seats nobody where nobody may sit', () => {
    expect(seats([], [1], [])).toEqual([[1, 1]]);
  });

  it('seats one person once', () => {
    expect(seats([1], [1])).toEqual([[0, 1]]);
  });

  it('moves people on so that everybody finds a seat', () => {
    expect(seats([1, 2, 3], [1, 2], [1])).toEqual([
      [0, 3],
      [1, 2],
      [2, 1],
    ]);
  });

  it('tries others when one who sits cannot move', () => {
    expect(seats([1], [1, 2])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('leaves the seat empty that nobody is left for', () => {
    expect(seats([1, 2], [1, 2], [1, 2])).toHaveLength(2);
  });
});
