import { type GiteaClient, malformed } from './client.ts';
import { listFolder, readEntry, type Spot } from './endpoints/contents.ts';
import { GiteaError } from './gitea-error.ts';
import { READ_CODE } from './rights/data.ts';

const FOLDER = '.gitea';
const FILE = '.gitea/sop-gate.yml';

/** What the policy is made of: a file's text, or the knowledge that there is no file. */
export interface PolicySource {
  readonly text: string | undefined;
  /** `.gitea/sop-gate.yml at main (1a2b3c4)`, for people. */
  readonly where: string;
}

/** How people name the policy file of a base branch. */
export function renderPolicyPlace(base: { readonly ref: string; readonly sha: string }): string {
  return `${FILE} at ${base.ref} (${base.sha.slice(0, 7)})`;
}

/**
 * The text of the policy file at one commit, or undefined when the tree was read and holds none: "not found" alone is
 * also the answer to people who may not look.
 */
export async function readPolicyText(client: GiteaClient, spot: Spot): Promise<string | undefined> {
  try {
    return await readFile(client, spot);
  } catch (error) {
    if (!(error instanceof GiteaError && error.kind === 'not-found')) throw error;
    await assertAbsent(client, spot);
    return undefined;
  }
}

async function readFile(client: GiteaClient, spot: Spot): Promise<string> {
  const { type, bytes, size } = await readEntry(client, spot, FILE);
  if (type === 'file' && bytes) return new TextDecoder().decode(bytes);
  throw unreadable(spot, `it is a ${type} of ${size} bytes`);
}

async function assertAbsent(client: GiteaClient, spot: Spot): Promise<void> {
  const root = await listFolder(client, spot, '');
  const beside = root.includes(FOLDER) ? await listFolder(client, spot, FOLDER) : [];
  if (beside.includes(FILE)) throw unreadable(spot, 'it is listed and was not found');
}

function unreadable(spot: Spot, why: string): GiteaError {
  const to = `read ${FILE} at ${spot.commit} in ${spot.owner}/${spot.name}`;
  return malformed({ to, needs: READ_CODE, path: [] }, why);
}
