import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStory, cryptoImport, docsOnly, GATE, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const LABELS = /\/repos\/acme\/shop\/issues\/\d+\/labels$/;

describe('label definitions', () => {
  it('are created where the repository has none', async () => {
    const bare = story.organisation.addRepository('bare', { files: { 'README.md': '# Bare\n' } });
    bare.protect('main', { requiredApprovals: 2, statusCheckContexts: ['CI / test'] });
    bare.addCollaborator('sop-gate', 'admin');
    const pull = bare.openPullRequest({ by: 'ada', files: { 'docs/a.md': 'Text.\n' } });
    pull.approvedBy('ben');
    pull.approvedBy('cleo');
    pull.hasStatus('CI / test', 'success');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:low']);
  });

  it('of the organisation serve as well as those of the repository', async () => {
    const bare = story.organisation.addRepository('bare', { files: { 'README.md': '# Bare\n' } });
    bare.protect('main', { requiredApprovals: 2, statusCheckContexts: ['CI / test'] });
    bare.addCollaborator('sop-gate', 'admin');
    story.organisation.addLabel('tier:low');
    const pull = bare.openPullRequest({ by: 'ada', files: { 'docs/a.md': 'Text.\n' } });
    pull.approvedBy('ben');
    pull.approvedBy('cleo');
    pull.hasStatus('CI / test', 'success');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:low']);
    expect(
      story.sandbox.told('sop-gate').filter((line) => line.startsWith('POST /repos/acme/bare/labels')),
    ).toEqual([]);
  });
});

describe('a label that does not stay', () => {
  it('holds when the server accepts the write and adds nothing', async () => {
    const pull = story.aReadyPull();
    story.sandbox.fault({ method: 'POST', path: LABELS, times: Infinity, answer: { status: 200, body: [] } });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(pull.status(GATE)?.state).toBe('error');
    expect(story.sandbox.runner.dispatched).toEqual([]);
  });

  it('holds when somebody takes it off each time', async () => {
    const pull = story.aReadyPull();
    story.sandbox.on({ method: 'POST', path: LABELS, when: 'after', times: Infinity }, () => {
      if (pull.labels.length > 0) pull.unlabelledBy('ada', ...pull.labels);
    });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('tier:medium');
    expect(pull.status(GATE)?.state).toBe('error');
    expect(story.sandbox.runner.dispatched).toEqual([]);
  });
});

describe('a label set by a person', () => {
  it('is an override when it raises the tier, and stays over new heads', async () => {
    const pull = story.aReadyPull({ files: docsOnly });
    pull.labelledBy('quinn', 'tier:high');
    await story.runGate(pull);
    story.clock.advance(60_000);
    pull.push({ 'docs/more.md': 'More.\n' });
    pull.approvedBy('ben');
    pull.approvedBy('cleo');
    pull.hasStatus('CI / test (pull_request)', 'success');

    const run = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(run.text).toContain('quinn');
  });

  it('lowers the tier when a reviewer of this head set it after the last push', async () => {
    const pull = story.aReadyPull({ files: cryptoImport });
    await story.runGate(pull);
    story.clock.advance(60_000);
    pull.unlabelledBy('ben', 'tier:high');
    pull.labelledBy('ben', 'tier:medium');

    const run = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:medium']);
    expect(run.text).toContain('ben');
    expect(pull.comments.at(-1)?.body).toContain('ben');
  });

  it.each([
    ['the author', 'ada'],
    ['somebody who reviewed nothing', 'milo'],
  ])('does not lower the tier when set by %s', async (_who, login) => {
    const pull = story.aReadyPull({ files: cryptoImport });
    await story.runGate(pull);
    story.clock.advance(60_000);
    pull.unlabelledBy(login, 'tier:high');
    pull.labelledBy(login, 'tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });

  it('does not lower the tier when set before the last push', async () => {
    const pull = story.aReadyPull({ files: cryptoImport });
    pull.labelledBy('ben', 'tier:low');
    story.clock.advance(60_000);
    pull.push({ 'src/more.ts': "import 'node:crypto';\n" });
    story.clock.advance(60_000);
    pull.approvedBy('ben');
    pull.approvedBy('cleo');
    pull.hasStatus('CI / test (pull_request)', 'success');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
  });
});

it('takes a second tier label away that nobody may set', async () => {
  const pull = story.aReadyPull();
  await story.runGate(pull);
  story.clock.advance(60_000);
  pull.labelledBy('ada', 'tier:low');

  await story.runGate(pull);

  expect(pull.labels).toEqual(['tier:medium']);
});
