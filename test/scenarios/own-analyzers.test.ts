import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAnalyzer, FILE, lastWords, POLICY } from './support/cart-analyzer.ts';
import { aStory, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const from = `analyzers: { acme-cart: { from: ${FILE} } }\n`;

describe('an analyzer of one’s own', () => {
  it('is read from the base branch and makes the tier', async () => {
    story.repository.commit('main', { [POLICY]: from, [FILE]: anAnalyzer('as it was') });
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain('touches the cart, as it was');
    expect(story.sandbox.problems()).toEqual([]);
  });

  it('is judged by what it was before the change that edits it', async () => {
    story.repository.commit('main', { [POLICY]: from, [FILE]: anAnalyzer('as it was') });
    const pull = story.aReadyPull({
      files: { ...plainCode, [FILE]: anAnalyzer('as it shall be').replace('points: 2', 'points: 0') },
    });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    const told = lastWords(pull);
    expect(told).toContain('touches the cart, as it was');
    expect(told).not.toContain('as it shall be');
    expect(told).toContain('gate-name');
  });

  it('asks for a new assessment when it has changed on the base branch', async () => {
    story.repository.commit('main', { [POLICY]: from, [FILE]: anAnalyzer('as it was') });
    const pull = story.aReadyPull({ files: plainCode });
    await story.runGate(pull);
    story.repository.commit('main', { [FILE]: anAnalyzer('as it is now') });

    await story.runGate(pull);

    expect(lastWords(pull)).toContain('touches the cart, as it is now');
  });

  it('counts for nothing in shadow, and is told in the details and in the log', async () => {
    story.repository.commit('main', {
      [POLICY]: `${from}rollout: { acme-cart: shadow }\n`,
      [FILE]: anAnalyzer('as it was'),
    });
    const pull = story.aReadyPull({ files: plainCode });

    const { text } = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:medium']);
    expect(lastWords(pull)).toContain('Only tried, counted for nothing (1)');
    expect(text).toMatch(/^ {2}shadow {6}src\/cart\.ts:1 touches the cart, as it was \(acme-cart\)$/m);
  });
});

describe('a rule without code', () => {
  it('makes the tier like any other analyzer', async () => {
    story.repository.commit('main', {
      [POLICY]: `rules:
  acme-cart:
    title: The cart is emptied
    points: 2
    help: Ask the team of the cart.
    message: exports the function \`{name}\`
    match: [{ lines: ["export const empty *"] }]
`,
    });
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain('acme-cart');
  });
});

describe('an analyzer that cannot be had', () => {
  it.each([
    ['is not there', undefined, 'is not there, beside the policy that names it'],
    ['does not parse', 'export default {', 'it does not parse'],
    ['throws at import', "throw new Error('not today');", 'it could not be loaded: not today'],
    [
      'was written for another version',
      anAnalyzer('x', (text) => text.replace('apiVersion: 2', 'apiVersion: 1')),
      'version 1 of the contract',
    ],
    [
      'takes a code of this build',
      anAnalyzer('x', (text) => text.replaceAll("'acme-cart': {", "'crypto-import': {")),
      'has the code',
    ],
    [
      'is no TypeScript that compiles',
      anAnalyzer('x', (text) => text.replace('points: 2', 'points: : 2')),
      `${FILE}: it does not parse: `,
    ],
    [
      'is of another id',
      anAnalyzer('x', (text) => text.replace("id: 'acme-cart'", "id: 'acme-card'")),
      'exports no analyzer with the id "acme-cart", only acme-card',
    ],
    [
      'clears what it may not',
      anAnalyzer('x', (text) =>
        text.replace('if (', "yield { kind: 'cleared', path: change.path, reason: 'test' }; if ("),
      ),
      'the policy does not let it do that',
    ],
    [
      'reads the clock',
      anAnalyzer('x', (text) => text.replace('if (', 'if (Date.now() > 0 && ')),
      'an analyzer reads no clock',
    ],
    [
      'throws at work',
      anAnalyzer('x', (text) => text.replace('if (', "throw new Error('no cart'); if (")),
      'it failed: no cart',
    ],
    [
      'declares its options by a schema that is none',
      anAnalyzer('x', (text) =>
        text.replace(
          '*analyze',
          "options: { type: 'object', properties: { words: { type: 'texts' } } }, *analyze",
        ),
      ),
      'the schema of its options is wrong: `options.properties.words` has the type `texts`: expected string,',
    ],
    [
      'needs an option that the policy does not give',
      anAnalyzer('x', (text) =>
        text.replace(
          '*analyze',
          "options: { type: 'object', properties: { team: { type: 'string' } }, required: ['team'] }, *analyze",
        ),
      ),
      'cannot be read: `analyzers.acme-cart.options.team` is missing: expected a text',
    ],
    [
      'yields garbage',
      anAnalyzer('x', (text) => text.replace('if (', "yield 'garbage' as never; if (")),
      'no observation',
    ],
  ])('and %s makes the tier high, while the others run', async (_what, text, reason) => {
    story.repository.commit('main', {
      [POLICY]: from,
      ...(text === undefined ? {} : { [FILE]: text }),
    });
    const pull = story.aReadyPull({ files: { ...plainCode, 'src/oauth.ts': 'export const a = 1;\n' } });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    const told = lastWords(pull);
    expect(told).toContain(reason);
    expect(told).toContain('sensitive-path');
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('and takes the code of another of the policy makes the tier high, while that one runs', async () => {
    const other = FILE.replace('acme-cart', 'acme-card');
    story.repository.commit('main', {
      [POLICY]: `analyzers: { acme-cart: { from: ${FILE} }, acme-card: { from: ${other} } }\n`,
      [FILE]: anAnalyzer('as it was'),
      [other]: anAnalyzer('twice', (text) => text.replace("id: 'acme-cart'", "id: 'acme-card'")),
    });
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain('the analyzer acme-cart has the code "acme-cart" already');
    expect(lastWords(pull)).toContain('touches the cart, as it was');
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('and has the id of another is an error of the policy', async () => {
    story.repository.commit('main', {
      [POLICY]: `analyzers: { secret: { from: ${FILE} } }\n`,
      [FILE]: anAnalyzer('x'),
    });
    const pull = story.aReadyPull({ files: plainCode });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(2);
    expect(run.text).toContain('`secret` is an analyzer of this build or a rule; give yours another id');
    expect(pull.status(GATE)?.state).toBe('error');
  });

  it.each(['src/analyzer.ts', '../analyzer.ts', '.gitea/sop-gate/analyzers/../../x.ts', 'file:///tmp/x.mjs'])(
    'and comes from %s is an error of the policy',
    async (place) => {
      story.repository.commit('main', { [POLICY]: `analyzers: { acme-cart: { from: "${place}" } }\n` });
      const pull = story.aReadyPull({ files: plainCode });

      const run = await story.runGate(pull);

      expect(run.exitCode).toBe(2);
      expect(run.text).toContain('analyzers.acme-cart.from');
    },
  );
});
