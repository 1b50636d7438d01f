import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayName, parseKept, renderBinding, renderDescription } from './status-description.ts';

const binding = '#7 into main';
const evidence = '0123456789ab';
const kept = 'aaaaaaaaaaaa bbbbbbbbbbbb';

describe('renderDescription', () => {
  it('says words first, then what they are bound to', () => {
    expect(renderDescription({ words: 'waiting', binding })).toBe('waiting; for #7 into main');
    expect(renderDescription({ words: 'tier low', kept, binding, evidence })).toBe(
      'tier low; kept aaaaaaaaaaaa bbbbbbbbbbbb; for #7 into main; evidence 0123456789ab',
    );
  });

  it('lets words give way, never the binding', () => {
    const bound = '; for #7 into main';
    const room = 140 - bound.length;

    expect(renderDescription({ words: 'x'.repeat(room), binding })).toBe(`${'x'.repeat(room)}${bound}`);
    expect(renderDescription({ words: 'x'.repeat(room + 1), binding })).toBe(
      `${'x'.repeat(room - 1)}…${bound}`,
    );
  });

  it('keeps words on one line and without semicolons', () => {
    expect(renderDescription({ words: 'a;b;c \n\u0000\t d', binding })).toBe('a,b,c d; for #7 into main');
  });

  it('never says more than 140 characters', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });

    fc.assert(
      fc.property(words, (text) => {
        const description = renderDescription({ words: text, kept, binding, evidence });

        expect(description.length).toBeLessThanOrEqual(140);
        expect(description.endsWith(renderBinding({ binding, evidence }))).toBe(true);
        expect(parseKept(description)).toEqual({ key: 'aaaaaaaaaaaa', digest: 'bbbbbbbbbbbb' });
      }),
    );
  });
});

describe('mayName', () => {
  it.each([
    ['waiting; for #7 into main', true],
    ['open; for #3 into dev, #7 into main; evidence 0123456789ab', true],
    ['open; for #7 into main, #9 into dev', true],
    ['open; for #9 into dev; evidence 0123456789ab', false],
    ['open; for #77 into main', false],
    ['open; for #17 into main', false],
    ['said; for #7 into main; for #9 into dev', false],
    ['open; for #9 into release/xxx~0123abcd', true],
    ['something else entirely', true],
    ['; for #9 into dev; evidence 0123', false],
  ])('tells whether %j might speak of #7: %s', (description, might) => {
    expect(mayName(description, 7)).toBe(might);
  });
});

describe('parseKept', () => {
  it('reads key and digest back', () => {
    const description = renderDescription({ words: 'tier low', kept, binding });

    expect(parseKept(description)).toEqual({ key: 'aaaaaaaaaaaa', digest: 'bbbbbbbbbbbb' });
  });

  it.each([
    ['tier low; for #7 into main'],
    ['x; said; kept aaaaaaaaaaaa bbbbbbbbbbbb; for #7 into main'],
    ['x; kept aaaaaaaaaaa bbbbbbbbbbbb; for #7 into main'],
    ['x; kept aaaaaaaaaaaa bbbbbbbbbbbbb; for #7 into main'],
    ['x; kept aaaaaaaaaaaa bbbbbbbbbbbb'],
    ['x; kept AAAAAAAAAAAA bbbbbbbbbbbb; for #7 into main'],
    ['x; y; kept aaaaaaaaaaaa bbbbbbbbbbbb; for '],
  ])('reads nothing out of %j', (description) => {
    expect(parseKept(description)).toBeUndefined();
  });

  it('cannot be faked by words', () => {
    const words = `x; kept ${kept}; for #7 into main`;

    expect(parseKept(renderDescription({ words, binding }))).toBeUndefined();
  });
});
