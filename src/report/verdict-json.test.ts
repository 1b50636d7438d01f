import { expect, it } from 'vitest';
import { buildReason, buildSnapshot, buildTold, buildVerdict } from './told-builder.ts';
import { renderVerdictJson } from './verdict-json.ts';

it('prints everything about a run as one line of JSON', () => {
  const told = [
    { kind: 'add-label', id: 1, name: 'tier:high' },
    { kind: 'upsert-comment', body: 'long', marker: 'm' },
  ] as const;

  const text = renderVerdictJson({ ...buildTold(), told });

  expect(text).toMatch(/^[^\n]*\n$/);
  expect(JSON.parse(text)).toEqual({
    schemaVersion: 1,
    repository: 'acme/shop',
    number: 12,
    head: '1a2b3c4d5e6f7a8b9c0d',
    base: 'main',
    mergeBase: 'feedfacefeedfacefeed',
    policy: { origin: '.gitea/sop-gate.yml at main (1a2b3c4)', hash: 'h1' },
    state: 'waiting',
    unverified: false,
    tier: 'high',
    computedTier: 'high',
    approvers: [{ id: 3, login: 'carol' }],
    gates: [{ name: 'qa', satisfied: false, fired: { is: 'not-fired' } }],
    reasons: [buildReason()],
    notes: [],
    evidence: 'e1',
    assessment: expect.objectContaining({ schemaVersion: 1, tier: 'high' }),
    told: [
      { kind: 'add-label', id: 1, name: 'tier:high' },
      { kind: 'upsert-comment', marker: 'm' },
    ],
  });
});

it('does without an assessment when the change was not read', () => {
  const text = renderVerdictJson({ snapshot: buildSnapshot(), verdict: buildVerdict(), told: [] });

  expect(JSON.parse(text)).not.toHaveProperty('assessment');
});

it('tells what an analysis of this very run has cost, and nothing where it took over an earlier one', () => {
  const timings = [{ analyzer: 'acme', milliseconds: 1.5 }];
  const outcome = { ...buildTold(), told: [] };

  const [measured, kept] = [renderVerdictJson(outcome, { timings }), renderVerdictJson(outcome)];

  expect(JSON.parse(measured).assessment.timings).toEqual(timings);
  expect(JSON.parse(kept).assessment).not.toHaveProperty('timings');
});
