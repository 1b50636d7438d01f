import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { workerPool } from '../pipeline/worker-pool.ts';
import { createAsk } from './ask-line.ts';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';

/** The world as this process sees it. Close `execute` when done. */
export function openProcess(): Io {
  process.stdout.on('error', endQuietly);
  return {
    env: process.env,
    fetch: globalThis.fetch,
    now: Date.now,
    sleep: async (milliseconds) => await sleep(milliseconds),
    readFile: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    writeFile: async (path, content, how) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { flag: how === 'create' ? 'wx' : 'w' });
    },
    print: (block) => void process.stdout.write(`${block}\n`),
    log: (line) => void process.stderr.write(`${line}\n`),
    execute: workerPool(),
    ...(process.stderr.isTTY && { startProgress: watchProgress }),
    ...(process.stdin.isTTY &&
      process.stderr.isTTY && {
        ask: createAsk({ input: process.stdin, output: process.stderr }),
      }),
  };
}

function watchProgress(): (done: number, total: number) => void {
  return createProgress({ write: (drawn) => void process.stderr.write(drawn), now: Date.now });
}

/** A reader that has seen enough, such as `head`, is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
