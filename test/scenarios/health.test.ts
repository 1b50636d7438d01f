import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anAnalyzer, FILE, POLICY } from './support/cart-analyzer.ts';
import { aStory, plainCode, type Story } from './support/story.ts';

let story: Story;
let folder: string;
beforeEach(async () => {
  story = await aStory();
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-health-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await story.end();
});

it('tells from kept decisions how often an analyzer of the policy is overridden', async () => {
  story.repository.commit('main', {
    [POLICY]: `analyzers: { acme-cart: { from: ${FILE} } }\n`,
    [FILE]: anAnalyzer('as ever'),
  });
  const first = story.aReadyPull({ files: plainCode });
  const second = story.aReadyPull({ files: plainCode });
  const kept: string[] = [];
  const judge = async (pull: typeof first) => {
    const { text } = await story.runGate(pull, '--format', 'json');
    kept.push(...text.split('\n').filter((line) => line.startsWith('{')));
  };
  await judge(first);
  await judge(second);
  story.clock.advance(60_000);
  first.unlabelledBy('ben', 'tier:high');
  first.labelledBy('ben', 'tier:medium');
  await judge(first);
  writeFileSync(join(folder, 'decisions.ndjson'), kept.join('\n'));

  const { exitCode, text } = await story.call(['health', join(folder, 'decisions.ndjson')]);

  expect(exitCode).toBe(0);
  expect(text).toMatch(/^2 changes\n/);
  expect(text).toMatch(/\nacme-cart +2 +100\.0 % +0 +1 of 2, 50\.0 % +0 +\d+\.\d$/m);
});
