import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { dispatchWorkflow, listTasks, readRun } from './actions.ts';
import { listChangedFiles, readDiff } from './changed-files.ts';
import { editComment, listComments, postComment } from './comments.ts';
import { listFolder, readEntries, readEntry, readRaw } from './contents.ts';
import {
  addLabel,
  createLabel,
  listLabels,
  listOrganisationLabels,
  listRepositoryLabels,
  removeLabel,
} from './labels.ts';
import { listOpenPulls, readPull } from './pulls.ts';
import { readBranch, readOwnerKind, readRepository, readTip } from './repository.ts';
import { requestReview } from './review-requests.ts';
import { listReviews } from './reviews.ts';
import { readSelf, readServer } from './server.ts';
import { listStatuses, postStatus } from './statuses.ts';
import { listTeamMembers, listTeams } from './teams.ts';
import { listTimeline } from './timeline.ts';

const PLACE = { owner: 'a b', name: 'shop', number: 7 };
const SPOT = { ...PLACE, commit: 'c0ffee' };
const HERE = 'https://git.test/api/v1/repos/a%20b/shop';
const ANYBODY = ['read:user', 'an active account'] as const;
const MEMBER = ['read:organization', 'membership in the organisation'] as const;
const REQUEST = ['write:repository', 'write access to pull requests'] as const;
const READ_ACTIONS = ['read:repository', 'read access to Actions'] as const;
const COMMENT = ['write:issue', 'read access to pull requests'] as const;
const READ_PULLS = ['read:repository', 'read access to pull requests'] as const;
const READ_CODE = ['read:repository', 'read access to code'] as const;
const READ_ISSUES = ['read:issue', 'read access to pull requests'] as const;
const WRITE_ISSUES = ['write:issue', 'write access to pull requests'] as const;

type Row = readonly [
  call: (client: GiteaClient) => Promise<unknown>,
  request: string,
  to: string,
  needs: readonly [scope: string, role: string],
];

