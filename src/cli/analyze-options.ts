import { analyzers } from '../analyzers/registry.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Tier } from '../patch/assessment.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { assertChoice } from './choice.ts';

/** The options of `analyze`, as they were typed. */
export interface AnalyzeOptions {
  readonly repo: string;
  readonly range?: string;
  readonly ranges?: string;
  readonly diff?: string;
  readonly pr?: string;
  readonly url?: string;
  readonly tokenEnv?: string;
  readonly policy?: string;
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly format?: string;
  readonly failOn?: string;
  readonly timings?: boolean;
}

export const FORMATS = ['text', 'json', 'ndjson', 'markdown', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export const TIERS = ['low', 'medium', 'high'] as const satisfies readonly Tier[];

/**
 * What the options ask for, once they agree with each other.
 * @throws ConfigError naming the option.
 */
export function toFormat(options: AnalyzeOptions): Format {
  assertOneSource(options);
  if (options.policy === undefined && options.pr === undefined) assertAnalyzers(options, BUILT_IN);
  const format = options.format ?? (options.ranges === undefined ? 'text' : 'ndjson');
  assertChoice('--format', format, FORMATS);
  if (options.failOn !== undefined) assertChoice('--fail-on', options.failOn, TIERS);
  if (options.ranges !== undefined && format !== 'ndjson') {
    throw new ConfigError(
      `--ranges cannot be printed as ${format}`,
      'Use --format ndjson: one object a line.',
    );
  }
  return format;
}

function assertOneSource({ range, ranges, diff, pr }: AnalyzeOptions): void {
  const given = Object.entries({ range, ranges, diff, pr }).filter(([, value]) => value !== undefined);
  if (given.length <= 1) return;
  const names = given.map(([name]) => `--${name}`).join(' and ');
  throw new ConfigError(
    `${names} cannot be used together`,
    'Name one change: a range, a file of ranges, a diff or a pull request.',
  );
}

const BUILT_IN = analyzers.map(({ meta }) => meta.id);

/**
 * The policy with only the analyzers that the options leave on.
 * @throws ConfigError for an analyzer that neither this build nor the policy has.
 */
export function narrowPolicy(inForce: PolicyInForce, options: AnalyzeOptions): PolicyInForce {
  const { only = [], without = [] } = options;
  const { policy } = inForce;
  const known = [...new Set([...BUILT_IN, ...Object.keys(policy.analyzers), ...Object.keys(policy.rules)])];
  assertAnalyzers(options, known);
  const settings = known.map((id) => {
    const setting = policy.analyzers[id] ?? { enabled: true, mayClear: false };
    const isWanted = only.length > 0 ? only.includes(id) : setting.enabled;
    return [id, { ...setting, enabled: isWanted && !without.includes(id) }] as const;
  });
  return { ...inForce, policy: { ...policy, analyzers: Object.fromEntries(settings) } };
}

function assertAnalyzers({ only = [], without = [] }: AnalyzeOptions, known: readonly string[]): void {
  for (const id of only) assertChoice('--only', id, known);
  for (const id of without) assertChoice('--without', id, known);
}
