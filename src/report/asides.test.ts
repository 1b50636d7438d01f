import { expect, it } from 'vitest';
import type { Assessment } from '../patch/assessment.ts';
import { renderAnalysisJson } from './analysis-json.ts';
import { renderAnalysisMarkdown } from './analysis-markdown.ts';
import { renderAnalysisText } from './analysis-text.ts';
import { renderAsides } from './comment-details.ts';
import { embedAssessment, parseKeptAssessment } from './kept-assessment.ts';
import { plainStyles } from './styles.ts';
import { describeSuppressed } from './suppressed.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

const finding = buildFinding({
  code: 'acme-cart',
  path: 'src/cart.ts',
  line: 3,
  message: 'touches the cart',
});
const suppressed = {
  code: 'secret',
  path: 'src/a.ts',
  line: 7,
  reason: 'a sample',
  owner: 'sam',
  until: '2027-01-31',
  findings: 1,
  accepted: [buildFinding({ code: 'secret', path: 'src/a.ts', line: 9, message: 'holds a key' })],
  expired: false,
};
const { accepted: _accepted, ...bareEntry } = suppressed;
const expired = { ...bareEntry, line: 8, findings: 0, expired: true };
const aside: Partial<Assessment> = {
  shadow: { findings: [finding], notices: [{ analyzer: 'slow', path: '', reason: 'it took long' }] },
  suppressed: [suppressed, expired],
};
const assessment = buildAssessment(aside);
const options = { styles: plainStyles, width: 200, explain: () => undefined };

it('tells people on a terminal what is only tried and what is accepted', () => {
  const text = renderAnalysisText(assessment, options);

  expect(text).toContain(`Only tried, and counted for nothing (shadow)
  src/cart.ts:3 touches the cart (acme-cart)
  the whole change: it took long (slow)

Accepted by the policy for a time
  src/a.ts:7: secret, until 2027-01-31, 1 finding here: a sample (sam)
  - src/a.ts:9 holds a key

Accepted for a time that is over: it counts again
  src/a.ts:8: secret, expired after 2027-01-31: a sample (sam)
`);
});

it('counts what is more than a terminal should show', () => {
  const findings = Array.from({ length: 22 }, (_, index) => ({ ...finding, line: index + 1 }));

  const text = renderAnalysisText(buildAssessment({ shadow: { findings, notices: [] } }), options);

  expect(text).toContain('src/cart.ts:20 touches');
  expect(text).not.toContain('src/cart.ts:21 touches');
  expect(text).toContain('  … and 2 more (--format json lists all)');
});

it('lists as many as a terminal should show without a word of more', () => {
  const findings = Array.from({ length: 20 }, (_, index) => ({ ...finding, line: index + 1 }));

  const text = renderAnalysisText(buildAssessment({ shadow: { findings, notices: [] } }), options);

  expect(text).toContain('src/cart.ts:20 touches');
  expect(text).not.toContain('more (--format json');
});

it('says nothing of them where there is nothing', () => {
  const bare = buildAssessment();

  expect(renderAnalysisText(bare, options)).not.toMatch(/Only tried|Accepted/);
  expect(renderAnalysisMarkdown(bare, () => undefined)).not.toMatch(/Only tried|Accepted/);
  expect(renderAsides(bare, 5)).toEqual(['', '', '']);
  expect(JSON.parse(renderAnalysisJson(bare))).not.toHaveProperty('shadow');
});

it('folds them in a comment and in Markdown', () => {
  const [tried, accepted, over] = renderAsides(assessment, 5);

  expect(tried).toContain('Only tried, counted for nothing (2)');
  expect(tried).toContain('- `src/cart.ts:3` touches the cart (`acme-cart`, 2 points)\n- `the whole change`');

  expect(accepted).toContain('Accepted by the policy for a time (1)');
  expect(accepted).not.toContain('expired');
  expect(over).toContain('Accepted for a time that is over: it counts again (1)');
  expect(over).toMatch(/src\/a.*secret, expired after 2027/);
  expect(accepted).toMatch(/src\/a.*secret, until 2027.*1 finding here/);
  expect(accepted).toMatch(
    /\(sam\\\)\n {2}- `src\/a\.ts:9` holds a key \(`secret`, 2 points\)\n\n<\/details>$/,
  );
  expect(over).toMatch(/\(sam\\\)\n\n<\/details>$/);
  expect(renderAnalysisMarkdown(assessment, () => undefined)).toContain(tried);
});

it('counts what is more than a list of a comment should show', () => {
  const many = [1, 2, 3].map((line) => buildFinding({ line }));

  const [, accepted] = renderAsides(
    buildAssessment({ suppressed: [{ ...suppressed, findings: 3, accepted: many }] }),
    2,
  );

  expect(accepted).toContain('  - `src/login.ts:2` imports');
  expect(accepted).not.toContain('src/login.ts:3');
  expect(accepted).toContain('\n  - … and 1 more\n');
});

it.each([
  ['a path', { path: 'a\n[x](http://evil.example)\u202e@olga.ts' }],
  ['a message', { message: 'calls\n::error::<img src=x>\u001b[31m @olga #7 \n- [x](http://evil.example)' }],
])('shows %s of what is accepted so that nobody obeys it', (_what, hostile) => {
  const accepted = [buildFinding({ code: 'secret', ...hostile })];
  const told = buildAssessment({ suppressed: [{ ...suppressed, accepted }] });

  const [, fold = ''] = renderAsides(told, 5);
  const text = renderAnalysisText(told, options);

  expect(fold.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(1);
  for (const raw of ['<img', '\u001b', '\u202e', '\n::', '\n- [x']) expect(fold).not.toContain(raw);
  for (const raw of ['\u001b', '\u202e', '\n  ::', '\n- [x']) expect(text).not.toContain(raw);
  expect(text.split('\n').filter((line) => line.includes('evil.example'))).toHaveLength(1);
});

it('gives machines all of it', () => {
  expect(JSON.parse(renderAnalysisJson(assessment))).toMatchObject(aside);
});

it('keeps them in the hidden part of a comment', () => {
  const far = buildAssessment({ suppressed: [{ ...suppressed, isFar: true }] });

  expect(parseKeptAssessment(embedAssessment(assessment))).toEqual(assessment);
  expect(parseKeptAssessment(embedAssessment(far))).toEqual(far);
});

it('tells of a day that is far away', () => {
  expect(describeSuppressed({ ...suppressed, isFar: true })).toBe(
    'src/a.ts:7: secret, until 2027-01-31 (more than a year away), 1 finding here: a sample (sam)',
  );
});

it('says nothing of a heading under which nothing stands', () => {
  const [, accepted, over] = renderAsides(buildAssessment({ suppressed: [suppressed] }), 5);

  expect([accepted === '', over]).toEqual([false, '']);
  expect(renderAnalysisText(buildAssessment({ suppressed: [suppressed] }), options)).not.toContain('is over');
});

it('names the file alone where any line is meant', () => {
  const { line: _line, ...anywhere } = suppressed;

  expect(describeSuppressed(anywhere)).toBe(
    'src/a.ts: secret, until 2027-01-31, 1 finding here: a sample (sam)',
  );
});
