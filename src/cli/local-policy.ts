import { addSources } from '../config/analyzer-sources.ts';
import { loadPolicy } from '../config/load-policy.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { openLocalShelf } from './analyzer-shelf.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import { readNamedPolicy } from './named-policy.ts';
import { readTextIfThere } from './read-text.ts';

/** The policy of `--policy`, else the defaults: what lies in a work tree may be what the change itself wrote. */
export async function readLocalPolicy(path: string | undefined, io: Io): Promise<PolicyInForce> {
  const named = await readNamedPolicy(path, io);
  if (named === undefined) await tellUnused(io);
  const source = named && { text: named.text, where: named.path, origin: `--policy ${named.path}` };
  return await addSources(loadPolicy(source, knownAnalyzers), openLocalShelf(path, io));
}

const USUAL_FILE = '.gitea/sop-gate.yml';

/** Whoever stands beside a policy thinks that it is used. */
export async function tellUnused(io: Pick<Io, 'readFile' | 'log'>): Promise<void> {
  const isThere = (await readTextIfThere(io, USUAL_FILE, 'policy').catch(() => undefined)) !== undefined;
  if (isThere) io.log(`sop-gate: ${USUAL_FILE} is here but not used; add --policy ${USUAL_FILE}`);
}
