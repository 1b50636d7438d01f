import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../main.ts';
import { recordIo } from '../recorded-io-builder.ts';

/** Flags that answer everything for a gate repository. */
export const gateFlags = [
  '--setup',
  'gate-repository',
  '--repo',
  'acme/shop',
  '--gate-repository',
  'acme/gate',
  '--preset',
  'sop',
];

const roles = ['engineers=ada,ben', 'managers=mia', 'ceo=carol', 'qa=quinn', 'security=sam'];

/** Flags that answer everything for the set-up in the repository. */
export const insideFlags = [
  '--setup',
  'in-repository',
  '--repo',
  'acme/shop',
  '--preset',
  'generic',
  ...roles.flatMap((role) => ['--role', role]),
];

/** What one call of init said. */
export interface Told {
  readonly exitCode: number;
  readonly printed: string;
  readonly logged: string;
  readonly questions: readonly string[];
}

/** An empty folder and init in it, as a person calls it. */
export interface InitBench {
  readonly folder: string;
  /** With answers there is somebody at a terminal. */
  readonly init: (args: readonly string[], answers?: readonly string[]) => Promise<Told>;
  /** Everything in the folder, sorted. */
  readonly files: () => readonly string[];
  readonly read: (path: string) => string;
  readonly end: () => void;
}

export function buildInitBench(): InitBench {
  const folder = mkdtempSync(join(tmpdir(), 'sop-gate-init-'));
  return {
    folder,
    init: (args, answers) => callInit(['init', '--dir', folder, ...args], answers),
    files: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(folder, path)).isFile())
        .toSorted(),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    end: () => rmSync(folder, { recursive: true }),
  };
}

async function callInit(args: readonly string[], answers: readonly string[] | undefined): Promise<Told> {
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const ask = async (question: string) => {
    questions.push(question);
    return left.shift() ?? 'no more answers';
  };
  const { io, printed, logged } = recordIo({}, answers ? { ask } : {});
  const exitCode = await runCommandLine(args, io);
  return { exitCode, printed: printed.join('\n'), logged: logged.join('\n'), questions };
}
