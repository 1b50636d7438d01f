import type { KnownAnalyzers } from './cross-checks.ts';
import type { PolicySource } from './load-policy.ts';
import { isPlainMap } from './merge-policy.ts';
import { toPolicy } from './parse-policy.ts';
import { presets } from './presets.ts';
import { type KeyPath, renderKeyPath } from './problem.ts';
import { readYaml } from './read-yaml.ts';

/** One value of the effective policy and where it comes from. */
export interface PolicyValue {
  /** `gates.qa.role`. */
  readonly key: string;
  readonly value: unknown;
  /** `.gitea/sop-gate.yml:12`, `preset sop` or `default`. */
  readonly origin: string;
}

/**
 * Every value of the effective policy with its origin, in the order of the schema.
 * @throws ConfigError with every problem of the file.
 */
export function listPolicyValues(source: PolicySource | undefined, analyzers: KnownAnalyzers): PolicyValue[] {
  const file = readYaml(source?.text ?? '', source?.where ?? 'the defaults');
  const policy = toPolicy(file, analyzers);
  const preset = presets[policy.preset];
  return listLeaves(policy, []).map(({ path, value }) => {
    const key = renderKeyPath(path);
    if (hasPath(file.value, path))
      return { key, value, origin: `${file.where}:${file.placeOf(path, 'key').line}` };
    return { key, value, origin: hasPath(preset, path) ? `preset ${policy.preset}` : 'default' };
  });
}

interface Leaf {
  readonly path: KeyPath;
  readonly value: unknown;
}

/** Lists and empty maps are values; maps are branches. */
function listLeaves(value: unknown, path: KeyPath): Leaf[] {
  if (!isPlainMap(value) || Object.keys(value).length === 0) return [{ path, value }];
  return Object.entries(value).flatMap(([key, below]) => listLeaves(below, [...path, key]));
}

function hasPath(value: unknown, path: KeyPath): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  return isPlainMap(value) && Object.hasOwn(value, step) && hasPath(value[step], rest);
}
