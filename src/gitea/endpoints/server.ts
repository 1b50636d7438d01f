import { z } from 'zod';
import type { Server, User } from '../../verdict/snapshot.ts';
import { fetchJson, type GiteaClient } from '../client.ts';
import { GiteaError } from '../gitea-error.ts';
import { parseServer } from '../parse-server.ts';
import { READ_USER } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { userSchema } from './shapes.ts';

/** Whose token we use. */
export function readSelf(client: GiteaClient): Promise<User> {
  return fetchJson(
    client,
    { to: 'read whose token this is', needs: READ_USER, path: ['user'], common: true },
    userSchema(),
  );
}

export async function readServer(client: GiteaClient): Promise<Server> {
  const call: Call = {
    to: 'read the version of the server',
    needs: READ_USER,
    path: ['version'],
    common: true,
  };
  const { version } = await fetchJson(client, call, z.object({ version: z.string() }));
  return parseServer(version);
}

/** What this token may do; undefined where the server does not tell: before 1.27, and of the token of a job. */
export async function readTokenScopes(client: GiteaClient): Promise<readonly string[] | undefined> {
  const call = { to: 'read the scopes of the token', needs: READ_USER, path: ['token'] };
  try {
    return (await fetchJson(client, call, z.object({ scopes: z.array(z.string()) }))).scopes;
  } catch (error) {
    if (error instanceof GiteaError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
