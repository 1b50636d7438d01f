import { z } from 'zod';
import type { Server, User } from '../../verdict/snapshot.ts';
import { fetchJson, type GiteaClient } from '../client.ts';
import { parseServer } from '../parse-server.ts';
import { READ_USER } from '../rights/data.ts';
import { userSchema } from './shapes.ts';

/** Whose token we use. */
export function readSelf(client: GiteaClient): Promise<User> {
  return fetchJson(
    client,
    { to: 'read whose token this is', needs: READ_USER, path: ['user'] },
    userSchema(),
  );
}

export async function readServer(client: GiteaClient): Promise<Server> {
  const call = { to: 'read the version of the server', needs: READ_USER, path: ['version'] };
  const { version } = await fetchJson(client, call, z.object({ version: z.string() }));
  return parseServer(version);
}
