import { describe, expect, it } from 'vitest';
import { renderAnalysisJson, renderAnalysisLine } from './analysis-json.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

const assessment = buildAssessment({
  findings: [buildFinding(), buildFinding({ side: 'removed', baseLine: 7, message: '\u202e\u009b evil' })],
  failures: [{ analyzer: 'patch', path: '', reason: 'cut' }],
});

const contract = {
  schemaVersion: 1,
  tier: 'high',
  points: 2,
  findings: [
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
    {
      code: 'crypto-import',
      analyzer: 'crypto-import',
      points: 2,
      path: 'src/login.ts',
      line: 12,
      endLine: 12,
      side: 'removed',
      baseLine: 7,
      message: '\u202e\u009b evil',
    },
  ],
  clearances: [{ path: 'docs/guide.md', reason: 'documentation', analyzer: 'documentation' }],
  failures: [{ analyzer: 'patch', path: '', reason: 'cut' }],
  stats: assessment.stats,
};

describe('renderAnalysisJson', () => {
  it('prints exactly the machine contract', () => {
    expect(JSON.parse(renderAnalysisJson(assessment))).toStrictEqual(contract);
  });

  it('is indented for people and ends its line', () => {
    expect(renderAnalysisJson(assessment)).toMatch(/^{\n {2}"schemaVersion": 1,\n[\s\S]*\n}\n$/);
  });

  it('escapes what a terminal would obey, which stays the same JSON', () => {
    expect(renderAnalysisJson(assessment)).toContain('"message": "\\u202e\\u009b evil"');
  });
});

describe('renderAnalysisLine', () => {
  it('prints the contract with its range on one line', () => {
    const line = renderAnalysisLine(assessment, { range: 'a..b' });

    expect(line).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(line)).toStrictEqual({ ...contract, range: 'a..b' });
    expect(JSON.parse(renderAnalysisLine(assessment))).toStrictEqual(contract);
  });

  it('tells how long each analyzer took, where somebody asked', () => {
    const timings = [{ analyzer: 'secret', milliseconds: 1.5 }];

    expect(JSON.parse(renderAnalysisLine(assessment, { timings }))).toStrictEqual({ ...contract, timings });
  });

  it('escapes letters beyond the basic plane as two halves', () => {
    const line = renderAnalysisLine(buildAssessment({ findings: [buildFinding({ path: '\u{e0101}' })] }), {
      range: 'a..b',
    });

    expect(line).toContain('"path":"\\udb40\\udd01"');
  });
});
