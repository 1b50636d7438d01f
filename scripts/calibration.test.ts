import { expect, it } from 'vitest';
import { type Judged, summarize } from './calibration.ts';

type Finding = Judged['assessment']['findings'][number];

function judge(title: string, tier: 'low' | 'medium' | 'high', findings: readonly Finding[] = []): Judged {
  return { repository: 'r', commit: { sha: 'a', title }, assessment: { tier, findings, failures: [] } };
}

const ofPath: Finding = { code: 'sensitive-path', analyzer: 'sensitive-path', points: 2 };
const ofContent: Finding = { code: 'crypto-import', analyzer: 'crypto-import', points: 2 };
const hint: Finding = { code: 'hint', analyzer: 'x', points: 1 };

it('tells how the tiers spread', () => {
  const report = summarize([judge('a', 'low'), judge('b', 'medium'), judge('c', 'high', [ofContent])]);

  expect(report).toMatchObject({
    commits: 3,
    tiers: { low: 1, medium: 1, high: 1 },
    contentHigh: 1,
    failed: 0,
  });
});

it('counts a commit as high by content without the points of its paths, each code once', () => {
  const report = summarize([
    judge('a', 'high', [ofPath]),
    judge('b', 'high', [ofPath, hint, hint]),
    judge('c', 'high', [hint, { ...hint, code: 'other' }]),
  ]);

  expect(report.contentHigh).toBe(1);
});

it('counts an analysis that could not finish as high', () => {
  const { commit, repository, assessment } = judge('a', 'high');

  const report = summarize([{ commit, repository, assessment: { ...assessment, failures: [{}] } }]);

  expect(report).toMatchObject({ contentHigh: 1, failed: 1 });
});

it.each([
  ['docs: tell more', true],
  ['docs(api)!: tell more', true],
  ['Fix a typo in the guide', true],
  ['chore(deps): bump x', true],
  ['build(deps-dev): bump x', true],
  ['Bump x from 1 to 2', true],
  ['test: more', true],
  ['feat: docs: no', false],
  ['Testify', false],
])('takes %j for harmless: %s', (title, harmless) => {
  const report = summarize([judge(title, 'low'), judge(title, 'high', [ofContent])]);

  expect(report.harmless).toEqual(
    harmless ? { commits: 2, low: 1, high: 1 } : { commits: 0, low: 0, high: 0 },
  );
});

it('lists the codes that were found in most commits first, with their most points', () => {
  const report = summarize([
    judge('a', 'high', [ofContent, { ...hint, points: 0 }]),
    judge('b', 'medium', [hint, hint]),
  ]);

  expect(report.codes).toEqual([
    { code: 'hint', points: 1, commits: 2 },
    { code: 'crypto-import', points: 2, commits: 1 },
  ]);
});