const table: Row[] = [
  [readSelf, 'GET https://git.test/api/v1/user', 'read whose token this is', ANYBODY],
  [readServer, 'GET https://git.test/api/v1/version', 'read the version of the server', ANYBODY],
  [(c) => readPull(c, PLACE), `GET ${HERE}/pulls/7`, 'read the pull request a b/shop#7', READ_PULLS],
  [
    (c) => listOpenPulls(c, PLACE),
    `GET ${HERE}/pulls?state=open&sort=oldest&page=1&limit=50`,
    'list the open pull requests of a b/shop',
    READ_PULLS,
  ],
  [
    (c) => listReviews(c, PLACE),
    `GET ${HERE}/pulls/7/reviews?page=1&limit=50`,
    'read the reviews of a b/shop#7',
    READ_PULLS,
  ],
  [
    (c) => listStatuses(c, PLACE, 'c0ffee'),
    `GET ${HERE}/statuses/c0ffee?page=1&limit=50`,
    'read the statuses of c0ffee in a b/shop',
    READ_CODE,
  ],
  [
    (c) => postStatus(c, { ...PLACE, sha: 'c0ffee' }, { context: 'x / y', state: 'error', description: 'd' }),
    `POST ${HERE}/statuses/c0ffee {"context":"x / y","state":"error","description":"d"}`,
    'post the status "x / y" on c0ffee in a b/shop',
    ['write:repository', 'write access to code'],
  ],
  [
    (c) => listTimeline(c, PLACE, 0),
    `GET ${HERE}/issues/7/timeline?page=1&limit=50`,
    'read the timeline of a b/shop#7',
    READ_ISSUES,
  ],
  [
    (c) => listComments(c, PLACE),
    `GET ${HERE}/issues/7/comments?page=1&limit=50`,
    'read the comments of a b/shop#7',
    READ_ISSUES,
  ],
  [
    (c) => postComment(c, PLACE, 'text'),
    `POST ${HERE}/issues/7/comments {"body":"text"}`,
    'comment on a b/shop#7',
    COMMENT,
  ],
  [
    (c) => editComment(c, { ...PLACE, id: 9 }, 'text'),
    `PATCH ${HERE}/issues/comments/9 {"body":"text"}`,
    'edit the comment 9 in a b/shop',
    COMMENT,
  ],
  [(c) => listLabels(c, PLACE), `GET ${HERE}/issues/7/labels`, 'read the labels of a b/shop#7', READ_ISSUES],
  [
    (c) => listRepositoryLabels(c, PLACE),
    `GET ${HERE}/labels?page=1&limit=50`,
    'read the labels of a b/shop',
    READ_ISSUES,
  ],
  [
    (c) => listOrganisationLabels(c, 'a b'),
    'GET https://git.test/api/v1/orgs/a%20b/labels?page=1&limit=50',
    'read the labels of the organisation a b',
    MEMBER,
  ],
  [
    (c) => createLabel(c, PLACE, { name: 'l', color: '#fff', description: 'd' }),
    `POST ${HERE}/labels {"name":"l","color":"#fff","description":"d"}`,
    'create the label "l" in a b/shop',
    ['write:issue', 'write access to issues or pull requests'],
  ],
  [
    (c) => addLabel(c, PLACE, { id: 3, name: 'l' }),
    `POST ${HERE}/issues/7/labels {"labels":[3]}`,
    'put the label "l" on a b/shop#7',
    WRITE_ISSUES,
  ],
  [
    (c) => removeLabel(c, PLACE, { id: 3, name: 'l' }),
    `DELETE ${HERE}/issues/7/labels/3`,
    'take the label "l" from a b/shop#7',
    WRITE_ISSUES,
  ],
  [(c) => readRepository(c, PLACE), `GET ${HERE}`, 'read the repository a b/shop', READ_CODE],
  [(c) => readOwnerKind(c, PLACE), `GET ${HERE}/teams`, 'find out whether a b is an organisation', READ_CODE],
  [
    (c) => readBranch(c, PLACE, 'release/1#0'),
    `GET ${HERE}/branches/release/1%230`,
    'read the branch "release/1#0" of a b/shop',
    READ_CODE,
  ],
  [
    (c) => readTip(c, PLACE, 'main'),
    `GET ${HERE}/branches/main`,
    'read the branch "main" of a b/shop',
    READ_CODE,
  ],
  [
    (c) => listTeams(c, 'a b'),
    'GET https://git.test/api/v1/orgs/a%20b/teams?page=1&limit=50',
    'list the teams of a b',
    MEMBER,
  ],
  [
    (c) => listTeamMembers(c, { id: 5, name: 'qa' }),
    'GET https://git.test/api/v1/teams/5/members?page=1&limit=50',
    'list the members of the team qa',
    ['read:organization', 'membership in the team, or ownership of the organisation'],
  ],
  [
    (c) => readEntry(c, SPOT, 'a b/c?.ts'),
    `GET ${HERE}/contents/a%20b/c%3F.ts?ref=c0ffee`,
    'read "a b/c?.ts" at c0ffee in a b/shop',
    READ_CODE,
  ],
  [
    (c) => listFolder(c, SPOT, ''),
    `GET ${HERE}/contents?ref=c0ffee`,
    'read "" at c0ffee in a b/shop',
    READ_CODE,
  ],
  [
    (c) => readRaw(c, SPOT, 'a/b.ts'),
    `GET ${HERE}/raw/a/b.ts?ref=c0ffee`,
    'read "a/b.ts" at c0ffee in a b/shop',
    READ_CODE,
  ],
  [
    (c) => readEntries(c, SPOT, ['a', 'b/c']),
    `POST ${HERE}/file-contents?ref=c0ffee {"files":["a","b/c"]}`,
    'read 2 files at c0ffee in a b/shop',
    ['write:repository', 'read access to code'],
  ],
  [
    (c) => listChangedFiles(c, PLACE),
    `GET ${HERE}/pulls/7/files?page=1&limit=50`,
    'list the changed files of a b/shop#7',
    READ_PULLS,
  ],
  [(c) => readDiff(c, PLACE), `GET ${HERE}/pulls/7.diff`, 'read the diff of a b/shop#7', READ_PULLS],
  [
    (c) => requestReview(c, PLACE, { team: 'qa' }),
    `POST ${HERE}/pulls/7/requested_reviewers {"team_reviewers":["qa"]}`,
    'request a review of a b/shop#7 from qa',
    REQUEST,
  ],
  [
    (c) => requestReview(c, PLACE, { user: 'quinn' }),
    `POST ${HERE}/pulls/7/requested_reviewers {"reviewers":["quinn"]}`,
    'request a review of a b/shop#7 from quinn',
    REQUEST,
  ],
  [
    (c) => dispatchWorkflow(c, { ...PLACE, workflow: 'qa.yml', branch: 'main', inputs: { pr: '7' } }),
    `POST ${HERE}/actions/workflows/qa.yml/dispatches?return_run_details=true {"ref":"main","inputs":{"pr":"7"}}`,
    'start qa.yml in a b/shop',
    ['write:repository', 'write access to Actions'],
  ],
  [(c) => readRun(c, PLACE, 12), `GET ${HERE}/actions/runs/12`, 'read the run 12 in a b/shop', READ_ACTIONS],
  [
    (c) => listTasks(c, PLACE),
    `GET ${HERE}/actions/tasks?page=1&limit=50`,
    'list the tasks in a b/shop',
    READ_ACTIONS,
  ],
];

it.each(table)(
  'names request, purpose and missing role when refused (%#)',
  async (call, request, to, [, role]) => {
    const { client, requests } = buildScripted([say({ message: 'no' }, 403)]);

    const answer = call(client);

    await expect(answer).rejects.toMatchObject({
      message: `Could not ${to}: the server answered 403 (no)`,
      right: role,
    });
    expect(requests).toEqual([request]);
  },
);

it.each(table)(
  'names the scope a new token needs when unknown (%#)',
  async (call, _request, _to, [scope]) => {
    const { client } = buildScripted([say({}, 401)]);

    const answer = call(client);

    await expect(answer).rejects.toMatchObject({
      remedy: expect.stringContaining(`every scope it needs, ${scope} for this`),
    });
  },
);
