import { inProcess } from '../pipeline/in-process.ts';
import type { Io } from './io.ts';

/** An `Io` that keeps what a command says, knows files by name, and reaches nothing outside. */
export interface RecordedIo {
  readonly io: Io;
  readonly printed: string[];
  readonly logged: string[];
}

export function recordIo(files: Readonly<Record<string, string>> = {}, parts: Partial<Io> = {}): RecordedIo {
  const printed: string[] = [];
  const logged: string[] = [];
  let clock = 1_000;
  const io: Io = {
    env: {},
    fetch: () => Promise.reject(new Error('no network in this test')),
    now: () => {
      clock += 5;
      return clock;
    },
    sleep: () => Promise.resolve(),
    readFile: (path) => {
      const text = files[path];
      if (text !== undefined) return Promise.resolve(text);
      return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }));
    },
    print: (block) => void printed.push(block),
    log: (line) => void logged.push(line),
    execute: inProcess,
    ...parts,
  };
  return { io, printed, logged };
}
