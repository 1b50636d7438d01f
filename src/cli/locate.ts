import { ConfigError } from '../config/config-error.ts';
import type { Pointer } from '../gate.ts';
import { findPullsByHead, type GiteaClient, listOpenPulls } from '../gitea/index.ts';
import { type EventHint, parseEvent, toRepository } from './event.ts';
import type { Io } from './io.ts';
import { readText } from './read-text.ts';

/** What the command line says about where to look. */
export interface Whereabouts {
  readonly repo?: string;
  readonly pr?: string;
  readonly event?: string;
}

/** The pull requests to look at, and in which sense they were asked for. */
export interface Target {
  /** `one`: a person or an event means this pull request. `all`: whatever is open. `none`: the event is about no pull request. */
  readonly kind: 'one' | 'all' | 'none';
  readonly pointers: readonly Pointer[];
  /** For people, when there is nothing to look at. */
  readonly why?: string;
}

/** Where the command line or the event of the Actions job points to. */
export async function readHint(where: Whereabouts, io: Io): Promise<EventHint> {
  if (where.pr !== undefined)
    return { kind: 'pull', ...readRepository(where, io), number: parseNumber(where.pr) };
  const path = where.event ?? io.env.GITHUB_EVENT_PATH;
  if (!path) {
    throw new ConfigError(
      'No pull request is named.',
      'Name it with --repo owner/name --pr N, or run inside a Gitea Actions job, which sets GITHUB_EVENT_PATH.',
    );
  }
  const name = io.env.GITHUB_EVENT_NAME ?? '';
  const payload = name === 'schedule' ? null : parseJson(await readText(io, path, 'event file'), path);
  return parseEvent(name, payload, where.repo ?? io.env.GITHUB_REPOSITORY ?? '');
}

/** Asks the server which pull requests a hint means. */
export async function locatePulls(hint: EventHint, client: GiteaClient): Promise<Target> {
  if (hint.kind === 'nothing') return { kind: 'none', pointers: [], why: hint.why };
  const { owner, name } = hint;
  if (hint.kind === 'pull') return { kind: 'one', pointers: [{ owner, name, number: hint.number }] };
  const pulls =
    hint.kind === 'head' ? await findPullsByHead(client, hint, hint.sha) : await listOpenPulls(client, hint);
  const pointers = pulls.map(({ number }) => ({ owner, name, number }));
  if (pointers.length > 0) return { kind: hint.kind === 'head' ? 'one' : 'all', pointers };
  const of = hint.kind === 'head' ? ` with the head ${hint.sha}` : '';
  return { kind: 'none', pointers, why: `${owner}/${name} has no open pull request${of}` };
}

function readRepository({ repo }: Whereabouts, { env }: Io) {
  const text = repo ?? env.GITHUB_REPOSITORY;
  if (text) return toRepository(text);
  throw new ConfigError('--pr names a pull request of no repository.', 'Add --repo owner/name.');
}

function parseNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ConfigError(`${JSON.stringify(text)} is not the number of a pull request.`, 'Write --pr 12.');
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigError(
      `The event file ${JSON.stringify(path)} holds no JSON.`,
      'Check GITHUB_EVENT_PATH, or name the pull request with --repo owner/name --pr N.',
      cause,
    );
  }
}
