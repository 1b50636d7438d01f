import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastWords, POLICY } from './support/cart-analyzer.ts';
import { aStory, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

/** A policy that accepts one finding until a day. */
const accepted = (until: string) =>
  `suppressions: [{ code: sensitive-path, path: src/oauth.ts, reason: only a name, owner: sam, until: "${until}" }]\n`;

describe('what the policy accepts for a time', () => {
  const files = { 'src/oauth.ts': 'export const a = 1;\n' };

  it('counts for nothing until its day, and is listed', async () => {
    story.repository.commit('main', { [POLICY]: accepted('2099-12-31') });
    const pull = story.aReadyPull({ files });

    const { text } = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:medium']);
    expect(text).toContain(
      '  accepted    src/oauth.ts: sensitive-path, until 2099-12-31 (more than a year away), 1 finding here: only a name (sam)\n  accepted    - src/oauth.ts ',
    );
    expect(lastWords(pull)).toContain('Accepted by the policy for a time (1)');
    expect(lastWords(pull)).toContain(
      'until 2099-12-31 (more than a year away), 1 finding here: only a name (sam)',
    );
  });

  it('is listed with each of its findings, which nobody obeys, and again when nothing is new', async () => {
    story.repository.commit('main', { [POLICY]: accepted('2099-12-31').replace('oauth', 'oauth@olga') });
    const pull = story.aReadyPull({ files: { 'src/oauth@olga.ts': 'export const a = 1;\n' } });
    await story.runGate(pull);
    const first = lastWords(pull);

    const { text } = await story.runGate(pull, '--format', 'json');

    expect(first).toMatch(/^ {2}- `src\/oauth@olga\.ts` .+ \(`sensitive-path`, 2 points\)$/m);
    expect(lastWords(pull)).toBe(first);
    expect(JSON.parse(text).assessment.suppressed).toMatchObject([
      { findings: 1, accepted: [{ code: 'sensitive-path', path: 'src/oauth@olga.ts', points: 2 }] },
    ]);
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
      expect(lastWords(pull)).toContain(
        'until 2099-12-31 (more than a year away), 1 finding here: the old shop (sam)',
      );
    });

    it('accepts what stands there at the base, wherever the change moves it', async () => {
      story.repository.commit('main', onBase);
      const pull = story.aReadyPull({ files: { [file]: `// The old shop.\n${known}` } });

      await story.runGate(pull);

      expect(pull.labels).not.toContain('tier:high');
      expect(lastWords(pull)).toContain(
        'until 2099-12-31 (more than a year away), 1 finding here: the old shop (sam)',
      );
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
