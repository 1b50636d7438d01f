import { ConfigError } from '../config/config-error.ts';
import type { KnownAnalyzers } from '../config/cross-checks.ts';
import { analyze } from '../pipeline/analyze.ts';
import { collectAdded } from './analyze-patch.ts';
import type { Io } from './io.ts';
import { readLocalPolicy, tellUnused } from './local-policy.ts';

/**
 * What the analyzers and rules of a policy say of themselves; nothing when no policy is named, since asking them means
 * running them.
 * @throws ConfigError for a policy that cannot be read, and for an analyzer that cannot be asked.
 */
export async function introduceOwn(path: string | undefined, io: Io): Promise<KnownAnalyzers> {
  if (path === undefined) {
    await tellUnused(io);
    return [];
  }
  const inForce = await readLocalPolicy(path, io);
  const { added, failures: missing } = collectAdded(inForce);
  let own: KnownAnalyzers = [];
  const { failures } = await analyze(
    { files: [], failures: [] },
    {
      analyzers: added,
      unavailable: missing,
      limits: inForce.policy.limits,
      generatedGlobs: [],
      execute: io.execute,
      onIntroduced: (analyzers) => {
        own = analyzers;
      },
    },
  );
  const known = new Set(own.map(({ meta }) => meta.id));
  const told = failures.map(({ analyzer, reason }) => `${analyzer}: ${reason}`);
  if (failures.some(({ analyzer }) => !known.has(analyzer)))
    throw new ConfigError(
      told.join('\n'),
      'Run sop-gate test, which says more about it; without --policy the codes of this build are explained.',
    );
  // Whoever gives an analyzer wrong options wants to know which are right.
  for (const line of told) io.log(`sop-gate: ${line}`);
  return own;
}
