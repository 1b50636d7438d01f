import { expect, it } from 'vitest';
import { isPassing, toDelay, wasTurnedAway } from './retry.ts';

const NOW = Date.parse('2026-11-02T09:00:00Z');

it.each([
  [1, null, 500],
  [2, null, 1000],
  [4, null, 4000],
  [9, null, 30_000],
  [1, '3', 3000],
  [1, '12', 12_000],
  [1, '0', 0],
  [1, '600', 30_000],
  [1, 'Mon, 02 Nov 2026 09:00:07 GMT', 7000],
  [1, 'Mon, 02 Nov 2026 08:00:00 GMT', 0],
  [2, 'soon', 1000],
  [2, '3 soon', 1000],
  [2, 'x3', 1000],
])('waits after attempt %i with Retry-After %j for %i milliseconds', (attempt, retryAfter, expected) => {
  const delay = toDelay(attempt, retryAfter, NOW);

  expect(delay).toBe(expected);
});

it.each([
  [429, true],
  [502, true],
  [503, true],
  [504, true],
  [500, false],
  [404, false],
  [200, false],
])('knows of status %i that it passes: %s', (status, expected) => {
  const passing = isPassing(status);

  expect(passing).toBe(expected);
});

it.each([
  [429, true],
  [503, false],
])('knows of status %i that nobody looked at the request: %s', (status, expected) => {
  const turnedAway = wasTurnedAway(status);

  expect(turnedAway).toBe(expected);
});
