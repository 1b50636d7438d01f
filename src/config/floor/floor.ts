import type { KeyPath } from '../../analyzers/options/problem.ts';
import type { KnownAnalyzers } from '../cross-checks.ts';
import { hasPath } from '../leaves.ts';
import type { PolicySource } from '../load-policy.ts';
import { mergePolicy } from '../merge-policy.ts';
import { toPolicy } from '../parse-policy.ts';
import { presets } from '../presets.ts';
import { readYaml } from '../read-yaml.ts';
import type { Policy } from '../schema.ts';
import { entries } from './data.ts';

/** What an organisation demands of all its repositories: a policy that each may tighten and none may loosen. */
export interface Floor {
  /** How to name its file. */
  readonly where: string;
  readonly policy: Policy;
  /** What it says itself: the file on the preset that the file names. */
  readonly said: unknown;
  /** Where it says this, or nothing where it does not. */
  readonly originOf: (path: KeyPath) => string | undefined;
}

/** @throws ConfigError with every problem of the file. */
export function loadFloor({ text, where }: PolicySource, analyzers: KnownAnalyzers): Floor {
  const file = readYaml(text, where);
  const policy = toPolicy(file, analyzers);
  const preset = presets[policy.preset];
  return {
    where,
    policy,
    said: mergePolicy(preset, file.value),
    originOf: (path) => {
      if (hasPath(file.value, toEntry(path))) return `${where}:${file.placeOf(path, 'key').line}`;
      return hasPath(preset, path) ? `preset ${policy.preset} of ${where}` : undefined;
    },
  };
}

function toEntry(path: KeyPath): KeyPath {
  return entries.has(path[0]) ? path.slice(0, 2) : path;
}
