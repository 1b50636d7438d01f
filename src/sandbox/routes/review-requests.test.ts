import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk } from '../ask.ts';
import { createSandbox, type Sandbox, type SeededWorld, seedOrganisation } from '../index.ts';

const pull = '/repos/acme/shop/pulls/1';

let sandbox: Sandbox;
let seeded: SeededWorld;
let ask: Ask;

beforeEach(() => {
  sandbox = createSandbox();
  seeded = seedOrganisation(sandbox);
  ask = createAsk(sandbox, seeded.token);
});

describe('asking for reviews', () => {
  const path = `POST ${pull}/requested_reviewers`;

  it('answers with what was newly asked, and shows it in the pull request', async () => {
    const change = seeded.repository.openPullRequest({ by: 'ada' });
    await ask(path, { reviewers: ['ben'] });

    const { status, body } = await ask(path, { reviewers: ['ben', 'mia'], team_reviewers: ['qa'] });

    expect([status, body.length]).toEqual([201, 2]);
    expect(change.requestedReviewers).toEqual(['ben', 'mia', 'team/qa']);
    expect((await ask(`GET ${pull}`)).body).toMatchObject({
      requested_reviewers: [{ login: 'ben' }, { login: 'mia' }],
      requested_reviewers_teams: [{ name: 'qa' }],
    });
  });

  it.each([
    [{ reviewers: ['nobody'] }, 404],
    [{ team_reviewers: ['nothing'] }, 404],
    [{ reviewers: ['ada'] }, 422],
    [{ reviewers: ['acme'] }, 422],
  ])('refuses %j', async (body, expected) => {
    seeded.repository.openPullRequest({ by: 'ada' });

    expect((await ask(path, body)).status).toBe(expected);
  });

  it('is over once the team has answered, and refused on a closed pull request', async () => {
    const change = seeded.repository.openPullRequest({ by: 'ada' });
    change.reviewRequestedBy('ada', 'team/qa');
    change.approvedBy('quinn');
    change.closedBy('ada');

    const { status } = await ask(path, { reviewers: ['ben'] });

    expect([status, change.requestedReviewers]).toEqual([403, []]);
  });

  it('is taken back without an error when nobody was asked', async () => {
    const change = seeded.repository.openPullRequest({ by: 'ada' });
    change.reviewRequestedBy('ada', 'ben');

    const answers = [
      await ask(`DELETE ${pull}/requested_reviewers`, { reviewers: ['ben'] }),
      await ask(`DELETE ${pull}/requested_reviewers`, { reviewers: ['ben'] }),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([204, 204]);
    expect(change.requestedReviewers).toEqual([]);
  });

  it('ignores teams without a word where the owner is a person', async () => {
    seeded.world.addUser('zoe');
    const own = seeded.world.addRepository('zoe/own');
    own.openPullRequest({ by: 'ada' });
    own.addCollaborator('sop-gate', 'write');

    const { status, body } = await ask('POST /repos/zoe/own/pulls/1/requested_reviewers', {
      team_reviewers: ['qa'],
    });

    expect([status, body]).toEqual([201, []]);
  });
});
