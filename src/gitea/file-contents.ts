import type { Content } from '../patch/patch.ts';
import type { GiteaClient } from './client.ts';
import { readEntries, readEntry, readRaw, type Spot, type TreeEntry } from './endpoints/contents.ts';
import { GiteaError } from './gitea-error.ts';

export interface ContentLimits {
  /** Larger files are not read. */
  readonly fileBytes: number;
}

/** As many as a server answers at once unless it was told otherwise. */
const BATCH = 30;

/**
 * Reads files at one commit: many in one request where the server knows how, else one by one.
 * What cannot be had becomes an unknown content with its reason.
 * @throws GiteaError when the server does not answer at all.
 */
export async function readContents(
  client: GiteaClient,
  spot: Spot & ContentLimits,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  const batches = Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, index) =>
    paths.slice(index * BATCH, (index + 1) * BATCH),
  );
  const read = await Promise.all(batches.map((batch) => readBatch(client, spot, batch)));
  return new Map(read.flat());
}

type Reading = [string, Content];

/** What the answer leaves out (a long answer stops early) is read one by one. */
async function readBatch(
  client: GiteaClient,
  spot: Spot & ContentLimits,
  paths: readonly string[],
): Promise<Reading[]> {
  const entries = await tryEntries(client, spot, paths);
  const readings = paths.map(async (path, index): Promise<Reading> => {
    const entry = entries[index] ?? undefined;
    return [path, await readOne(client, spot, { path, ...(entry?.path === path && { entry }) })];
  });
  return Promise.all(readings);
}

async function tryEntries(
  client: GiteaClient,
  spot: Spot,
  paths: readonly string[],
): Promise<(TreeEntry | null)[]> {
  try {
    return await readEntries(client, spot, paths);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [];
  }
}

interface Wanted {
  readonly path: string;
  readonly entry?: TreeEntry;
}

async function readOne(
  client: GiteaClient,
  spot: Spot & ContentLimits,
  { path, entry }: Wanted,
): Promise<Content> {
  try {
    const found = entry ?? (await readEntry(client, spot, path));
    return await toContent(found, spot.fileBytes, () => readRaw(client, spot, path));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { kind: 'unknown', reason: error.message };
  }
}

async function toContent(
  { type, size, bytes, target }: TreeEntry,
  fileBytes: number,
  fetchBytes: () => Promise<Uint8Array>,
): Promise<Content> {
  if (type === 'symlink' && target !== undefined) return { kind: 'text', text: target };
  if (type !== 'file') return { kind: 'unknown', reason: `it is a ${type}` };
  if (size > fileBytes) return { kind: 'unknown', reason: `it has ${size} bytes, the limit is ${fileBytes}` };
  return toText(bytes ?? (await fetchBytes()));
}

/** As git decides: a NUL among the first 8,000 bytes. */
function toText(bytes: Uint8Array): Content {
  if (bytes.subarray(0, 8000).includes(0)) return { kind: 'binary', bytes: bytes.length };
  return { kind: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** The server spoke about this one file; silence is about all of them. */
function isRefusal(error: unknown): error is GiteaError {
  return error instanceof GiteaError && error.kind !== 'unavailable';
}
