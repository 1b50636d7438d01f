import { createHash } from 'node:crypto';
import { ConfigError } from '../config/config-error.ts';
import type { Pointer } from '../gate.ts';
import { assertChoice } from './choice.ts';
import { toRepository } from './event.ts';

/** What the command line says. */
export interface SweepOptions {
  readonly org?: readonly string[];
  readonly topic?: readonly string[];
  readonly shard?: string;
  readonly parallel: string;
  readonly url?: string;
  readonly tokenEnv?: string;
  readonly policy?: string;
  readonly floor?: string;
  readonly dryRun?: boolean;
  readonly format: string;
}

/** Which repositories to sweep, and this runner's part of the work. */
export interface SweepWish {
  readonly repositories: readonly { readonly owner: string; readonly name: string }[];
  readonly organisations: readonly string[];
  readonly topics: readonly string[];
  readonly shard: Shard;
  /** Pull requests judged at a time. */
  readonly parallel: number;
  readonly format: 'text' | 'json';
}

/** Part `index` of `count`, the first being 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const mostAtATime = 32;

/** @throws ConfigError for a word that cannot be understood, and when no repository is meant. */
export function parseSweep(names: readonly string[], options: SweepOptions): SweepWish {
  const { org: organisations = [], topic: topics = [] } = options;
  if (names.length + organisations.length + topics.length === 0) {
    throw new ConfigError(
      'No repository is named.',
      'Name repositories as owner/name, or use --org or --topic to sweep all of an organisation or with a topic.',
    );
  }
  for (const topic of topics) assertTopic(topic);
  const { format } = options;
  assertChoice('--format', format, ['text', 'json']);
  return {
    repositories: names.map(toRepository),
    organisations,
    topics,
    shard: parseShard(options.shard),
    parallel: parseParallel(options.parallel),
    format,
  };
}

/**
 * Whether a pull request belongs to this part. The same pull request always falls to the same part, whatever else is
 * open, so that runners that list at different times leave none out.
 */
export function isInShard({ owner, name, number }: Pointer, { index, count }: Shard): boolean {
  const digest = createHash('sha256').update(`${owner}/${name}#${number}`.toLowerCase()).digest();
  return digest.readUInt32BE(0) % count === index - 1;
}

/** What the server would not take for a topic, it would search for as several. */
function assertTopic(topic: string): void {
  if (/^[a-z0-9][a-z0-9.-]{0,34}$/.test(topic)) return;
  throw new ConfigError(
    `${JSON.stringify(topic)} is not a topic.`,
    'Topics are of lower-case letters, digits, dots and dashes.',
  );
}

function parseShard(text: string | undefined): Shard {
  if (text === undefined) return { index: 1, count: 1 };
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (index >= 1 && index <= count) return { index, count };
  throw new ConfigError(
    `--shard ${JSON.stringify(text)} is not a part of a whole.`,
    'Write 2/4 for the second of four runners; the first is 1/4.',
  );
}

function parseParallel(text: string): number {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= mostAtATime) return number;
  throw new ConfigError(
    `--parallel ${JSON.stringify(text)} is not a number of pull requests.`,
    `Write a whole number from 1 to ${mostAtATime}.`,
  );
}
