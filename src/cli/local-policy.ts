import { analyzers } from '../analyzers/registry.ts';
import { loadPolicy } from '../config/load-policy.ts';
import type { Policy } from '../config/schema.ts';
import type { Io } from './io.ts';
import { readNamedPolicy } from './named-policy.ts';

/** The policy of `--policy`, else the defaults: what lies in a work tree may be what the change itself wrote. */
export async function readLocalPolicy(path: string | undefined, io: Io): Promise<Policy> {
  const named = await readNamedPolicy(path, io);
  const source = named && { text: named.text, where: named.path, origin: `--policy ${named.path}` };
  return loadPolicy(source, analyzers).policy;
}
