import { describe, expect, it } from 'vitest';
import type { Analysis, Points, RawFinding } from '../patch/assessment.ts';
import { weigh } from './points.ts';
import { anAnalysis, aPolicy, aRawFinding } from './snapshot-builder.ts';

const cleared = (path: string, reason: 'documentation' | 'test' | 'formatting') => ({
  path,
  reason,
  analyzer: reason,
});
const withStats = (stats: Partial<Analysis['stats']>) => ({ ...anAnalysis().stats, ...stats });

describe('weigh', () => {
  it.each<[string, readonly Points[], string]>([
    ['one point', [1], 'medium'],
    ['two points', [2], 'high'],
    ['two codes of one point', [1, 1], 'high'],
    ['codes without points', [0, 0], 'medium'],
  ])('gives %s in an unproven file its tier', (_what, points, tier) => {
    const findings = points.map((worth, index) => aRawFinding({ code: `code-${index}`, points: worth }));

    expect(weigh(anAnalysis({ findings }), aPolicy()).tier).toBe(tier);
  });

  it('counts a code once, with its largest points', () => {
    const findings = ([1, 2, 1] as const).map((points, line) => aRawFinding({ points, line }));

    const { points, because } = weigh(anAnalysis({ findings }), aPolicy());

    expect(points).toBe(2);
    expect(because).toEqual([
      '2 points for crypto-import: imports node:crypto (src/login.ts:1, and 2 more places).',
    ]);
  });

  it('lets the policy change the points of a code', () => {
    const analysis = anAnalysis({ findings: [aRawFinding()] });

    expect(weigh(analysis, aPolicy({ points: { 'crypto-import': 1 } })).points).toBe(1);
    expect(weigh(analysis, aPolicy({ points: { 'crypto-import': 0 } })).points).toBe(0);
  });

  it('gives low to a change whose every file is proven harmless', () => {
    const analysis = anAnalysis({
      clearances: [
        cleared('b.md', 'documentation'),
        cleared('a.md', 'documentation'),
        cleared('a.md', 'formatting'),
      ],
      stats: withStats({ files: 2 }),
    });

    const assessment = weigh(analysis, aPolicy());

    expect([assessment.tier, assessment.because]).toEqual(['low', []]);
    expect(assessment.clearances.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'a.md documentation',
      'a.md formatting',
      'b.md documentation',
    ]);
    expect(assessment.stats).toEqual(analysis.stats);
  });

  it('keeps medium for one unproven file among many, and says how many', () => {
    const analysis = anAnalysis({
      clearances: [cleared('a.md', 'documentation')],
      stats: withStats({ files: 2 }),
    });

    const { tier, because } = weigh(analysis, aPolicy());

    expect([tier, because]).toEqual(['medium', ['1 file of 2 not proven harmless; medium is the default.']]);
  });

  it('keeps medium for a change without any file', () => {
    const { tier, because } = weigh(anAnalysis({ stats: withStats({ files: 0 }) }), aPolicy());

    expect([tier, because]).toEqual(['medium', ['The change holds no file, so nothing proved it harmless.']]);
  });

  it.each([
    [100, 'low', []],
    [101, 'medium', ['101 changed lines, more than the limit for low (100).']],
  ])('holds %d changed lines against the limit for low', (limitedLines, tier, because) => {
    const analysis = anAnalysis({
      clearances: [cleared('a.md', 'documentation')],
      stats: withStats({ limitedLines }),
    });

    expect(weigh(analysis, aPolicy({ lowLimit: 100 }))).toMatchObject({ tier, because });
  });

  it('keeps medium for a point in a proven file', () => {
    const findings = [aRawFinding({ points: 1, path: 'a.ts' })];
    const analysis = anAnalysis({ findings, clearances: [cleared('a.ts', 'formatting')] });

    expect(weigh(analysis, aPolicy()).tier).toBe('medium');
  });

  it('makes any failure high and says which, points after it', () => {
    const failures = [
      { path: 'b.sql', analyzer: 'sql-migration', reason: 'unknown dialect' },
      { path: '', analyzer: 'patch', reason: 'the diff is cut' },
      { path: 'b.sql', analyzer: 'a', reason: 'z' },
      { path: 'b.sql', analyzer: 'a', reason: 'b' },
    ];
    const findings = [aRawFinding({ points: 1, line: 0 })];

    const assessment = weigh(anAnalysis({ failures, findings }), aPolicy());

    expect(assessment.tier).toBe('high');
    expect(assessment.because).toEqual([
      'The change could not be analysed (patch): the diff is cut. What cannot be verified counts as high.',
      'b.sql could not be analysed (a): b. What cannot be verified counts as high.',
      'b.sql could not be analysed (a): z. What cannot be verified counts as high.',
      'b.sql could not be analysed (sql-migration): unknown dialect. What cannot be verified counts as high.',
      '1 point for crypto-import: imports node:crypto (src/login.ts).',
    ]);
    expect(assessment.failures).toHaveLength(4);
  });

  it('tells contributions in order of weight, then of code, and what is unproven', () => {
    const findings = [
      aRawFinding({ code: 'b', points: 1, path: 'z.ts' }),
      aRawFinding({ code: 'c', points: 2, path: 'y.ts' }),
      aRawFinding({ code: 'a', points: 1, path: 'x.ts' }),
      aRawFinding({ code: 'a', points: 1, path: 'x.ts', line: 13 }),
    ];
    const one = [aRawFinding({ code: 'a', points: 1 })];

    expect(weigh(anAnalysis({ findings }), aPolicy()).because.map((text) => text.slice(0, 16))).toEqual([
      '2 points for c: ',
      '1 point for a: i',
      '1 point for b: i',
    ]);
    expect(weigh(anAnalysis({ findings }), aPolicy()).because[1]).toContain('(x.ts:12, and 1 more place)');
    expect(weigh(anAnalysis({ findings: one }), aPolicy()).because).toHaveLength(2);
  });

  it('tells nothing of findings without points, and counts no place of theirs', () => {
    const findings = [
      aRawFinding({ code: 'a', points: 1, path: 'x.ts' }),
      aRawFinding({ code: 'a', points: 0, path: 'y.ts' }),
      aRawFinding({ code: 'b', points: 0, path: 'z.ts' }),
    ];

    expect(weigh(anAnalysis({ findings }), aPolicy()).because).toEqual([
      '1 point for a: imports node:crypto (x.ts:12).',
      '1 file of 1 not proven harmless; medium is the default.',
    ]);
  });

  it.each<[string, Partial<RawFinding>, Partial<RawFinding>]>([
    ['path', { path: 'a', line: 13 }, { path: 'b' }],
    ['line', { endLine: 13 }, { line: 13 }],
    ['last line', { code: 'd' }, { endLine: 13 }],
    ['code', { analyzer: 'd' }, { code: 'd' }],
    ['analyzer', { side: 'removed' }, { analyzer: 'd' }],
    ['side', { baseLine: 2 }, { side: 'removed' }],
    ['base line', { message: 'n' }, { baseLine: 2 }],
    ['message', { points: 2 }, { message: 'n' }],
    ['points', { points: 1 }, { points: 2 }],
  ])('puts findings in the order of their %s before all that follows', (_key, first, second) => {
    const least = { code: 'c', analyzer: 'c', message: 'm', points: 1 } as const;
    const findings = [second, first].map((more) => aRawFinding({ ...least, ...more }));

    expect(weigh(anAnalysis({ findings }), aPolicy()).findings).toMatchObject([first, second]);
  });

  it('hands findings on without what only the weighing needs', () => {
    const { findings } = weigh(anAnalysis({ findings: [aRawFinding()] }), aPolicy());

    expect(findings).toEqual([
      {
        code: 'crypto-import',
        analyzer: 'crypto-import',
        points: 2,
        path: 'src/login.ts',
        line: 12,
        endLine: 12,
        side: 'added',
        message: 'imports node:crypto',
      },
    ]);
  });
});

