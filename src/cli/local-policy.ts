import { addSources } from '../config/analyzer-sources.ts';
import { loadPolicy } from '../config/load-policy.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { openLocalShelf } from './analyzer-shelf.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import { readNamedPolicy } from './named-policy.ts';

/** The policy of `--policy`, else the defaults: what lies in a work tree may be what the change itself wrote. */
export async function readLocalPolicy(path: string | undefined, io: Io): Promise<PolicyInForce> {
  const named = await readNamedPolicy(path, io);
  const source = named && { text: named.text, where: named.path, origin: `--policy ${named.path}` };
  return await addSources(loadPolicy(source, knownAnalyzers), openLocalShelf(path, io));
}
