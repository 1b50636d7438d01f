import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function draw(steps: readonly (readonly [seconds: number, done: number])[]): string {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({ write: (text) => written.push(text), now: () => time });
  for (const [seconds, done] of steps) {
    time = seconds * 1000;
    progress(done, 48);
  }
  return written.join('');
}

it('shows how far long work is, and wipes it away at the end', () => {
  const drawn = draw([
    [0.5, 1],
    [1, 24],
    [2, 48],
  ]);

  expect(drawn).toBe(`\r${'#'.repeat(12)}${'.'.repeat(12)} 24 of 48 files\r\u001B[2K`);
});

it('shows nothing of short work', () => {
  const drawn = draw([
    [0.5, 24],
    [2, 48],
  ]);

  expect(drawn).toBe('');
});
