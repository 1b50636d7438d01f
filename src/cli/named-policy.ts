import type { NamedPolicy } from './gate-ports.ts';
import type { Io } from './io.ts';
import { readText } from './read-text.ts';

/** The policy file of `--policy`, if one was named. */
export async function readNamedPolicy(path: string | undefined, io: Io): Promise<NamedPolicy | undefined> {
  return path === undefined ? undefined : { path, text: await readText(io, path, 'policy') };
}
