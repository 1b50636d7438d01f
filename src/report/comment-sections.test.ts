import { describe, expect, it } from 'vitest';
import type { FireState } from '../verdict/verdict.ts';
import { renderGates, renderHeadline, renderNotes, renderReasons, renderTier } from './comment-sections.ts';
import {
  buildFinding,
  buildGate,
  buildReason,
  buildSnapshot,
  buildTold,
  buildVerdict,
  carol,
} from './told-builder.ts';

const missing = buildReason();
const refused = buildReason({
  kind: 'refused',
  text: 'bob requests changes',
  remedy: 'dismiss it.',
  who: 'bob',
});
const unverified = buildReason({
  kind: 'unverified',
  text: 'nobody can tell',
  remedy: 'try again',
  who: 'carol',
});

describe('renderHeadline', () => {
  it.each([
    ['open', [], '### ✅ sop-gate: open\n'],
    ['waiting', [missing], '### ⏳ sop-gate: waiting – 1 missing\n'],
    ['held', [missing, refused, refused], '### ⛔ sop-gate: held – 2 refused and 1 missing\n'],
    [
      'held',
      [missing, refused, unverified],
      '### ⛔ sop-gate: held – 1 could not be verified, 1 refused and 1 missing\n',
    ],
  ] as const)('puts the state %s first and counts what stands against it', (state, reasons, headline) => {
    expect(renderHeadline(buildTold({ state, reasons }))).toContain(headline);
  });

  it('says of an open gate that everything is there', () => {
    const headline = renderHeadline(buildTold({ state: 'open', reasons: [] }));

    expect(headline.split('\n').at(-1)).toBe(
      'Judged: head `1a2b3c4d5e` into `main`. Everything that this change needs is there.',
    );
  });

  it('says when the gate only observes', () => {
    const told = { ...buildTold(), snapshot: buildSnapshot({ mode: 'observe' }) };

    expect(renderHeadline(told).split('\n').at(-1)).toBe(
      'Judged: head `1a2b3c4d5e` into `main`. **Observing only:** sop-gate sets no labels, starts no reviews and holds nothing here.',
    );
  });
});

describe('renderTier', () => {
  it('names who overrode the tier, from what and to what', () => {
    const told = buildTold({ tier: 'low', override: { by: carol, from: 'medium', to: 'low', at: 1 } });

    expect(renderTier(told, 10).split('\n')[0]).toBe(
      '**Tier: low**, set by `carol` (from the computed medium to low)',
    );
  });

  it('shows the five heaviest findings and none that is worth nothing', () => {
    const light = buildFinding({ code: 'change-size', points: 1, line: 0, path: 'light.ts' });
    const nothing = buildFinding({ points: 0, path: 'nothing.ts' });
    const heavy = [1, 2, 3, 4].map((line) => buildFinding({ line, path: 'heavy.ts' }));
    const findings = [light, nothing, ...heavy, buildFinding({ points: 1, path: 'sixth.ts' })];

    const text = renderTier(buildTold({}, { findings, because: [] }), 10);

    expect(text).toBe(`**Tier: high**

Where:

- \`heavy.ts:1\` imports node\\:\u2060crypto (\`crypto-import\`, 2 points)
- \`heavy.ts:2\` imports node\\:\u2060crypto (\`crypto-import\`, 2 points)
- \`heavy.ts:3\` imports node\\:\u2060crypto (\`crypto-import\`, 2 points)
- \`heavy.ts:4\` imports node\\:\u2060crypto (\`crypto-import\`, 2 points)
- \`light.ts\` imports node\\:\u2060crypto (\`change-size\`, 1 point)`);
  });

  it('shows no finding that is worth nothing, even where there is room', () => {
    const findings = [buildFinding(), buildFinding({ points: 0, path: 'nothing.ts' })];

    expect(renderTier(buildTold({}, { findings }), 10)).not.toContain('nothing.ts');
  });

  it('does not repeat in a place what the reasons above it said', () => {
    const findings = [buildFinding(), buildFinding({ line: 13, message: 'calls eval' })];
    const because = ['2 points: imports node:crypto (src/login.ts:12)'];

    const text = renderTier(buildTold({}, { findings, because }), 10);

    expect(text).toContain(
      '- `src/login.ts:12` (`crypto-import`, 2 points)\n- `src/login.ts:13` calls eval (`crypto-import`, 2 points)',
    );
  });

  it('stops at the tier when nothing weighs on it', () => {
    expect(renderTier(buildTold({ tier: 'low' }, { findings: [], because: [] }), 10)).toBe('**Tier: low**');
  });
});

describe('renderGates', () => {
  it.each<[FireState, string]>([
    [{ is: 'not-needed' }, 'not started'],
    [{ is: 'not-fired' }, 'not started'],
    [
      { is: 'intended', nonce: 'n', at: 1, attempt: 2 },
      'start no. 2 is recorded, but nothing proves yet that it runs',
    ],
    [{ is: 'proven', nonce: 'n', at: 1, attempt: 1, proof: 'run #7' }, 'started; proof: run \\#\u20607'],
    [{ is: 'exhausted', attempts: 3 }, 'did not start in 3 attempts'],
    [{ is: 'exhausted', attempts: 1 }, 'did not start in 1 attempt'],
  ])('tells how far an unsatisfied review is: %j', (fired, words) => {
    const text = renderGates(buildVerdict({ gates: [buildGate({ fired })] }), 10);

    expect(text).toBe(`**Reviews that this tier asks for**\n\n- ⏳ \`qa\`: ${words}`);
  });

  it('names what satisfied a review', () => {
    const approved = buildGate({ satisfied: true, by: 'approved by carol', fired: { is: 'not-needed' } });

    expect(renderGates(buildVerdict({ gates: [approved] }), 10)).toContain('- ✅ `qa`: approved by carol');
  });

  it('does without a name for what satisfied a review', () => {
    expect(renderGates(buildVerdict({ gates: [buildGate({ satisfied: true })] }), 10)).toMatch(/✅ `qa`$/);
  });

  it('is silent when the tier asks for no review', () => {
    expect(renderGates(buildVerdict({ gates: [] }), 10)).toBe('');
  });
});

describe('renderReasons', () => {
  it('puts the unverified before the refused before the missing, each with remedy and person', () => {
    const text = renderReasons(buildVerdict({ reasons: [missing, refused, unverified] }), 10);

    expect(text).toBe(`**Could not be verified**

- nobody can tell\\.
  - What helps: try again\\.
  - Who can: carol

**Refused**

- bob requests changes\\.
  - What helps: dismiss it\\.
  - Who can: bob

**Still missing**

- the qa review is not there\\.
  - What helps: approve the current head\\.
  - Who can: a member of qa`);
  });

  it('is silent when nothing stands against the change', () => {
    expect(renderReasons(buildVerdict({ reasons: [] }), 10)).toBe('');
  });
});

describe('renderNotes', () => {
  it('lists noteworthy things and counts those that do not fit', () => {
    const verdict = buildVerdict({ notes: ['first', 'second', 'third'] });

    expect(renderNotes(verdict, 2)).toBe('**Notes**\n\n- first\n- second\n- … and 1 more');
  });

  it('is silent without notes', () => {
    expect(renderNotes(buildVerdict({ notes: [] }), 2)).toBe('');
  });
});
