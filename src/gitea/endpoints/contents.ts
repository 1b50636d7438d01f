import { z } from 'zod';
import { fetchAnswer, fetchJson, type GiteaClient } from '../client.ts';
import { READ_CODE } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { inRepository, type Place } from './shapes.ts';

function entrySchema() {
  return z
    .object({
      path: z.string(),
      type: z.string(),
      size: z.int(),
      encoding: z.string().nullish(),
      content: z.string().nullish(),
      target: z.string().nullish(),
    })
    .transform(({ path, type, size, encoding, content, target }) => ({
      path,
      type,
      size,
      /** Absent where the server does not put it into the answer: too large, or no file. */
      bytes:
        encoding === 'base64' && typeof content === 'string' ? Buffer.from(content, 'base64') : undefined,
      target: target ?? undefined,
    }));
}

/** A file, link or submodule at one commit. */
export type TreeEntry = z.output<ReturnType<typeof entrySchema>>;

/** A commit of a repository, and a path in its tree. */
export interface Spot extends Place {
  readonly commit: string;
}

function toCall(spot: Spot, path: string, form: 'contents' | 'raw' = 'contents'): Call {
  return {
    to: `read ${JSON.stringify(path)} at ${spot.commit} in ${spot.owner}/${spot.name}`,
    needs: READ_CODE,
    path: inRepository(spot, form, ...path.split('/').filter((segment) => segment !== '')),
    query: { ref: spot.commit },
    common: true,
  };
}

export function readEntry(client: GiteaClient, spot: Spot, path: string): Promise<TreeEntry> {
  return fetchJson(client, toCall(spot, path), entrySchema());
}

/** The bytes of a file that is too large for the other forms. */
export async function readRaw(client: GiteaClient, spot: Spot, path: string): Promise<Uint8Array> {
  const { bytes } = await fetchAnswer(client, toCall(spot, path, 'raw'));
  return bytes;
}

/** Paths of a folder's entries; the empty path is the root. */
export async function listFolder(client: GiteaClient, spot: Spot, path: string): Promise<string[]> {
  const rows = await fetchJson(client, toCall(spot, path), z.array(z.object({ path: z.string() })));
  return rows.map((row) => row.path);
}

/**
 * Many files of one commit in one request (1.24 and newer). The answer follows the order of the paths, has null for
 * what is not there, and may stop early when it grows too long.
 */
export function readEntries(
  client: GiteaClient,
  spot: Spot,
  paths: readonly string[],
): Promise<(TreeEntry | null)[]> {
  const call: Call = {
    to: `read ${paths.length} files at ${spot.commit} in ${spot.owner}/${spot.name}`,
    needs: { ...READ_CODE, scope: 'write:repository' },
    method: 'POST',
    repeatable: true,
    path: inRepository(spot, 'file-contents'),
    query: { ref: spot.commit },
    body: { files: paths },
  };
  return fetchJson(client, call, z.array(entrySchema().nullable()));
}
