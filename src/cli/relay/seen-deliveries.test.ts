import { expect, it } from 'vitest';
import { createSeenDeliveries } from './seen-deliveries.ts';

it('remembers for a while', () => {
  let now = 0;
  const seen = createSeenDeliveries({ now: () => now, memory: 100, capacity: 5 });
  seen.add('a');

  const answers = [0, 99, 100].map((at) => {
    now = at;
    return seen.has('a');
  });

  expect(answers).toEqual([true, true, false]);
  expect(seen.has('b')).toBe(false);
});

it('forgets the oldest when there are too many, and what came again is not old', () => {
  const seen = createSeenDeliveries({ now: () => 0, memory: 100, capacity: 2 });

  for (const one of ['a', 'b', 'a', 'c']) seen.add(one);

  expect(['a', 'b', 'c'].map((one) => seen.has(one))).toEqual([true, false, true]);
});
