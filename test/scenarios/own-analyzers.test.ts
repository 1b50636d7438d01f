import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const FILE = '.gitea/sop-gate/analyzers/acme-cart.ts';
const POLICY = '.gitea/sop-gate.yml';

/** Notices every file of the cart; `word` stands in its sentence. */
function anAnalyzer(word: string, change: (text: string) => string = (text) => text): string {
  return change(`
import { defineAnalyzer, type FileView } from 'sop-gate/analyzer';
export default defineAnalyzer({
  apiVersion: 1,
  meta: {
    id: 'acme-cart', title: 'Cart', summary: 'Notices the cart.', languages: ['any'],
    codes: { 'acme-cart': { title: 'The cart', points: 2, message: 'touches the cart, ${word}', help: 'Ask.' } },
  },
  *analyzeFile({ change }: FileView) {
    if (change.path === 'src/cart.ts') yield { kind: 'noticed', code: 'acme-cart', path: change.path, line: 1 };
  },
});
`);
}

const from = `analyzers: { acme-cart: { from: ${FILE} } }\n`;

/** The comment without the marks that escape it. */
function lastWords(pull: SeededPullRequest): string {
  return pull.comments.at(-1)?.body.replaceAll('\\', '') ?? '';
}

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

  it('counts for nothing in shadow, and is told in the details', async () => {
    story.repository.commit('main', {
      [POLICY]: `${from}rollout: { acme-cart: shadow }\n`,
      [FILE]: anAnalyzer('as it was'),
    });
    const pull = story.aReadyPull({ files: plainCode });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:medium']);
    expect(lastWords(pull)).toContain('Only tried, counted for nothing (1)');
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
      anAnalyzer('x', (text) => text.replace('apiVersion: 1', 'apiVersion: 2')),
      'version 2 of the contract',
    ],
    [
      'takes a code of this build',
      anAnalyzer('x', (text) => text.replaceAll("'acme-cart': {", "'crypto-import': {")),
      'has the code',
    ],
    [
      'throws at work',
      anAnalyzer('x', (text) => text.replace('if (', "throw new Error('no cart'); if (")),
      'it failed: no cart',
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

/** A policy that accepts one finding until a day. */
const accepted = (until: string) =>
  `suppressions: [{ code: sensitive-path, path: src/oauth.ts, reason: only a name, owner: sam, until: "${until}" }]\n`;

describe('what the policy accepts for a time', () => {
  const files = { 'src/oauth.ts': 'export const a = 1;\n' };

  it('counts for nothing until its day, and is listed', async () => {
    story.repository.commit('main', { [POLICY]: accepted('2099-12-31') });
    const pull = story.aReadyPull({ files });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:medium']);
    expect(lastWords(pull)).toContain('Accepted by the policy for a time (1)');
    expect(lastWords(pull)).toContain('until 2099-12-31, 1 finding here: only a name (sam)');
  });

  describe('on one line', () => {
    const file = 'src/old.ts';
    const known = "import { open } from 'vault';\nopen('known');\nexport const old = 1;\n";
    const policy = `analyzers: { acme-open: { from: .gitea/sop-gate/analyzers/acme-open.ts } }
suppressions: [{ code: acme-open, path: ${file}, line: 2, reason: the old shop, owner: sam, until: "2099-12-31" }]
`;
    /** Notices every line that opens something, old or new. */
    const analyzer = `
import { defineAnalyzer } from 'sop-gate/analyzer';
export default defineAnalyzer({
  meta: {
    id: 'acme-open', title: 'Open', summary: 'Opens.', languages: ['any'],
    codes: { 'acme-open': { title: 'Opens', points: 2, message: 'opens the vault', help: 'Ask.' } },
  },
  *analyzeFile({ change, head }) {
    const lines = (head?.text ?? '').split('\\n');
    for (const [index, text] of lines.entries())
      if (text.startsWith('open(')) yield { kind: 'noticed', code: 'acme-open', path: change.path, line: index + 1 };
  },
});
`.replaceAll('\\\\', '\\');
    const onBase = {
      [POLICY]: policy,
      '.gitea/sop-gate/analyzers/acme-open.ts': analyzer,
      [file]: known,
    };

    it('does not accept what a change puts on that line', async () => {
      story.repository.commit('main', onBase);
      const pull = story.aReadyPull({ files: { [file]: known.replace('open(', "open('new');\nopen(") } });

      await story.runGate(pull);

      expect(pull.labels).toEqual(['tier:high']);
      expect(lastWords(pull)).toContain('src/old.ts:2');
      expect(lastWords(pull)).toContain('until 2099-12-31, 1 finding here: the old shop (sam)');
    });

    it('accepts what stands there at the base, wherever the change moves it', async () => {
      story.repository.commit('main', onBase);
      const pull = story.aReadyPull({ files: { [file]: `// The old shop.\n${known}` } });

      await story.runGate(pull);

      expect(pull.labels).not.toContain('tier:high');
      expect(lastWords(pull)).toContain('until 2099-12-31, 1 finding here: the old shop (sam)');
    });

    it('does not accept that line once the change has written it anew', async () => {
      story.repository.commit('main', onBase);
      const pull = story.aReadyPull({ files: { [file]: known.replace("'known'", "'other'") } });

      await story.runGate(pull);

      expect(pull.labels).toEqual(['tier:high']);
    });
  });

  it('is a finding itself when its day is over', async () => {
    story.repository.commit('main', { [POLICY]: accepted('2000-01-01') });
    const pull = story.aReadyPull({ files });

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(lastWords(pull)).toContain('suppression-expired');
  });
});

describe('an analyzer that clears everything', () => {
  const clearAll = (text: string) =>
    text.replace('if (', "yield { kind: 'cleared', path: change.path, reason: 'documentation' }; if (");
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
