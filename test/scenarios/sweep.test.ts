import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewWorkflow, type SeededPullRequest, type SeededRepository } from '../../src/sandbox/index.ts';
import { aStory, CI, docsOnly, GATE, makeReady, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

function aRepository(
  name: string,
  options: { archived?: boolean; topics?: string[] } = {},
): SeededRepository {
  const repository = story.organisation.addRepository(name, {
    files: {
      '.gitea/workflows/qa-review.yml': reviewWorkflow('qa'),
      '.gitea/workflows/security-review.yml': reviewWorkflow('security'),
    },
    ...options,
  });
  repository.protect('main', { requiredApprovals: 2, statusCheckContexts: [CI] });
  repository.addCollaborator('sop-gate', 'admin');
  return repository;
}

function aReadyPullIn(repository: SeededRepository): SeededPullRequest {
  return makeReady(repository.openPullRequest({ by: 'ada', files: plainCode }));
}

/** The table at the end as words and numbers. */
function tableOf(text: string): Readonly<Record<string, number>> {
  const rows = [...text.matchAll(/^ {2}(open|waiting|held|not judged|writes|lists not read) +(\d+)$/gm)];
  return Object.fromEntries(rows.map(([, word, count]) => [word, Number(count)]));
}

describe('a sweep', () => {
  it('judges every open pull request of the named repositories, a line each and a table', async () => {
    const ready = story.aReadyPull();
    const early = story.repository.openPullRequest({ by: 'ada', files: docsOnly });
    const other = aReadyPullIn(aRepository('depot'));

    const run = await story.call(['sweep', 'acme/shop', 'acme/depot']);

    expect(run.exitCode).toBe(0);
    expect([ready.labels, early.labels, other.labels]).toEqual([['tier:medium'], [], ['tier:medium']]);
    expect(run.text).toMatch(/^\d\/3 {2}acme\/depot#1 {2}waiting at tier medium: /m);
    expect(run.text).toMatch(/^\d\/3 {2}acme\/shop#2 {2}waiting: /m);
    expect(run.text).toContain('sop-gate: 3 open pull requests\n');
    expect(tableOf(run.text)).toMatchObject({ open: 0, waiting: 3, held: 0, 'not judged': 0 });
  });

  it('writes nothing the second time', async () => {
    story.aReadyPull();
    await story.call(['sweep', 'acme/shop']);

    const again = await story.call(['sweep', 'acme/shop']);

    expect(tableOf(again.text)).toMatchObject({ waiting: 1, writes: 0 });
  });

  it('finds an approval that was dismissed, of which no event tells', async () => {
    const pull = story.aReadyPull();
    pull.approvedBy('mia');
    pull.approvedBy('quinn');
    pull.approvedBy('sam');
    await story.runGate(pull);
    const before = pull.status(GATE)?.state;
    pull.dismissedBy('olga', 'ben');
    pull.dismissedBy('olga', 'mia');

    await story.call(['sweep', 'acme/shop']);

    expect([before, pull.status(GATE)?.state]).toEqual(['success', 'pending']);
  });

  it('takes all repositories of an organisation, but the archived', async () => {
    aReadyPullIn(aRepository('depot'));
    aReadyPullIn(aRepository('attic', { archived: true }));

    const run = await story.call(['sweep', '--org', 'acme', '--dry-run']);

    expect(run.exitCode).toBe(0);
    expect(run.text).toContain('acme/depot#1');
    expect(run.text).not.toContain('acme/attic');
    expect(run.text).toMatch(/^ {2}would write +[1-9]\d*$/m);
    expect(run.text).not.toContain('writes');
  });

  it('takes the repositories with a topic, each once, whoever names it too', async () => {
    aReadyPullIn(aRepository('depot', { topics: ['gated'] }));
    story.aReadyPull();

    const run = await story.call(['sweep', 'Acme/Depot', '--topic', 'gated', '--dry-run']);

    expect(run.text).toContain('sop-gate: 1 open pull request\n');
    expect(run.text).not.toContain('acme/shop');
  });

  it('shares the work so that every pull request falls to exactly one part', async () => {
    for (let count = 0; count < 6; count += 1)
      story.repository.openPullRequest({ by: 'ada', files: plainCode });

    const runs = [];
    for (const part of ['1/3', '2/3', '3/3'])
      runs.push(await story.call(['sweep', 'acme/shop', '--shard', part, '--dry-run']));

    const judged = runs.flatMap(({ text }) =>
      [...text.matchAll(/acme\/shop#(\d)/g)].map(([, number]) => number),
    );
    expect(judged.toSorted()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(runs[1]?.text).toContain('(part 2 of 3)');
  });

  it('writes nothing on a dry run, and says its verdicts to machines', async () => {
    const pull = story.aReadyPull();

    const run = await story.call(['sweep', 'acme/shop', '--dry-run', '--format', 'json']);

    expect(JSON.parse(run.text)).toMatchObject({
      repository: 'acme/shop',
      number: pull.number,
      state: 'waiting',
    });
    expect(pull.labels).toEqual([]);
  });
});

describe('a sweep in trouble', () => {
  it('judges the others when one pull request cannot be read, and keeps that one shut', async () => {
    const broken = story.aReadyPull();
    const fine = makeReady(story.repository.openPullRequest({ by: 'ada', files: docsOnly }));
    story.sandbox.fault({
      path: new RegExp(`/pulls/${broken.number}/reviews`),
      times: Infinity,
      answer: { status: 403, body: { message: 'no' } },
    });

    const run = await story.call(['sweep', 'acme/shop']);

    expect(run.exitCode).toBe(3);
    expect(tableOf(run.text)).toMatchObject({ waiting: 1, 'not judged': 1 });
    expect(run.text).toMatch(/acme\/shop#1 {2}not judged$/m);
    expect(fine.labels).toEqual(['tier:low']);
    expect(broken.status(GATE)?.state).toBe('error');
  });

  it.each([
    ['forbidden', { status: 403, body: { message: 'no' } }],
    ['nonsense', { status: 200, body: { message: 'welcome' } }],
    ['cut short', 'truncated'],
    ['from a proxy', { page: 502 }],
    ['lost', 'reset'],
  ] as const)('sweeps the others when a list is %s, and says so', async (_what, answer) => {
    const depot = aRepository('depot');
    const pull = aReadyPullIn(depot);
    story.aReadyPull();
    story.sandbox.fault({ path: /\/repos\/acme\/shop\/pulls\?/, times: Infinity, answer });

    const run = await story.call(['sweep', 'acme/shop', 'acme/depot']);

    expect(run.exitCode).toBe(3);
    expect(tableOf(run.text)).toMatchObject({ waiting: 1, 'lists not read': 1 });
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('sweeps nothing of an organisation it cannot list, and says so', async () => {
    const run = await story.call(['sweep', '--org', 'nobody', '--topic', 'gated']);

    expect(run.exitCode).toBe(3);
    expect(tableOf(run.text)).toMatchObject({ waiting: 0, 'lists not read': 1 });
    expect(run.text).toContain('list the repositories of nobody');
  });
});

describe('a sweep that is asked for in wrong words', () => {
  it.each([
    ['no repository', [], 'No repository is named'],
    ['half a repository', ['acme'], '"acme" is not a repository'],
    ['a topic that is none', ['--topic', 'a,b'], '"a,b" is not a topic'],
    ['part none of three', ['acme/shop', '--shard', '0/3'], '--shard "0/3"'],
    ['part four of three', ['acme/shop', '--shard', '4/3'], '--shard "4/3"'],
    ['a part in words', ['acme/shop', '--shard', 'first'], '--shard "first"'],
    ['nobody at a time', ['acme/shop', '--parallel', '0'], '--parallel "0"'],
    ['too many at a time', ['acme/shop', '--parallel', '33'], '--parallel "33"'],
    ['an unknown format', ['acme/shop', '--format', 'xml'], '--format "xml" is unknown'],
  ])('ends with 2 for %s', async (_what, args, message) => {
    const run = await story.call(['sweep', ...args]);

    expect(run.exitCode).toBe(2);
    expect(run.text).toContain(message);
    expect(story.sandbox.calls).toEqual([]);
  });
});
