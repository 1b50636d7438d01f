import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../verdict/action.ts';
import type { FireState, Verdict } from '../verdict/verdict.ts';
import type { Styles } from './styles.ts';
import {
  buildFinding,
  buildGate,
  buildReason,
  buildSnapshot,
  buildTold,
  buildVerdict,
  carol,
} from './told-builder.ts';
import { renderVerdictText } from './verdict-text.ts';

const visible: Styles = {
  bold: (text) => `<b>${text}</b>`,
  dim: (text) => `<dim>${text}</dim>`,
  good: (text) => `<good>${text}</good>`,
  warning: (text) => `<warning>${text}</warning>`,
  bad: (text) => `<bad>${text}</bad>`,
};

const BEGINNINGS = ['sop-gate: wa', 'tier', 'because', 'review', 'told', 'note', 'missing', 'next', ''];

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
const labelled: Action = { kind: 'add-label', id: 1, name: 'tier:high' };

function render(verdict: Partial<Verdict> = {}, told: readonly Action[] = []): string {
  return renderVerdictText({ ...buildTold(verdict), told });
}

describe('renderVerdictText', () => {
  it('tells one line for each thing that was decided, told and missing', () => {
    const text = render({ reasons: [buildReason(), refused, unverified], notes: ['a note'] }, [labelled]);

    expect(text).toBe(`sop-gate: waiting: acme/shop#12 at 1a2b3c4d5e into main
  tier        high
  because     2 points: imports node:crypto
  review      qa: not started
  told        label tier:high added
  note        a note
  missing     the qa review is not there. What helps: approve the current head. Who can: a member of qa.
  refused     bob requests changes. What helps: dismiss it. Who can: bob.
  unverified  nobody can tell. What helps: try again. Who can: carol.
  next        once what is missing is there, the next run opens the gate
`);
  });

  it('tells what is only tried, and what is accepted or no longer accepted, with what that took away', () => {
    const entry = { code: 'secret', path: 'src/a.ts', reason: 'a sample', owner: 'sam', until: '2027-01-31' };
    const accepted = [buildFinding({ code: 'secret', path: 'src/a.ts', line: 9, message: 'holds\n::a key' })];
    const tried = buildFinding({ code: 'acme', path: 'src/b.ts', line: 3, message: 'tried' });
    const told = buildTold(
      {},
      {
        shadow: { findings: [tried], notices: [{ analyzer: 'slow', path: '', reason: 'it took long' }] },
        suppressed: [
          { ...entry, findings: 0, expired: true },
          { ...entry, findings: 1, accepted, expired: false },
        ],
      },
    );

    const text = renderVerdictText({ ...told, told: [] });

    expect(text).toContain(`
  because     2 points: imports node:crypto
  shadow      src/b.ts:3 tried (acme)
  shadow      the whole change: it took long (slow)
  accepted    src/a.ts: secret, until 2027-01-31, 1 finding here: a sample (sam)
  accepted    - src/a.ts:9 holds ::a key
  expired     src/a.ts: secret, expired after 2027-01-31: a sample (sam)
  review      `);
  });

  it('counts what is only tried where it is more than a log should show', () => {
    const findings = Array.from({ length: 21 }, (_, index) => buildFinding({ line: index + 1 }));

    const text = renderVerdictText({ ...buildTold({}, { shadow: { findings, notices: [] } }), told: [] });

    expect(text).toContain('  shadow      src/login.ts:20 imports');
    expect(text).toContain('  shadow      … and 1 more (--format json lists all)\n');
    expect(text).not.toContain('src/login.ts:21');
  });

  it('says of a dry run what it would tell', () => {
    const text = renderVerdictText({ ...buildTold(), told: [labelled] }, { dryRun: true });

    expect(text).toContain('\n  would tell  label tier:high added\n');
  });

  it('says that a change has no tier yet', () => {
    const { tier: _tier, ...verdict } = buildVerdict();

    const text = renderVerdictText({ snapshot: buildSnapshot(), verdict, told: [] });

    expect(text).toContain(
      '\n  tier        none yet: the change is read once its approvals and its base CI are there\n',
    );
    expect(text).not.toContain('because');
  });

  it('shows the tier without reasons when the assessment is not at hand', () => {
    const text = renderVerdictText({ snapshot: buildSnapshot(), verdict: buildVerdict(), told: [] });

    expect(text).toContain('\n  tier        high\n  review');
  });

  it('names who overrode the tier', () => {
    const text = render({ tier: 'low', override: { by: carol, from: 'high', to: 'low', at: 1 } });

    expect(text).toContain('\n  tier        low (computed high, set to low by carol)\n');
  });

  it('says when the gate only observes', () => {
    const text = renderVerdictText({
      ...buildTold(),
      snapshot: buildSnapshot({ mode: 'observe' }),
      told: [],
    });

    expect(text.split('\n')[0]).toBe(
      'sop-gate: waiting (observing only): acme/shop#12 at 1a2b3c4d5e into main',
    );
  });

  it.each<[FireState, string]>([
    [{ is: 'not-needed' }, 'not started'],
    [{ is: 'not-fired' }, 'not started'],
    [{ is: 'intended', nonce: 'n', at: 1, attempt: 2 }, 'start no. 2 recorded, not yet proven'],
    [{ is: 'proven', nonce: 'n', at: 1, attempt: 1, proof: 'run 7' }, 'started, proof: run 7'],
    [{ is: 'exhausted', attempts: 3 }, 'not started after 3 attempts'],
  ])('tells how far a review is: %j', (fired, words) => {
    expect(render({ gates: [buildGate({ fired })] })).toContain(`\n  review      qa: ${words}\n`);
  });

  it('tells what satisfied a review', () => {
    const gates = [
      buildGate({ satisfied: true, by: 'approved by carol' }),
      buildGate({ name: 'security', satisfied: true }),
    ];

    const text = render({ gates });

    expect(text).toContain('\n  review      qa: approved by carol\n  review      security: satisfied\n');
  });

  it.each([
    ['open', false, 'nothing is missing; the gate does not hold the merge any more'],
    ['waiting', false, 'once what is missing is there, the next run opens the gate'],
    ['held', false, 'clear what refuses this change, then run sop-gate again'],
    ['held', true, 'make what could not be verified readable, then run sop-gate again'],
  ] as const)('says what comes next when it is %s (unverified: %s)', (state, isUnverified, words) => {
    const text = render({ state, unverified: isUnverified });

    expect(text.split('\n').at(-2)).toBe(`  next        ${words}`);
  });

  it.each([
    ['open', 'good'],
    ['waiting', 'warning'],
    ['held', 'bad'],
  ] as const)('lets the state %s stand out as %s', (state, style) => {
    const text = renderVerdictText({ ...buildTold({ state }), told: [] }, { styles: visible });

    expect(text.split(': ')[1]).toBe(`<b><${style}>${state}</${style}></b>`);
  });

  it('lets reasons stand out by their weight', () => {
    const told = { ...buildTold({ reasons: [buildReason(), refused, unverified] }), told: [] };

    const text = renderVerdictText(told, { styles: visible });

    expect(text).toContain('\n  <warning>missing   </warning>  the qa');
    expect(text).toContain('\n  <bad>refused   </bad>  bob');
    expect(text).toContain('\n  <bad>unverified</bad>  nobody');
  });

  it('begins no line with hostile words and prints no control character', () => {
    const parts = ['::error::', '\n', '\r', '\u001b', '\u202e', 'a'];
    const hostile = fc.array(fc.constantFrom(...parts)).map((letters) => letters.join(''));

    fc.assert(
      fc.property(hostile, (word) => {
        const text = render(
          {
            reasons: [buildReason({ text: word, remedy: word, who: word })],
            notes: [word],
            gates: [buildGate({ name: word, satisfied: true, by: word })],
            override: { by: { id: 1, login: word }, from: 'low', to: 'high', at: 1 },
          },
          [{ kind: 'add-label', id: 1, name: word }],
        );

        const beginnings = text.split('\n').map((line) => line.slice(0, 12).trim());

        expect(beginnings).toEqual(BEGINNINGS);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
