import { createHash, randomBytes } from 'node:crypto';
import { addSources } from '../config/analyzer-sources.ts';
import type { Floor } from '../config/floor/floor.ts';
import { loadPolicy } from '../config/load-policy.ts';
import type { GatePorts, Pointer } from '../gate.ts';
import type { GiteaClient } from '../gitea/client.ts';
import {
  carryOut,
  type LoadPolicy,
  type PolicySource,
  readPatch,
  readSnapshot,
  shutGate,
} from '../gitea/index.ts';
import { COMMENT_MARKER, renderComment } from '../report/comment.ts';
import { parseKeptAssessment } from '../report/kept-assessment.ts';
import { abbreviate } from '../verdict/abbreviate.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import { analyzePatch, type Listeners } from './analyze-patch.ts';
import { openLocalShelf, openShelf } from './analyzer-shelf.ts';
import type { Io } from './io.ts';
import { knownAnalyzers } from './known-analyzers.ts';
import type { Stopwatches } from './stopwatches.ts';
import { readVersion } from './version.ts';

/** A policy file that a person named instead of the one on the base branch. */
export interface NamedPolicy {
  readonly text: string;
  readonly path: string;
}

export interface GateSettings {
  readonly io: Io;
  readonly client: GiteaClient;
  readonly policy?: NamedPolicy;
  readonly floor?: Floor | undefined;
  /** Told how long each analyzer took. */
  readonly watch?: Stopwatches;
}

/** Connects the gate's story to a real server, the real analyzers and this process. */
export function createGatePorts(settings: GateSettings): GatePorts {
  const { client, io } = settings;
  const toPolicy = policyReader(settings.policy, settings);
  const heads = new Map<string, Set<string>>();
  return {
    readSnapshot: (pointer) => {
      const seen = heads.get(toKey(pointer)) ?? new Set();
      heads.set(toKey(pointer), seen);
      return readSnapshot(client, pointer, { loadPolicy: toPolicy, onHead: (sha) => seen.add(sha) });
    },
    readPatch: (snapshot) => readPatch(client, snapshot, toContentLimits(snapshot)),
    analyze: (patch, snapshot) => {
      const onTimings: Listeners['onTimings'] = (timings) => settings.watch?.note(snapshot, timings);
      return analyzePatch(patch, snapshot.policy, { ...io, onTimings });
    },
    carryOut: async (snapshot, action) => {
      const confirmation = await carryOut(client, snapshot, action);
      if (!confirmation.confirmed) io.log(`sop-gate: ${confirmation.why}`);
    },
    shut: (pointer, error) =>
      shut(pointer, error, { ...settings, toPolicy, seen: heads.get(toKey(pointer)) ?? [] }),
    renderComment,
    recallAssessment,
    now: io.now,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    nonce: () => randomBytes(12).toString('hex'),
    gateVersion: readVersion(),
  };
}

function toKey({ owner, name, number }: Pointer): string {
  return `${owner}/${name}#${number}`;
}

/** Makes policies from the files of base branches, or always from the one that was named. */
export function policyReader(
  named: NamedPolicy | undefined,
  { io, floor }: Pick<GateSettings, 'io' | 'floor'>,
): LoadPolicy {
  if (named) {
    const source = { text: named.text, where: named.path, origin: `--policy ${named.path}` };
    return () => addSources(loadPolicy(source, knownAnalyzers, floor), openLocalShelf(named.path, io));
  }
  return ({ text, where, readFile }: PolicySource) => {
    const source = text === undefined ? undefined : { text, where, origin: where };
    const inForce = loadPolicy(source, knownAnalyzers, floor);
    return readFile ? addSources(inForce, openShelf(readFile, io)) : inForce;
  };
}

function toContentLimits(snapshot: Snapshot) {
  return { fileBytes: snapshot.policy.policy.limits.fileMegabytes * 1024 * 1024 };
}

/** Our own newest comment may carry what an earlier run found; the caller checks whether it is true. */
function recallAssessment({ comments, self }: Snapshot) {
  const own = comments.filter(({ user, body }) => user?.id === self.id && body.startsWith(COMMENT_MARKER));
  const newest = own.at(-1);
  return newest && parseKeptAssessment(newest.body);
}

async function shut(
  pointer: Pointer,
  error: unknown,
  settings: GateSettings & { readonly toPolicy: LoadPolicy; readonly seen: Iterable<string> },
): Promise<void> {
  const { client, io, toPolicy, seen } = settings;
  try {
    await shutGate(client, pointer, { toPolicy, seen, description: describeFailure(error) });
  } catch (second) {
    if (toMessage(second) !== toMessage(error))
      io.log(`sop-gate: the failure could not be told on the pull request: ${toMessage(second)}`);
  }
}

const LONGEST_DESCRIPTION = 140;

/** The same failure gives the same words, so that it is told once. */
function describeFailure(error: unknown): string {
  const line = toMessage(error).split('\n')[0] ?? '';
  return abbreviate(`could not verify: ${line}`, LONGEST_DESCRIPTION);
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