describe('points in cleared files', () => {
  it.each<[string, Partial<RawFinding>, 'documentation' | 'test' | 'formatting', Points]>([
    ['a finding in documentation', {}, 'documentation', 0],
    ['a finding in a test', {}, 'test', 0],
    ['a finding in re-formatted code', {}, 'formatting', 2],
    ['a finding that counts anywhere', { anywhere: true }, 'test', 2],
    ['a sensitive path in documentation', { code: 'sensitive-path' }, 'documentation', 0],
    ['a sensitive path in re-formatted code', { code: 'sensitive-path' }, 'formatting', 0],
    ['a sensitive path that counts anywhere', { code: 'sensitive-path', anywhere: true }, 'test', 0],
    ['a finding in another file', { path: 'other.ts' }, 'documentation', 2],
  ])('weighs %s', (_what, finding, reason, points) => {
    const analysis = anAnalysis({
      findings: [aRawFinding(finding)],
      clearances: [cleared('src/login.ts', reason), cleared('src/login.ts', 'formatting')],
    });

    expect(weigh(analysis, aPolicy()).points).toBe(points);
  });

  it('counts sensitive paths in cleared files where the policy says so', () => {
    const analysis = anAnalysis({
      findings: [aRawFinding({ code: 'sensitive-path' })],
      clearances: [cleared('src/login.ts', 'test')],
    });

    expect(weigh(analysis, aPolicy({ paths: { countCleared: true } })).points).toBe(2);
  });
});
