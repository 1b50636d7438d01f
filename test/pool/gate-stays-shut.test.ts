import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anAnalyzer, FILE, lastWords, POLICY } from '../scenarios/support/cart-analyzer.ts';
import { aStory, GATE, plainCode, type Story } from '../scenarios/support/story.ts';
import { workerPool } from './built-pipeline.ts';

vi.setConfig({ testTimeout: 120_000 });

let execute: ReturnType<typeof workerPool>;
let story: Story;
beforeEach(async () => {
  execute = workerPool({ threads: 1 });
  story = await aStory({ execute });
});
afterEach(async () => {
  await story.end();
  await execute.close();
});

const hoard = `const kept: unknown[] = []; for (;;) kept.push(Array.from({ length: 1e5 }, (_, at) => at + ' of ' + kept.length)); if (`;
const files = { ...plainCode, 'src/oauth.ts': 'export const a = 1;\n' };

/** A gate whose policy has an analyzer that does this first for every file. */
function begin(body: string, more: string): void {
  story.repository.commit('main', {
    [POLICY]: `analyzers: { acme-cart: { from: ${FILE} } }\n${more}`,
    [FILE]: anAnalyzer('as ever', (text) => text.replace('if (', body)),
  });
}

it.each([
  [
    'loops for ever',
    'for (;;); if (',
    'limits: { taskSeconds: 5 }',
    'it took more than 5 seconds; limits.taskSeconds sets that',
  ],
  [
    'takes all memory',
    hoard,
    'limits: { taskSeconds: 60, workerMegabytes: 128 }',
    'it needed more than 128 megabytes; limits.workerMegabytes sets that',
  ],
  [
    'takes longer than it may for a file',
    'for (let at = 0; at < 2e9; at += 1); if (',
    'limits: { analyzerSeconds: 0.5 }',
    'of the 0.5 seconds of limits.analyzerSeconds (`acme-cart`)',
  ],
  [
    'takes longer than it may for all files',
    'for (let at = 0; at < 2e9; at += 1); if (',
    'limits: { analyzerPatchSeconds: 0.5 }',
    'of the 0.5 seconds of limits.analyzerPatchSeconds for the whole change (`acme-cart`)',
  ],
])('an analyzer that %s keeps the gate shut, and the others run', async (_what, body, limits, reason) => {
  begin(body, limits);
  const pull = story.aReadyPull({ files });

  await story.runGate(pull);

  expect(pull.labels).toEqual(['tier:high']);
  expect(lastWords(pull)).toContain(reason);
  expect(lastWords(pull)).toContain('sensitive-path');
  expect(pull.status(GATE)?.state).not.toBe('success');
});

it.each([
  ['loops for ever', 'for (;;); if (', 'limits: { taskSeconds: 5 }', 'it took more than 5 seconds'],
  [
    'is over budget',
    'for (let at = 0; at < 2e9; at += 1); if (',
    'limits: { analyzerSeconds: 0.5 }',
    'of the 0.5 seconds of limits.analyzerSeconds (`acme-cart`)',
  ],
])('one in shadow that %s is only told', async (_what, body, limits, reason) => {
  begin(body, `${limits}\nrollout: { acme-cart: shadow }`);
  const pull = story.aReadyPull({ files: plainCode });

  await story.runGate(pull);

  expect(pull.labels).toEqual(['tier:medium']);
  expect(lastWords(pull)).toContain('Only tried, counted for nothing (1)');
  expect(lastWords(pull)).toContain(reason);
});
