import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import type { Call } from '../transport/call.ts';
import { listFolder, readEntry, readRaw } from './contents.ts';
import { listLabels, listOrganisationLabels, listRepositoryLabels } from './labels.ts';
import { listOpenPulls, readPull } from './pulls.ts';
import { readBranch, readOwnerKind, readRepository, readTip } from './repository.ts';
import { readSelf, readServer } from './server.ts';
import { listStatuses } from './statuses.ts';
import { listTeamMembers, listTeams } from './teams.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const SPOT = { ...PLACE, commit: 'c0ffee' };

/** The call that somebody sends first. */
async function firstCall(ask: (client: GiteaClient) => Promise<unknown>): Promise<Call | undefined> {
  const calls: Call[] = [];
  const client = {
    send: async (call: Call) => {
      calls.push(call);
      throw new Error('nobody answers');
    },
  };
  await ask(client as unknown as GiteaClient).catch(() => {});
  return calls[0];
}

it.each<[string, (client: GiteaClient) => Promise<unknown>]>([
  ['a file', (client) => readEntry(client, SPOT, 'a')],
  ['a large file', (client) => readRaw(client, SPOT, 'a')],
  ['a folder', (client) => listFolder(client, SPOT, '')],
  ['labels of a repository', (client) => listRepositoryLabels(client, PLACE)],
  ['labels of an organisation', (client) => listOrganisationLabels(client, 'acme')],
  ['open pull requests', (client) => listOpenPulls(client, PLACE)],
  ['a repository', (client) => readRepository(client, PLACE)],
  ['the kind of an owner', (client) => readOwnerKind(client, PLACE)],
  ['a branch', (client) => readBranch(client, PLACE, 'main')],
  ['the tip of a branch', (client) => readTip(client, PLACE, 'main')],
  ['the user of the token', readSelf],
  ['the version of the server', readServer],
  ['teams', (client) => listTeams(client, 'acme')],
  ['members of a team', (client) => listTeamMembers(client, { id: 3, name: 'qa' })],
])('says of %s that all pull requests of a sweep may share it', async (_what, ask) => {
  expect(await firstCall(ask)).toMatchObject({ common: true });
});

it.each<[string, (client: GiteaClient) => Promise<unknown>]>([
  ['a pull request', (client) => readPull(client, PLACE)],
  ['labels of a pull request', (client) => listLabels(client, PLACE)],
  ['statuses', (client) => listStatuses(client, PLACE, 'c0ffee')],
])('has %s read afresh each time', async (_what, ask) => {
  expect((await firstCall(ask))?.common).toBeUndefined();
});
