import { addSources } from '../config/analyzer-sources.ts';
import { ConfigError } from '../config/config-error.ts';
import { loadPolicy } from '../config/load-policy.ts';
import {
  createGitea,
  readPull as fetchPull,
  type GiteaClient,
  readPatch,
  readPolicyText,
  readTextAt,
} from '../gitea/index.ts';
import type { PullRequest } from '../verdict/snapshot.ts';
import type { AnalyzeOptions } from './analyze-options.ts';
import type { Change } from './analyze-source.ts';
import { openShelf } from './analyzer-shelf.ts';
import { parseConnection } from './connect.ts';
import { toRepository } from './event.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import { readLocalPolicy } from './local-policy.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a pull request's change from the server, and its policy from the base branch unless one is named.
 * @throws ConfigError for options that name no pull request; GiteaError for what cannot be read.
 */
export async function readPull(number: string, options: AnalyzeOptions, io: Io): Promise<Change> {
  const place = { ...parseRepository(options.repo), number: parseNumber(number) };
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const pull = await fetchPull(client, place);
  const policy =
    options.policy === undefined
      ? await readBasePolicy({ client, io }, place, pull)
      : await readLocalPolicy(options.policy, io);
  const limits = { fileBytes: policy.policy.limits.fileMegabytes * MEGABYTE };
  return { policy, patch: await readPatch(client, { repository: place, pull }, limits) };
}

async function readBasePolicy(
  { client, io }: { client: GiteaClient; io: Io },
  { owner, name }: { owner: string; name: string },
  { base }: PullRequest,
) {
  const spot = { owner, name, commit: base.sha };
  const text = await readPolicyText(client, spot);
  const where = `.gitea/sop-gate.yml at ${base.ref}`;
  const source = text === undefined ? undefined : { text, where, origin: where };
  const shelf = openShelf((path) => readTextAt(client, spot, path), io);
  return await addSources(loadPolicy(source, knownAnalyzers), shelf);
}

/** `.` is what no `--repo` at all comes to. */
function parseRepository(text: string): { owner: string; name: string } {
  if (text !== '.') return toRepository(text);
  throw new ConfigError('--pr needs the repository of the pull request', 'Name it with --repo owner/name.');
}

function parseNumber(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new ConfigError(
    `--pr ${JSON.stringify(text)} is no pull request`,
    'Give its number, such as --pr 12.',
  );
}
