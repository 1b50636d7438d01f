import { renderKeyPath } from '../analyzers/options/problem.ts';
import type { KnownAnalyzers } from './cross-checks.ts';
import type { Floor } from './floor/floor.ts';
import { hasPath, listLeaves } from './leaves.ts';
import type { PolicySource } from './load-policy.ts';
import { toPolicy } from './parse-policy.ts';
import { presets } from './presets.ts';
import { readYaml } from './read-yaml.ts';

/** One value of the effective policy and where it comes from. */
export interface PolicyValue {
  /** `gates.qa.role`. */
  readonly key: string;
  readonly value: unknown;
  /** `.gitea/sop-gate.yml:12`, `floor org.yml:3`, `preset sop` or `default`. */
  readonly origin: string;
}

/**
 * Every value of the effective policy with its origin, in the order of the schema.
 * @throws ConfigError with every problem of the file.
 */
export function listPolicyValues(
  source: PolicySource | undefined,
  analyzers: KnownAnalyzers,
  floor?: Floor,
): PolicyValue[] {
  const file = readYaml(source?.text ?? '', source?.where ?? 'the defaults');
  const policy = toPolicy(file, analyzers, floor);
  const preset = presets[policy.preset];
  return listLeaves(policy, []).map(({ path, value }) => {
    const key = renderKeyPath(path);
    if (hasPath(file.value, path))
      return { key, value, origin: `${file.where}:${file.placeOf(path, 'key').line}` };
    const demanded = floor && hasPath(floor.said, path) ? floor.originOf(path) : undefined;
    if (demanded !== undefined) return { key, value, origin: `floor ${demanded}` };
    return { key, value, origin: hasPath(preset, path) ? `preset ${policy.preset}` : 'default' };
  });
}
