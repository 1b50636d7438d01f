import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, seedOrganisation } from '../index.ts';

const labels = 'POST /repos/acme/shop/issues/1/labels';

describe('events that workflows could notice', () => {
  it('come from people and from bots with a token of their own, not from jobs', async () => {
    const sandbox = createSandbox();
    const { repository, token } = seedOrganisation(sandbox);
    repository.openPullRequest({ by: 'ada' });

    await createAsk(sandbox, token)(labels, { labels: ['tier:low'] });
    await createAsk(sandbox, repository.jobToken())(labels, { labels: ['tier:high'] });

    expect(repository.events).toEqual([
      { event: 'pull_request', action: 'labeled', repository: 'acme/shop', number: 1, by: 'sop-gate' },
    ]);
  });

  it('leave out dismissals, and pushes where the title skips CI', () => {
    const { repository } = seedOrganisation(createSandbox());
    const change = repository.openPullRequest({ by: 'ada', title: 'T' });
    const quiet = repository.openPullRequest({ by: 'ada', title: 'T [skip ci]' });

    change.approvedBy('ben');
    change.dismissedBy('olga', 'ben');
    change.push({ 'a.ts': '1\n' });
    quiet.push({ 'a.ts': '1\n' });
    change.reviewRequestedBy('ada', 'mia');
    quiet.commentedBy('mia', '/sop recheck');
    change.unlabelledBy('mia', 'tier:low');

    expect(repository.events.map(({ event, action, number }) => `${number} ${event} ${action}`)).toEqual([
      '1 pull_request_review submitted',
      '1 pull_request synchronize',
      '1 pull_request review_requested',
      '2 issue_comment created',
    ]);
  });
});
