import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { listComments } from './comments.ts';
import { listLabels, listOrganisationLabels, listRepositoryLabels } from './labels.ts';
import { listReviews } from './reviews.ts';
import { readSelf, readServer } from './server.ts';
import { listStatuses } from './statuses.ts';
import { listTeamMembers, listTeams } from './teams.ts';
import { listTimeline } from './timeline.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const SHA = 'a'.repeat(40);
const ADA = { id: 12, login: 'ada' };
const AT = Date.parse('2026-11-02T09:00:00Z');
const WIRE_ADA = { ...ADA, email: 'ada@example.test' };
const WIRE_AT = '2026-11-02T10:00:00+01:00';

const wireStatus = {
  id: 3,
  context: 'CI',
  status: 'success',
  state: 'wrong field',
  description: 'd',
  target_url: '/u',
  creator: WIRE_ADA,
  created_at: WIRE_AT,
};
const status = {
  id: 3,
  context: 'CI',
  state: 'success',
  description: 'd',
  targetUrl: '/u',
  creator: ADA,
  createdAt: AT,
};
const wireReview = {
  id: 5,
  state: 'APPROVED',
  official: true,
  stale: false,
  dismissed: false,
  commit_id: SHA,
  user: WIRE_ADA,
  team: null,
  comments_count: 2,
  submitted_at: WIRE_AT,
  body: 'fine',
};
const review = {
  id: 5,
  state: 'APPROVED',
  official: true,
  stale: false,
  dismissed: false,
  commitId: SHA,
  user: ADA,
  submittedAt: AT,
};

const none = (c: GiteaClient) => listTimeline(c, PLACE, 0);

type Row = readonly [
  name: string,
  call: (client: GiteaClient) => Promise<unknown>,
  wire: unknown,
  words: unknown,
];

const table: Row[] = [
  ['the token’s user', readSelf, WIRE_ADA, ADA],
  [
    'the version',
    readServer,
    { version: '1.26.4' },
    { version: '1.26.4', flavour: 'gitea', numbers: [1, 26, 4] },
  ],
  ['statuses', (c) => listStatuses(c, PLACE, SHA), [wireStatus], [status]],
  [
    'a status by Actions',
    (c) => listStatuses(c, PLACE, SHA),
    [{ ...wireStatus, creator: null }],
    [{ ...status, creator: null }],
  ],
  [
    'statuses by id, newest first',
    async (c) => (await listStatuses(c, PLACE, SHA)).map((row) => row.id),
    [4, 9, 6].map((id) => ({ ...wireStatus, id })),
    [9, 6, 4],
  ],
  ['reviews', (c) => listReviews(c, PLACE), [wireReview], [{ review, team: undefined, lineComments: 2 }]],
  [
    'a review request to a team',
    (c) => listReviews(c, PLACE),
    [{ ...wireReview, user: null, team: { name: 'qa' } }],
    [{ review: { ...review, user: null }, team: 'qa', lineComments: 2 }],
  ],
  [
    'reviews by id, oldest first',
    async (c) => (await listReviews(c, PLACE)).map((row) => row.review.id),
    [9, 4, 6].map((id) => ({ ...wireReview, id })),
    [4, 6, 9],
  ],
  [
    'label entries of the timeline',
    none,
    [
      {
        id: 8,
        type: 'label',
        user: WIRE_ADA,
        body: '1',
        label: { id: 4, name: 'l', color: 'fff' },
        created_at: WIRE_AT,
      },
    ],
    [{ id: 8, type: 'label', user: ADA, body: '1', label: { id: 4, name: 'l' }, createdAt: AT }],
  ],
  [
    'entries of a label that is gone',
    none,
    [{ id: 8, type: 'label', user: null, body: '', label: null, created_at: WIRE_AT }],
    [{ id: 8, type: 'label', user: null, body: '', label: null, createdAt: AT }],
  ],
  [
    'entries that are about no label',
    none,
    [{ id: 8, type: 'pull_push', user: WIRE_ADA, body: '', created_at: WIRE_AT }],
    [{ id: 8, type: 'pull_push', user: ADA, body: '', label: null, createdAt: AT }],
  ],
  ['an empty timeline', none, null, []],
  [
    'comments',
    (c) => listComments(c, PLACE),
    [{ id: 8, body: 'hi', user: WIRE_ADA, created_at: WIRE_AT, html_url: '' }],
    [{ id: 8, body: 'hi', user: ADA, createdAt: AT }],
  ],
  ['labels', (c) => listLabels(c, PLACE), [{ id: 4, name: 'l', color: 'fff' }], [{ id: 4, name: 'l' }]],
  [
    'label definitions of the repository',
    (c) => listRepositoryLabels(c, PLACE),
    [{ id: 4, name: 'l', exclusive: true, color: 'fff' }],
    [{ id: 4, name: 'l', exclusive: true, owner: 'repository' }],
  ],
  [
    'label definitions of the organisation',
    (c) => listOrganisationLabels(c, 'acme'),
    [{ id: 4, name: 'l', exclusive: false, color: 'fff' }],
    [{ id: 4, name: 'l', exclusive: false, owner: 'organization' }],
  ],
  [
    'teams',
    (c) => listTeams(c, 'acme'),
    [
      { id: 5, name: 'qa', permission: 'read' },
      { id: 6, name: 'ceo', visibility: 'private' },
    ],
    [
      { id: 5, name: 'qa', listHides: false },
      { id: 6, name: 'ceo', listHides: true },
    ],
  ],
  ['an organisation without teams', (c) => listTeams(c, 'acme'), null, []],
  ['members of a team', (c) => listTeamMembers(c, { id: 5, name: 'qa' }), [WIRE_ADA], [ADA]],
];

it.each(table)('reads %s', async (_name, call, wire, words) => {
  const { client } = buildScripted([say(wire), say([])]);

  const answer = await call(client);

  expect(answer).toEqual(words);
});

const broken: Row[] = [
  [
    'a status of an unknown time',
    (c) => listStatuses(c, PLACE, SHA),
    [{ ...wireStatus, created_at: 'soon' }],
    '',
  ],
  ['a status without state', (c) => listStatuses(c, PLACE, SHA), [{ ...wireStatus, status: undefined }], ''],
  ['a review without flags', (c) => listReviews(c, PLACE), [{ ...wireReview, official: undefined }], ''],
  ['a user without id', readSelf, { login: 'ada' }, ''],
  ['a user with a broken id', readSelf, { id: 1.5, login: 'ada' }, ''],
  ['labels that are null', (c) => listLabels(c, PLACE), null, ''],
  ['reviews that are null', (c) => listReviews(c, PLACE), null, ''],
  ['members that are null', (c) => listTeamMembers(c, { id: 5, name: 'qa' }), null, ''],
];

it.each(broken)('makes no sense of %s', async (_name, call, wire) => {
  const { client } = buildScripted([say(wire)]);

  const answer = call(client);

  await expect(answer).rejects.toMatchObject({ kind: 'malformed' });
});
