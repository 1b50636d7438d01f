import { expect, it, vi } from 'vitest';
import { redirectOutput, speakAs } from './voice.ts';

const toStream = (written: string[]) => ({
  write: (chunk: string | Uint8Array, _encoding?: never, done?: () => void) => {
    done?.();
    return written.push(String(chunk)) > 0;
  },
});

/** Two streams of a process, and what comes out of each. */
function twoStreams() {
  const out: string[] = [];
  const log: string[] = [];
  const streams = { stdout: toStream(out), stderr: toStream(log) };
  redirectOutput(streams);
  return { ...streams, out, log };
}

it('sends what an analyzer prints to the log, line by line under its name', () => {
  const { stdout, stderr, out, log } = twoStreams();

  speakAs('acme', () => stdout.write('one\ntwo\n'));
  speakAs('other', () => stderr.write(new TextEncoder().encode('three')));
  stdout.write('four\n');

  expect(out).toEqual([]);
  expect(log).toEqual([
    'sop-gate: acme prints: one\nsop-gate: acme prints: two\n',
    'sop-gate: other prints: three\n',
    'sop-gate: an analyzer prints: four\n',
  ]);
});

it('lets nothing that is printed move the cursor, colour or hide', () => {
  const { stdout, log } = twoStreams();

  stdout.write('a\u001b[31m\rb\u202ec\u2028d\n');

  expect(log).toEqual(['sop-gate: an analyzer prints: a<1b>[31m<d>b<202e>c<2028>d\n']);
});

it('answers whoever waits until everything is written', () => {
  const { stdout, log } = twoStreams();
  const done = vi.fn();

  (stdout.write as (...all: unknown[]) => void)('', done);

  expect(done).toHaveBeenCalledOnce();
  expect(log).toEqual(['']);
});
