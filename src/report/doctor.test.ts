import { expect, it } from 'vitest';
import type { Check } from '../gitea/doctor/check.ts';
import { toHealth } from './doctor.ts';
import { renderDoctorJson } from './doctor-json.ts';
import { renderDoctorText } from './doctor-text.ts';
import { plainStyles, type Styles } from './styles.ts';

function aCheck(changes: Partial<Check> = {}): Check {
  return {
    id: 'labels',
    question: 'Are there labels?',
    answer: 'yes',
    needed: true,
    detail: 'two',
    ...changes,
  };
}

const no = aCheck({ answer: 'no', remedy: 'Add one.' });
const unknown = aCheck({ answer: 'unknown', remedy: 'Ask again.' });
const advice = aCheck({ answer: 'no', needed: false, remedy: 'Think of it.' });
const page = { width: 60, styles: plainStyles };
const marked: Styles = {
  bold: (text) => `<b>${text}`,
  dim: (text) => `<d>${text}`,
  good: (text) => `<+>${text}`,
  warning: (text) => `<!>${text}`,
  bad: (text) => `<->${text}`,
};

function examine(...checks: readonly Check[]) {
  return [{ subject: 'acme/shop', checks }];
}

it.each([
  [[aCheck()], 'well'],
  [[], 'well'],
  [[aCheck(), advice], 'well'],
  [[aCheck(), unknown], 'unknown'],
  [[unknown, no, aCheck()], 'ill'],
  [[{ ...unknown, needed: false }], 'well'],
] as const)('tells the health of %#', (checks, health) => {
  expect(toHealth(examine(...checks))).toBe(health);
});

it('counts what any subject lacks', () => {
  expect(toHealth([...examine(aCheck()), ...examine(no)])).toBe('ill');
});

it('prints a table with the remedy under everything that is not yes', () => {
  const text = renderDoctorText([...examine(aCheck(), no), { subject: 'b', checks: [unknown] }], page);

  expect(text).toBe(
    [
      'acme/shop',
      '  yes      Are there labels?',
      '           two',
      '  no       Are there labels?',
      '           two',
      '           What helps: Add one.',
      '',
      'b',
      '  unknown  Are there labels?',
      '           two',
      '           What helps: Ask again.',
      '',
      'The gate cannot do its work yet.',
    ].join('\n'),
  );
});

it.each([
  [[aCheck()], 'The gate can do its work.'],
  [[aCheck(), advice], 'The gate can do its work. 1 of the answers above is advice.'],
  [
    [advice, advice, unknown],
    'Whether the gate can do its work is not known. 2 of the answers above are advice.',
  ],
] as const)('ends with what it comes to (%#)', (checks, last) => {
  expect(
    renderDoctorText(examine(...checks), page)
      .split('\n')
      .at(-1),
  ).toBe(last);
});

it('wraps long words for people', () => {
  const text = renderDoctorText(examine(aCheck({ detail: 'one two '.repeat(8).trim() })), page);

  expect(text.split('\n').map((line) => line.length)).toSatisfy((lengths: number[]) =>
    lengths.every((length) => length <= 60),
  );
  expect(text).toContain('\n           one two one two');
});

it('colours alarms, and advice less', () => {
  const text = renderDoctorText(examine(aCheck(), no, advice, unknown), { ...page, styles: marked });

  expect(text.match(/<.>\S+/g)).toEqual(['<b>acme/shop', '<+>yes', '<->no', '<!>no', '<!>unknown', '<->The']);
  expect(renderDoctorText(examine(aCheck()), { ...page, styles: marked })).toContain('<+>The gate can');
  expect(renderDoctorText(examine(unknown), { ...page, styles: marked })).toContain('<!>Whether');
});

it('escapes what names and messages could do to a terminal', () => {
  const hostile = aCheck({ answer: 'no', detail: 'a\u001b[31m', remedy: 'b\u0007' });

  const text = renderDoctorText([{ subject: 'c\u001b', checks: [hostile] }], page);

  expect(text.includes('\u0007') || text.includes('\u001b')).toBe(false);
});

it('prints the same for machines, with a version', () => {
  const json = renderDoctorJson(examine(aCheck(), { ...no, detail: 'a\u001b' }));

  expect(json).not.toContain('\u001b');
  expect(json).toMatch(/^\{\n {2}"schemaVersion"/);
  expect(json.endsWith('}\n')).toBe(true);
  expect(JSON.parse(json)).toEqual({
    schemaVersion: 1,
    health: 'ill',
    examinations: examine(aCheck(), { ...no, detail: 'a\u001b' }),
  });
});
