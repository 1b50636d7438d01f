import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnalyzer, FILE, lastWords, POLICY } from './support/cart-analyzer.ts';
import { aStory, GATE, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const clearAll = (text: string) =>
  text.replace('if (', "yield { kind: 'cleared', path: change.path, reason: 'documentation' }; if (");

describe('an analyzer that clears everything', () => {
  const policy = (more: string) => `analyzers: { acme-cart: { from: ${FILE}${more} } }\n`;
  const files = { 'src/login.ts': "import { createHash } from 'node:crypto';\nexport { createHash };\n" };
  const withPolicy = (text: string) => ({ [POLICY]: text, [FILE]: anAnalyzer('x', clearAll) });

  it('takes no points away where the policy does not let it clear, and is told as a failure', async () => {
    story.repository.commit('main', withPolicy(policy('')));
    const pull = story.aReadyPull({ files });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain('it cleared the file, and the policy does not let it do that');
    expect(lastWords(pull)).toContain('2 points for crypto-import');
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('is named wherever its proofs count, once the policy lets it clear', async () => {
    story.repository.commit('main', withPolicy(policy(', mayClear: true')));
    const pull = story.aReadyPull({ files });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:low']);
    expect(lastWords(pull)).toContain(
      '`src/login.ts`: documentation (by `acme-cart`, which the policy lets clear)',
    );
  });

  it('neither clears nor raises the tier in shadow, whatever the policy lets it do', async () => {
    story.repository.commit(
      'main',
      withPolicy(`${policy(', mayClear: true')}rollout: { acme-cart: shadow }\n`),
    );
    const pull = story.aReadyPull({ files });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).not.toContain('which the policy lets clear');
    expect(lastWords(pull)).toContain('2 points for crypto-import');
  });
});
