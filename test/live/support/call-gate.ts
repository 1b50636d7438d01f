import { readFile } from 'node:fs/promises';
import { runCommandLine } from '../../../src/cli/main.ts';
import { inProcess } from '../../../src/pipeline/in-process.ts';
import type { Run } from './company.ts';

/** What the gate stands in: a server, a token, a clock. */
export interface Surroundings {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Runs one command line of the gate, and counts what it asks of the server. */
export async function callGate(
  args: readonly string[],
  { url, token, ...world }: Surroundings,
): Promise<Run> {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  let requests = 0;
  let writes = 0;
  const exitCode = await runCommandLine(args, {
    ...world,
    env: { SOP_GATE_URL: url, SOP_GATE_TOKEN: token },
    fetch: async (address, init) => {
      requests += 1;
      const answer = await world.fetch(address, init);
      if (answer.ok && isWrite(String(address), init?.method)) writes += 1;
      return answer;
    },
    readFile: (path) => readFile(path, 'utf8'),
    print: say,
    log: say,
    execute: inProcess,
  });
  return { exitCode, text: lines.join('\n'), requests, writes };
}

/** Contents of many files are asked for by POST; that changes nothing. */
function isWrite(address: string, method = 'GET'): boolean {
  return method !== 'GET' && !new URL(address).pathname.endsWith('/file-contents');
}
