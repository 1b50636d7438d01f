import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, cryptoImport, docsOnly, GATE, makeReady, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

/** A pull request that is labelled already, a minute later. */
async function aLabelledPull(files: Record<string, string> = cryptoImport): Promise<SeededPullRequest> {
  const pull = story.aReadyPull({ files });
  await story.runGate(pull);
  story.clock.advance(60_000);
  return pull;
}

function swap(pull: SeededPullRequest, login: string, from: string, to: string): void {
  pull.unlabelledBy(login, from);
  pull.labelledBy(login, to);
}

function comment(pull: SeededPullRequest): string {
  return pull.comments.findLast(({ author }) => author === 'sop-gate')?.body ?? '';
}

describe('an accepted override names who made it', () => {
  it('when it lowers, in status and comment', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'ben', 'tier:high', 'tier:medium');

    await story.runGate(pull);

    expect(pull.status('sop-gate / tier')?.description).toContain(
      'tier medium, computed high, lowered by @ben',
    );
    expect(comment(pull)).toMatch(/lowered.*ben|ben.*lowered/s);
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('when it raises, in status and comment', async () => {
    const pull = await aLabelledPull(docsOnly);
    swap(pull, 'milo', 'tier:low', 'tier:high');

    await story.runGate(pull);

    expect(pull.status('sop-gate / tier')?.description).toContain('tier high, computed low, raised by @milo');
    expect(comment(pull)).toContain('milo');
    expect(pull.labels).toEqual(['tier:high']);
  });

  it('and lowering satisfies no gate', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'ben', 'tier:high', 'tier:low');

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(1);
    expect(run.text).toMatch(/qa review is not approved[\s\S]*security review is not approved/);
    expect(pull.status(GATE)?.state).toBe('pending');
  });
});

describe('tampering with the label is undone and told', () => {
  it('when somebody takes it off', async () => {
    const pull = await aLabelledPull();
    pull.unlabelledBy('milo', 'tier:high');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(comment(pull)).toMatch(/high that .+milo took off is put back/);
  });

  it.each([
    ['the author', 'ada'],
    ['somebody who reviewed nothing', 'milo'],
  ])('when %s swaps it for a lower one', async (_who, login) => {
    const pull = await aLabelledPull();
    swap(pull, login, 'tier:high', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(comment(pull)).toContain('was not accepted and is removed');
    expect(comment(pull)).toContain(login);
  });

  it('when the author lowers after approving through no right of his own', async () => {
    const pull = await aLabelledPull();
    pull.insertReview({
      reviewerId: pull.record.authorId,
      state: 'APPROVED',
      official: true,
      commitId: pull.head,
    });
    swap(pull, 'ada', 'tier:high', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('when a lower one is set beside it by somebody who may not', async () => {
    const pull = await aLabelledPull();
    pull.labelledBy('milo', 'tier:low');
    pull.labelledBy('milo', 'tier:medium');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(comment(pull)).toContain('not accepted');
  });

  it('when a reviewer lowered it and his approval was dismissed', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'ben', 'tier:high', 'tier:low');
    await story.runGate(pull);
    pull.dismissedBy('olga', 'ben');
    pull.approvedBy('mia');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('when it was lowered before the last push', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'ben', 'tier:high', 'tier:low');
    await story.runGate(pull);
    story.clock.advance(60_000);
    pull.push({ 'src/more.ts': "import 'node:crypto';\n" });
    makeReady(pull);

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('when it was lowered in the second of the last push', async () => {
    const pull = await aLabelledPull();
    pull.push({ 'src/more.ts': "import 'node:crypto';\n" });
    makeReady(pull);
    pull.labelledBy('ben', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('when a raise is taken back by somebody who may not lower', async () => {
    const pull = await aLabelledPull(docsOnly);
    swap(pull, 'ben', 'tier:low', 'tier:high');
    await story.runGate(pull);
    story.clock.advance(60_000);
    swap(pull, 'ada', 'tier:high', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('when the label of the organisation is set beside that of the repository', async () => {
    story.organisation.addLabel('tier:low');
    const pull = await aLabelledPull();
    pull.labelledBy('ada', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });
});

it('holds while two labels contradict each other that people may set, and names them', async () => {
  const pull = await aLabelledPull(docsOnly);
  pull.labelledBy('ben', 'tier:medium');
  pull.labelledBy('cleo', 'tier:high');

  const run = await story.runGate(pull);

  expect(run.exitCode).toBe(1);
  expect(run.text).toContain('tier:medium (set by @ben)');
  expect(run.text).toContain('tier:high (set by @cleo)');
  expect(pull.status(GATE)?.state).toBe('failure');
});

describe('where the policy names who may lower', () => {
  beforeEach(() => {
    story.repository.commit(
      'main',
      { '.gitea/sop-gate.yml': 'override: { lower: [ceo] }\n' },
      { by: 'olga' },
    );
  });

  it('a reviewer of another role may not', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'ben', 'tier:high', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('a member of the role may', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'carol', 'tier:high', 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:low']);
    expect(pull.status('sop-gate / tier')?.description).toContain('lowered by @carol');
  });

  it('nobody may whose membership cannot be verified', async () => {
    const pull = await aLabelledPull();
    swap(pull, 'carol', 'tier:high', 'tier:low');
    story.sandbox.fault({ path: /^\/teams\//, times: Infinity, answer: { status: 403 } });

    const run = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(run.exitCode).not.toBe(0);
  });
});
