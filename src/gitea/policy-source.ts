import { type GiteaClient, malformed } from './client.ts';
import { listFolder, readEntry, type Spot } from './endpoints/contents.ts';
import { GiteaError } from './gitea-error.ts';
import { READ_CODE } from './rights/data.ts';

const FILE = '.gitea/sop-gate.yml';

/** What the policy is made of: a file's text, or the knowledge that there is no file. */
export interface PolicySource {
  readonly text: string | undefined;
  /** `.gitea/sop-gate.yml at main (1a2b3c4)`, for people. */
  readonly where: string;
  /** Text of another file of the same commit; undefined when there is none. */
  readonly readFile?: (path: string) => Promise<string | undefined>;
}

/** How people name the policy file of a base branch. */
export function renderPolicyPlace(base: { readonly ref: string; readonly sha: string }): string {
  return `${FILE} at ${base.ref} (${base.sha.slice(0, 7)})`;
}

/**
 * The text of the policy file at one commit, or undefined when the tree was read and holds none: "not found" alone is
 * also the answer to people who may not look.
 */
export function readPolicyText(client: GiteaClient, spot: Spot): Promise<string | undefined> {
  return readTextAt(client, spot, FILE);
}

/** The text of any file at one commit, or undefined when every folder on the way was read and the file is not there. */
export async function readTextAt(client: GiteaClient, spot: Spot, path: string): Promise<string | undefined> {
  try {
    return await readFile(client, spot, path);
  } catch (error) {
    if (!(error instanceof GiteaError && error.kind === 'not-found')) throw error;
    await assertAbsent(client, spot, path);
    return undefined;
  }
}

async function readFile(client: GiteaClient, spot: Spot, path: string): Promise<string> {
  const { type, bytes, size } = await readEntry(client, spot, path);
  if (type === 'file' && bytes) return new TextDecoder().decode(bytes);
  throw unreadable(spot, path, `it is a ${type} of ${size} bytes`);
}

/** Follows the path from the root: "not found" is believed where the folder above was read and does not list it. */
async function assertAbsent(client: GiteaClient, spot: Spot, path: string): Promise<void> {
  const names = path.split('/');
  for (let depth = 0; depth < names.length; depth += 1) {
    const listed = await listFolder(client, spot, names.slice(0, depth).join('/'));
    if (!listed.includes(names.slice(0, depth + 1).join('/'))) return;
  }
  throw unreadable(spot, path, 'it is listed and was not found');
}

function unreadable(spot: Spot, path: string, why: string): GiteaError {
  const to = `read ${path} at ${spot.commit} in ${spot.owner}/${spot.name}`;
  return malformed({ to, needs: READ_CODE, path: [] }, why);
}
