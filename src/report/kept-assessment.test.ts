import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedAssessment, parseKeptAssessment } from './kept-assessment.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

/** A comment body that keeps exactly this text. */
function keep(text: string): string {
  return `<!-- sop-gate -->\n\n<!-- sop-gate:assessment ${btoa(text)} -->\n`;
}

const whole = buildAssessment({
  findings: [buildFinding({ side: 'removed', baseLine: 4 })],
  failures: [{ analyzer: 'patch', path: '', reason: 'cut' }],
});

/** Changes one value deep in an assessment. */
function spoil(path: readonly string[], value: unknown): string {
  return JSON.stringify(replaceAt(whole, path, value));
}

function replaceAt(target: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = structuredClone(target) as Record<string, unknown>;
  copy[step] = replaceAt(copy[step], rest, value);
  return copy;
}

describe('embedAssessment and parseKeptAssessment', () => {
  it('reads back exactly what was kept, in the same order of keys', () => {
    const body = `text\n\n${embedAssessment(whole)}\n`;

    const read = parseKeptAssessment(body);

    expect(JSON.stringify(read)).toBe(JSON.stringify(whole));
  });

  it('keeps the order of keys that another writer chose', () => {
    const { tier, ...rest } = whole;
    const turned = JSON.stringify({ ...rest, tier });

    const read = parseKeptAssessment(keep(turned));

    expect(JSON.stringify(read)).toBe(turned);
  });

  it('keeps letters of every script', () => {
    const assessment = buildAssessment({ because: ['naïve 名前 😀 -->'] });

    const read = parseKeptAssessment(embedAssessment(assessment));

    expect(read).toEqual(assessment);
  });

  it('writes nothing that could end the comment it hides in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const hidden = embedAssessment(buildAssessment({ findings: [buildFinding({ message })] }));

        expect(hidden).toMatch(/^<!-- sop-gate:assessment [A-Za-z0-9+/=]+ -->$/);
      }),
    );
  });

  it('keeps no more than 20,000 letters', () => {
    const small = buildAssessment({ because: ['x'.repeat(14_000)] });
    const large = buildAssessment({ because: ['x'.repeat(15_000)] });

    const letters = embedAssessment(small).length;

    expect(letters).toBeGreaterThan(19_000);
    expect(parseKeptAssessment(embedAssessment(small))).toEqual(small);
    expect(embedAssessment(large)).toBe('');
  });

  it('keeps an assessment of exactly 20,000 letters and none of more', () => {
    const empty = JSON.stringify(buildAssessment({ because: [''] })).length;
    const fitting = buildAssessment({ because: ['x'.repeat(15_000 - empty)] });
    const tooLong = buildAssessment({ because: ['x'.repeat(15_001 - empty)] });

    expect(parseKeptAssessment(embedAssessment(fitting))).toEqual(fitting);
    expect(embedAssessment(tooLong)).toBe('');
  });

  it('reads only what stands at the very end of the comment', () => {
    const hidden = embedAssessment(whole);

    expect(parseKeptAssessment(`${hidden}\nmore`)).toBeUndefined();
    expect(parseKeptAssessment(`${hidden} \r\n`)).toEqual(whole);
    expect(parseKeptAssessment(`${embedAssessment(buildAssessment())}\n${hidden}`)).toEqual(whole);
  });

  it.each([
    ['no hidden text', '<!-- sop-gate -->\n\nHello'],
    ['no letters', '<!-- sop-gate:assessment  -->'],
    ['broken base64', '<!-- sop-gate:assessment A -->'],
    ['broken UTF-8', keep(JSON.stringify(whole).replace('node:crypto', '\u00ff'))],
    ['no JSON', keep('{')],
    ['another value', keep('null')],
    ['a list', keep('[]')],
    ['a key too many', keep(spoil(['extra'], 1))],
    ['an unknown tier', keep(spoil(['tier'], 'none'))],
    ['points below zero', keep(spoil(['points'], -1))],
    ['a finding with a key too many', keep(spoil(['findings', '0', 'extra'], 1))],
    ['a finding of three points', keep(spoil(['findings', '0', 'points'], 3))],
    ['a finding without a code', keep(spoil(['findings', '0', 'code'], 1))],
    ['a finding on half a line', keep(spoil(['findings', '0', 'line'], 0.5))],
    ['a finding on no side', keep(spoil(['findings', '0', 'side'], ''))],
    ['a finding with an empty base line', keep(spoil(['findings', '0', 'baseLine'], null))],
    ['a clearance for an unknown reason', keep(spoil(['clearances', '0', 'reason'], 'luck'))],
    ['a clearance with a key too many', keep(spoil(['clearances', '0', 'extra'], 1))],
    ['a clearance that is granted by halves', keep(spoil(['clearances', '0', 'granted'], false))],
    ['a clearance without an analyzer', keep(spoil(['clearances', '0', 'analyzer'], 1))],
    ['a failure without a reason', keep(spoil(['failures', '0', 'reason'], 1))],
    ['a failure with a key too many', keep(spoil(['failures', '0', 'extra'], 1))],
    ['a number among the sentences', keep(spoil(['because', '0'], 1))],
    ['a count that is no number', keep(spoil(['stats', 'files'], '2'))],
    ['a count too many', keep(spoil(['stats', 'extra'], 2))],
    ['a reading too many', keep(spoil(['stats', 'readings', 'extra'], 2))],
  ])('takes %s for nothing', (_, body) => {
    expect(parseKeptAssessment(body)).toBeUndefined();
  });

  it.each(['documentation', 'test', 'formatting', 'comments', 'rename', 'generated', 'asset'])(
    'reads a clearance as %s',
    (reason) => {
      const body = keep(spoil(['clearances', '0', 'reason'], reason));

      expect(parseKeptAssessment(body)?.clearances[0]?.reason).toBe(reason);
    },
  );

  it.each(['low', 'medium', 'high'])('reads the tier %s', (tier) => {
    expect(parseKeptAssessment(keep(spoil(['tier'], tier)))?.tier).toBe(tier);
  });

  it('never throws, whatever the comment holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (text, letters) => {
        expect(parseKeptAssessment(`${text}<!-- sop-gate:assessment ${letters} -->`)).toBeUndefined();
      }),
    );
  });
});
