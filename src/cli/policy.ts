import type { PolicySource } from '../config/load-policy.ts';
import { listPolicyValues, type PolicyValue } from '../config/policy-origins.ts';
import { escapeTerminal } from '../report/escape.ts';
import { assertChoice } from './choice.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import { readFloor } from './read-floor.ts';
import { readText, readTextIfThere } from './read-text.ts';

export interface PolicyOptions {
  readonly policy?: string;
  readonly floor?: string;
  readonly format: string;
}

const USUAL_FILE = '.gitea/sop-gate.yml';

/**
 * The effective policy, one value a line, with its origin.
 * @throws ConfigError with every problem of the file.
 */
export async function showPolicy(options: PolicyOptions, io: Pick<Io, 'env' | 'readFile'>): Promise<string> {
  assertChoice('--format', options.format, ['text', 'json']);
  const floor = await readFloor(options.floor, io);
  const values = listPolicyValues(await findSource(options, io), knownAnalyzers, floor);
  return options.format === 'json' ? JSON.stringify(values, null, 2) : renderValues(values);
}

async function findSource(
  { policy }: PolicyOptions,
  io: Pick<Io, 'readFile'>,
): Promise<PolicySource | undefined> {
  if (policy === undefined) {
    const text = await readTextIfThere(io, USUAL_FILE, 'policy');
    return text === undefined ? undefined : { text, where: USUAL_FILE, origin: USUAL_FILE };
  }
  const where = policy === '-' ? 'standard input' : policy;
  return { text: await readText(io, policy, 'policy'), where, origin: where };
}

function renderValues(values: readonly PolicyValue[]): string {
  const lines = values.map(({ key, value, origin }) => ({ text: `${key}: ${renderValue(value)}`, origin }));
  const width = Math.min(70, Math.max(...lines.map(({ text }) => text.length)));
  return lines.map(({ text, origin }) => escapeLine(text, width, origin)).join('\n');
}

function escapeLine(text: string, width: number, origin: string): string {
  return `${escapeTerminal(text).padEnd(width)}  # ${escapeTerminal(origin)}`;
}

/** As YAML would have it on one line, so that it can be copied into a policy. */
function renderValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderValue).join(', ')}]`;
  return typeof value === 'string' && /^[\w][\w ./-]*$/.test(value) ? value : JSON.stringify(value);
}
