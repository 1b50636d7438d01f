import { createHash } from 'node:crypto';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import type { KnownAnalyzers } from './cross-checks.ts';
import type { Floor } from './floor/floor.ts';
import { isPlainMap } from './merge-policy.ts';
import { toPolicy } from './parse-policy.ts';
import { readYaml } from './read-yaml.ts';
import type { Policy } from './schema.ts';

/** Where a policy was found. */
export interface PolicySource {
  readonly text: string;
  /** How to name the file in errors: `.gitea/sop-gate.yml`. */
  readonly where: string;
  /** For people, where it was read: `.gitea/sop-gate.yml at main (1a2b3c4)`, `--policy gate.yml`. */
  readonly origin: string;
}

/**
 * The policy in force.
 * @param source the policy file; nothing when there is none, and the generic defaults apply.
 * @param analyzers all analyzers of this build: a policy may speak of no others.
 * @param floor what the file may tighten and never loosen.
 * @throws ConfigError with every problem of the file, and with everything in which it is looser than the floor.
 */
export function loadPolicy(
  source: PolicySource | undefined,
  analyzers: KnownAnalyzers,
  floor?: Floor,
): PolicyInForce {
  const { text, where, origin } = source ?? NO_FILE;
  const policy = toPolicy(readYaml(text, where), analyzers, floor);
  return {
    policy,
    origin: floor ? `${origin}, above ${floor.where}` : origin,
    ...(source && { file: where }),
    hash: hashPolicy(policy),
  };
}

const NO_FILE: PolicySource = { text: '', where: 'the defaults', origin: 'defaults (no policy file)' };

/** SHA-256 of the effective policy, hexadecimal; the order of keys in the file does not matter. */
function hashPolicy(policy: Policy): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(policy)))
    .digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isPlainMap(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}
