import { type Ask, demand } from './ask.ts';
import type { Player, Texts } from './company.ts';
import type { LiveShop } from './live-shop.ts';

export interface NewCommit {
  readonly by: Player;
  readonly branch: string;
  readonly texts: Texts;
  /** The branch is made, from this one. */
  readonly from?: string;
  /** Another repository than the shop's own: a fork. */
  readonly path?: string;
}

/** One commit through the API. @returns its id. */
export async function commitTexts(shop: LiveShop, commit: NewCommit): Promise<string> {
  const { by, branch, texts, from, path = shop.path } = commit;
  const ask = shop.ground.as(by);
  const files = [];
  for (const [name, text] of Object.entries(texts)) {
    files.push(toChange({ name, text, sha: await findBlob(ask, { path, name, ref: from ?? branch }) }));
  }
  const answer = await demand<{ commit: { sha: string } }>(ask, `POST ${path}/contents`, {
    branch: from ?? branch,
    ...(from !== undefined && { new_branch: branch }),
    message: 'A change',
    files,
  });
  return answer.commit.sha;
}

interface Change {
  readonly name: string;
  readonly text: string | null;
  readonly sha: string | undefined;
}

function toChange({ name, text, sha }: Change) {
  if (text === null) return { operation: 'delete', path: name, sha };
  const content = Buffer.from(text).toString('base64');
  return sha === undefined
    ? { operation: 'create', path: name, content }
    : { operation: 'update', path: name, content, sha };
}

async function findBlob(
  ask: Ask,
  { path, name, ref }: { path: string; name: string; ref: string },
): Promise<string | undefined> {
  const segments = name.split('/').map(encodeURIComponent).join('/');
  const { status, body } = await ask(`GET ${path}/contents/${segments}?ref=${encodeURIComponent(ref)}`);
  return status === 200 ? (body as { sha: string }).sha : undefined;
}
