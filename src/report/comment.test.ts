import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMENT_MARKER, renderComment } from './comment.ts';
import { parseKeptAssessment } from './kept-assessment.ts';
import {
  buildAssessment,
  buildFinding,
  buildGate,
  buildReason,
  buildSnapshot,
  buildTold,
  buildVerdict,
  carol,
} from './told-builder.ts';

const ESCAPED_OR_CODE = /\\[!-/:-@[-`{-~]|(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g;
const OUR_HTML = /<\/?(details|summary)>|<!-- sop-gate[^\n]* -->/g;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Every list long and every text as costly as it can be. */
function buildFlood(entries: number, letter: string) {
  const text = letter.repeat(500);
  const many = Array.from({ length: entries });
  return {
    snapshot: buildSnapshot(),
    verdict: buildVerdict({
      override: { by: { id: 1, login: text }, from: 'low', to: 'high', at: 1 },
      approvers: many.map(() => ({ id: 1, login: text })),
      gates: many.map(() => buildGate({ name: text, satisfied: true, by: text })),
      reasons: many.map(() => buildReason({ text, remedy: text, who: text })),
      notes: many.map(() => text),
    }),
    assessment: buildAssessment({
      findings: many.map((_, index) => buildFinding({ path: text, message: text, code: `${text}${index}` })),
      failures: many.map(() => ({ analyzer: text, path: text, reason: text })),
      clearances: many.map(() => ({ path: text, reason: 'test' as const, analyzer: text })),
      because: many.map(() => text),
    }),
  };
}

describe('renderComment', () => {
  it('begins with its marker and ends with the assessment it keeps', () => {
    const told = buildTold();

    const body = renderComment(told);

    expect(body.startsWith(`${COMMENT_MARKER}\n\n### `)).toBe(true);
    expect(COMMENT_MARKER).toBe('<!-- sop-gate -->');
    expect(parseKeptAssessment(body)).toEqual(told.assessment);
  });

  it('tells a newcomer everything about a waiting change', () => {
    const body = renderComment(buildTold());

    expect(body.replace(/<!-- sop-gate:assessment .* -->/, '(kept)')).toBe(`<!-- sop-gate -->

### ⏳ sop-gate: waiting – 1 missing

Judged: head \`1a2b3c4d5e\` into \`main\`.

**Tier: high**

- 2 points\\: imports node\\:\u2060crypto

Where:

- \`src/login.ts:12\` (\`crypto-import\`, 2 points)

**Reviews that this tier asks for**

- ⏳ \`qa\`: not started

**Still missing**

- the qa review is not there\\.
  - What helps: approve the current head\\.
  - Who can: a member of qa

<details><summary>How to lower the tier</summary>

- Move the risky part into a pull request of its own. What a finding means and how to clear it: \`sop-gate explain crypto-import\`.
- Low is earned: every file must be proven harmless (documentation, tests, formatting, comments, a pure rename), in at most 1,000 changed lines.
- The label can be lowered by a reviewer whose own genuine approval stands on this head, never by the author. That asks for fewer approvals; it replaces no review.

</details>

<details><summary>Files proven harmless (1 of 2)</summary>

- \`docs/guide.md\`: documentation

</details>

<details><summary>What this rests on</summary>

- Head \`1a2b3c4d5e6f7a8b9c0d\`, merge base \`feedfacefeedfacefeed\`
- Genuine approvals on this head: \`carol\`
- Policy: \\.gitea/sop\\-gate\\.yml at main \\(1a2b3c4\\)

</details>

(kept)
`);
  });

  it('tells of a change that has not been read yet', () => {
    const { tier: _tier, computedTier: _computed, ...verdict } = buildVerdict({ approvers: [], gates: [] });

    const body = renderComment({ snapshot: buildSnapshot(), verdict });

    expect(body).toBe(`<!-- sop-gate -->

### ⏳ sop-gate: waiting – 1 missing

Judged: head \`1a2b3c4d5e\` into \`main\`.

**No tier yet.** The change is read once its approvals and its base CI are there.

**Still missing**

- the qa review is not there\\.
  - What helps: approve the current head\\.
  - Who can: a member of qa

<details><summary>What this rests on</summary>

- Head \`1a2b3c4d5e6f7a8b9c0d\`, merge base \`feedfacefeedfacefeed\`
- Genuine approvals on this head: none
- Policy: \\.gitea/sop\\-gate\\.yml at main \\(1a2b3c4\\)

</details>
`);
  });

  it('shows the tier alone when the assessment is not at hand', () => {
    const body = renderComment({ snapshot: buildSnapshot(), verdict: buildVerdict({ tier: 'low' }) });

    expect(body).toContain('\n\n**Tier: low**\n\n**Reviews');
    expect(body).not.toContain('sop-gate:assessment');
  });

  it('says the same again when nothing changed', () => {
    expect(renderComment(buildTold())).toBe(renderComment(buildTold()));
  });

  it.each([
    [1, 'x'],
    [40, 'x'],
    [40, '\u{e0101}'],
    [120, '`'],
    [120, '@'],
  ])('stays below 50 kB with %i entries of %j everywhere', (entries, letter) => {
    const body = renderComment(buildFlood(entries, letter));

    expect(bytesOf(body)).toBeLessThan(50_000);
  });

  it('shows as many entries as fit rather than none', () => {
    const findings = Array.from({ length: 400 }, (_, index) => buildFinding({ line: index + 1 }));

    const body = renderComment(buildTold({}, { findings }));

    expect(body).toContain('<summary>All findings (400)</summary>');
    expect(body).toContain('`src/login.ts:100`');
    expect(body).toContain('- … and 300 more');
  });

  it('keeps strictly below 50 kB, to the byte', () => {
    const fill = (last: number) => {
      const because = [...Array.from({ length: 99 }, () => 'x'.repeat(300)), 'x'.repeat(last)];
      const notes = Array.from({ length: 61 }, () => 'x'.repeat(300));
      return renderComment(buildTold({ notes }, { because }));
    };
    const missing = 49_999 - bytesOf(fill(1));

    expect(bytesOf(fill(1 + missing))).toBe(49_999);
    expect(bytesOf(fill(2 + missing))).toBeLessThan(40_000);
  });

  it('drops the kept assessment before it drops words when that is too large', () => {
    const because = ['x'.repeat(16_000)];

    const body = renderComment(buildTold({}, { because }));

    expect(body).not.toContain('sop-gate:assessment');
    expect(body).toContain('**Tier: high**');
  });

  it('never lets hostile words hide text, mention people or open HTML of their own', () => {
    const hostile = fc.stringMatching(/^[@#!`<>&\-[\]()\n a-z/:.]{0,40}$/);

    fc.assert(
      fc.property(hostile, (word) => {
        const verdict = { notes: [word], reasons: [buildReason({ text: word, remedy: word, who: word })] };
        const finding = buildFinding({ path: word, message: word, code: word });
        const body = renderComment(
          buildTold(
            { ...verdict, override: { by: { ...carol, login: word }, from: 'low', to: 'high', at: 1 } },
            {
              findings: [finding],
              because: [word],
              failures: [{ analyzer: 'patch', path: word, reason: word }],
            },
          ),
        );
        const bare = body.replace(ESCAPED_OR_CODE, '·').replace(OUR_HTML, '');

        expect(bare).not.toMatch(/<|@[a-z]|(?<!&)#[a-z\d]|\]\(/);
        expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
      }),
    );
  });
});
