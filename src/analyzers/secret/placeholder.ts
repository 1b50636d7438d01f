import { placeholders } from './data.ts';

/** Whether a text stands where a secret is meant to be put, and is none itself. */
export function isPlaceholder(text: string): boolean {
  return placeholders.some(({ pattern }) => pattern.test(text)) || countDistinct(text) < 4;
}

const runs = ['0123456789', '1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop'];
const runLength = 6;

/** Whether somebody typed it to show a form: the keys of a row one after the other, or the same few characters. */
export function isMadeUp(text: string): boolean {
  const low = text.toLowerCase();
  if (countDistinct(low) * 4 < Math.min(low.length, 32)) return true;
  return runs.some((run) => {
    const starts = [...run].slice(0, run.length - runLength + 1).keys();
    return [...starts].some((at) => low.includes(run.slice(at, at + runLength)));
  });
}

function countDistinct(text: string): number {
  return new Set(text).size;
}
