import type { Problem } from '../analyzers/options/problem.ts';
import type { ConfigError } from './config-error.ts';
import { crossCheck, type KnownAnalyzers } from './cross-checks.ts';
import { toProblems } from './describe-issue.ts';
import { findLoosenings } from './floor/check-floor.ts';
import type { Floor } from './floor/floor.ts';
import { isPlainMap, mergePolicy } from './merge-policy.ts';
import { presets } from './presets.ts';
import { readYaml, toConfigError, type YamlFile } from './read-yaml.ts';
import { type Policy, policySchema } from './schema.ts';

/**
 * Reads a policy file: syntax, schema, and whether its parts agree.
 * @param where how to name the file in errors, such as `.gitea/sop-gate.yml`.
 * @throws ConfigError with every problem, each with line, column, the key and what was expected.
 */
export function parsePolicy(text: string, where: string, analyzers: KnownAnalyzers): Policy {
  return toPolicy(readYaml(text, where), analyzers);
}

/** The effective policy of a parsed file: its preset, the floor above it, and the file on top, which may only tighten. */
export function toPolicy(file: YamlFile, analyzers: KnownAnalyzers, floor?: Floor): Policy {
  if (!isPlainMap(file.value)) throw toError(file, [{ path: [], at: 'value', text: NOT_A_MAP }]);
  const result = policySchema.safeParse(mergePolicy(toStart(file, floor), file.value), { reportInput: true });
  if (!result.success) throw toError(file, result.error.issues.flatMap(toProblems));
  const loosenings = floor ? findLoosenings(result.data, floor) : [];
  const problems = [...crossCheck(result.data, analyzers), ...loosenings];
  if (problems.length === 0) return result.data;
  throw toError(file, problems, loosenings.length > 0 ? LOOSE : undefined);
}

const LOOSE =
  'Correct the file; docs/floor.md says what a repository may do above a floor, docs/configuration.md lists every key.';

const NOT_A_MAP = 'a policy is a map of keys and values, such as `mode: observe`';

/** What the file is laid on: the schema's defaults below, the preset it names above, then what the floor says. */
function toStart(file: YamlFile, floor: Floor | undefined): unknown {
  const preset = isPlainMap(file.value) && file.value.preset === 'sop' ? 'sop' : 'generic';
  return mergePolicy(mergePolicy(policySchema.parse({}), presets[preset]), floor?.said);
}

function toError(file: YamlFile, problems: readonly Problem[], remedy?: string): ConfigError {
  return toConfigError(
    file.where,
    problems.map(({ path, at, text }) => ({ ...file.placeOf(path, at), text })),
    remedy,
  );
}
