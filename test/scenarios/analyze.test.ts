import { afterEach, beforeEach, expect, it } from 'vitest';
import { aStory, cryptoImport, docsOnly, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

it('tells the risk of a pull request and writes nothing', async () => {
  const pull = story.aReadyPull({ files: cryptoImport });

  const run = await story.call([
    'analyze',
    '--repo',
    pull.repository,
    '--pr',
    String(pull.number),
    '--format',
    'json',
  ]);

  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.text)).toMatchObject({
    tier: 'high',
    findings: [{ code: 'crypto-import', path: 'src/receipt.ts', line: 1 }],
  });
  expect(pull.labels).toEqual([]);
});

it('weighs a pull request by the policy of its base branch', async () => {
  story.repository.commit('main', { '.gitea/sop-gate.yml': 'points: { crypto-import: 1 }\n' });
  const pull = story.aReadyPull({ files: cryptoImport });

  const run = await story.call([
    'analyze',
    '--repo',
    pull.repository,
    '--pr',
    String(pull.number),
    '--format',
    'json',
  ]);

  expect(JSON.parse(run.text)).toMatchObject({ tier: 'medium', points: 1 });
});

it('names the pull request that is not there', async () => {
  const pull = story.aReadyPull({ files: docsOnly });

  const run = await story.call(['analyze', '--repo', pull.repository, '--pr', '404']);

  expect(run.exitCode).toBe(3);
  expect(run.text).toContain('sop-gate: Could not read the pull request acme/shop#404');
});
