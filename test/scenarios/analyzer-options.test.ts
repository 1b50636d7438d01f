import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnalyzer, FILE, lastWords, POLICY } from './support/cart-analyzer.ts';
import { aStory, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

describe('the options of an analyzer of one’s own', () => {
  const schema = `options: { type: 'object', properties: {
    paths: { type: 'array', items: { type: 'string', minLength: 1 }, default: ['src/cart.ts'] },
    mood: { type: 'string', enum: ['calm', 'loud'], default: 'calm' },
    most: { type: 'integer', minimum: 1, maximum: 9, default: 3 },
  } },
  *analyzeFile({ change }, { paths, mood, most }) {
    const args = { told: mood + ' ' + most };
    if (paths.includes(change.path)) yield { kind: 'noticed', code: 'acme-cart', path: change.path, line: 1, args };
  },
});`;
  const withOptions = anAnalyzer('{told}', (text) => text.replace(/\*analyzeFile[\s\S]*/, schema));
  const give = (options: string) => ({
    [POLICY]: `analyzers:\n  acme-cart:\n    from: ${FILE}\n    options: ${options}\n`,
    [FILE]: withOptions,
  });

  it.each([
    ['{}', 'touches the cart, calm 3'],
    ['{ mood: loud, most: 9 }', 'touches the cart, loud 9'],
  ])('%s reach it, with its defaults for what they leave out', async (options, told) => {
    story.repository.commit('main', give(options));
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain(told);
  });

  it.each([
    ['{ pahts: [] }', 'unknown key `pahts` in `analyzers.acme-cart.options`; did you mean `paths`?'],
    ['{ most: "3" }', '`analyzers.acme-cart.options.most` is the text `3`: expected a whole number, 1 to 9'],
    ['{ most: 10 }', '`analyzers.acme-cart.options.most` is `10`: expected a whole number, 1 to 9'],
    [
      '{ paths: [a, ""] }',
      '`analyzers.acme-cart.options.paths[1]` is the text `""`: expected a text, at least 1 letter',
    ],
    [
      '{ mood: louder }',
      '`analyzers.acme-cart.options.mood` is the text `louder`: expected calm or loud; did you mean `loud`?',
    ],
    ['[most]', '`analyzers.acme-cart.options` is a list of 1 entry: expected a map of paths, mood, most'],
  ])('%s make the tier high, naming file and key, while the others run', async (options, problem) => {
    story.repository.commit('main', give(options));
    const pull = story.aReadyPull({ files: { ...plainCode, 'src/oauth.ts': 'export const a = 1;\n' } });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    const told = lastWords(pull);
    expect(told).toMatch(/its options in \.gitea\/sop-gate\.yml at main \(\w{7}\) cannot be read: /);
    expect(told).toContain(`cannot be read: ${problem}`);
    expect(told).toContain('sensitive-path');
    expect(told).not.toContain('touches the cart');
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('that are wrong are a notice in shadow', async () => {
    const files = give('{ most: 0 }');
    story.repository.commit('main', {
      ...files,
      [POLICY]: `${files[POLICY]}rollout: { acme-cart: shadow }\n`,
    });
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:medium']);
    expect(lastWords(pull)).toContain('`analyzers.acme-cart.options.most` is `0`');
  });
});
