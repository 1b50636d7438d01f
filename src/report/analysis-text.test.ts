import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeMeta } from '../analyzers/contract.ts';
import { renderAnalysisText } from './analysis-text.ts';
import { plainStyles, type Styles } from './styles.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

const words: CodeMeta = {
  title: 'Imports cryptography',
  points: 2,
  message: 'imports {module}',
  help: 'Look at who made this choice and why, and move the import into a pull request of its own.',
};

function explain(code: string): CodeMeta | undefined {
  return code === 'crypto-import' ? words : undefined;
}

const plain = { styles: plainStyles, width: 60, explain };

/** Styles that can be seen. */
const visible: Styles = {
  bold: (text) => `<b>${text}</b>`,
  dim: (text) => `<dim>${text}</dim>`,
  good: (text) => `<good>${text}</good>`,
  warning: (text) => `<warning>${text}</warning>`,
  bad: (text) => `<bad>${text}</bad>`,
};

describe('renderAnalysisText', () => {
  it('tells the tier first, then why, where, and how to lower it', () => {
    const assessment = buildAssessment({
      points: 3,
      because: ['2 points for importing cryptography in src/login.ts and one more file', '1 point for size'],
      findings: [
        buildFinding({ code: 'change-size', points: 1, path: 'a.ts', line: 0, message: 'changes 900 lines' }),
        buildFinding(),
        buildFinding({ line: 40, message: 'imports bcrypt' }),
      ],
      failures: [
        { analyzer: 'patch', path: '', reason: 'the diff is cut' },
        { analyzer: 'syntax', path: 'src/b.ts', reason: 'does not parse' },
      ],
      clearances: [
        { path: 'a.md', reason: 'documentation', analyzer: 'documentation' },
        { path: 'a.test.ts', reason: 'test', analyzer: 'tests' },
        { path: 'b.md', reason: 'documentation', analyzer: 'documentation' },
      ],
      stats: { ...buildAssessment().stats, files: 1_200, clearedFiles: 3 },
    });

    expect(renderAnalysisText(assessment, plain)).toBe(`Tier: high  (3 points; 1,200 files, +30 -4 lines)

- 2 points for importing cryptography in src/login.ts and
  one more file
- 1 point for size

Imports cryptography  crypto-import, 2 points
  src/login.ts:12  imports node:crypto
  src/login.ts:40  imports bcrypt
  Look at who made this choice and why, and move the import
  into a pull request of its own.

change-size  change-size, 1 point
  a.ts  changes 900 lines

Could not be verified, so the tier is high
  the whole change: the diff is cut (patch)
  src/b.ts: does not parse (syntax)

Proven harmless: 3 of 1,200 files (2 documentation, 1 test)

To lower it: make readable what could not be verified; one
failure makes the tier high.
`);
  });

  it('says little of a change that holds nothing', () => {
    const assessment = buildAssessment({
      tier: 'low',
      points: 0,
      because: [],
      findings: [],
      clearances: [],
      stats: { ...buildAssessment().stats, files: 1 },
    });

    expect(renderAnalysisText(assessment, plain)).toBe('Tier: low  (0 points; 1 file, +30 -4 lines)\n');
  });

  it.each([
    [
      'medium',
      0,
      'low is earned; every file must be proven harmless: documentation, tests, formatting, comments or a pure rename.',
    ],
    ['medium', 1, 'do what is said above, or move it into a change of its own.'],
    ['high', 2, 'do what is said above, or move it into a change of its own.'],
  ] as const)('says how to lower the tier %s with %i points', (tier, points, way) => {
    const text = renderAnalysisText(buildAssessment({ tier, points }), {
      ...plain,
      width: 200,
      styles: visible,
    });

    expect(text.split('\n').at(-2)).toBe(`<dim>To lower it: ${way}</dim>`);
  });

  it.each([
    ['low', 'good'],
    ['medium', 'warning'],
    ['high', 'bad'],
  ] as const)('lets the tier %s stand out as %s', (tier, style) => {
    const text = renderAnalysisText(buildAssessment({ tier }), { ...plain, styles: visible });

    expect(text.split('\n')[0]).toBe(
      `<b>Tier:</b> <${style}><b>${tier}</b></${style}>  <dim>(2 points; 2 files, +30 -4 lines)</dim>`,
    );
  });

  it('lets titles stand out and help step back', () => {
    const failures = [{ analyzer: 'patch', path: '', reason: 'cut' }];

    const text = renderAnalysisText(buildAssessment({ failures }), { ...plain, width: 200, styles: visible });

    expect(text).toContain('\n<b>Imports cryptography</b>  <dim>crypto-import, 2 points</dim>\n');
    expect(text).toContain(`\n<dim>  ${words.help}</dim>\n`);
    expect(text).toContain('\n<b>Could not be verified, so the tier is high</b>\n');
    expect(text).toContain('\n<dim>Proven harmless: 1 of 2 files (1 documentation)</dim>\n');
  });

  it('names who cleared only because the policy lets it', () => {
    const granted = { reason: 'test', analyzer: 'acme-clear', granted: true } as const;
    const clearances = [
      { path: 'a.md', reason: 'documentation', analyzer: 'documentation' } as const,
      { path: 'a.ts', ...granted },
      { path: 'b.ts', ...granted },
    ];

    const text = renderAnalysisText(buildAssessment({ clearances }), { ...plain, width: 200 });

    expect(text).toContain(
      '(1 documentation, 2 test), 2 of these by acme-clear, which the policy lets clear\n',
    );
  });

  it('breaks the sentence about what is harmless like any other', () => {
    const clearances = ['one', 'two', 'three'].map(
      (name) => ({ path: name, reason: 'test', analyzer: `acme-${name}`, granted: true }) as const,
    );

    const text = renderAnalysisText(buildAssessment({ clearances }), { ...plain, width: 60 });

    expect(text).toContain('3 of these by\nacme-one, acme-two, acme-three, which the policy lets clear\n');
  });

  it('lists twenty places of one code and counts the rest', () => {
    const findings = Array.from({ length: 23 }, (_, index) => buildFinding({ line: index + 1 }));

    const all = renderAnalysisText(buildAssessment({ findings: findings.slice(0, 20) }), plain);
    const more = renderAnalysisText(buildAssessment({ findings }), plain);

    expect(all).toContain('src/login.ts:20');
    expect(all).not.toContain('…');
    expect(more).toContain(
      'src/login.ts:20  imports node:crypto\n  … and 3 more (--format json lists all)\n',
    );
    expect(more).not.toContain('src/login.ts:21');
  });

  it('begins no line with hostile words and prints no control character', () => {
    const parts = ['::', '##[', ' ', '\n', '\r', '\u001b', '\u202e', 'a'];
    const hostile = fc.array(fc.constantFrom(...parts), { minLength: 1 }).map((letters) => letters.join(''));

    fc.assert(
      fc.property(hostile, (word) => {
        const text = renderAnalysisText(
          buildAssessment({
            because: [word],
            findings: [buildFinding({ path: word, message: word, code: `\n${word}` })],
            failures: [{ analyzer: word, path: word, reason: word }],
          }),
          plain,
        );

        expect(text).not.toMatch(/^ *(::|##\[)/m);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
