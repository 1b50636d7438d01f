import { expect, it } from 'vitest';
import { renderAnalysisMarkdown } from './analysis-markdown.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

const help = 'Look at *who* made this choice.';

function explain(code: string) {
  return code === 'crypto-import'
    ? { title: 'Imports cryptography', points: 2 as const, message: '', help }
    : undefined;
}

it('tells tier, reasons, findings by code, failures and harmless files', () => {
  const assessment = buildAssessment({
    findings: [
      buildFinding({ code: 'other', points: 1, line: 0 }),
      buildFinding(),
      buildFinding({ line: 13 }),
    ],
    failures: [{ analyzer: 'patch', path: '', reason: 'the diff is cut' }],
  });

  const text = renderAnalysisMarkdown(assessment, explain);

  expect(text).toBe(`## Tier: high

2 points; 2 files, +30 -4 lines

- 2 points\\: imports node\\:\u2060crypto

### Imports cryptography (\`crypto-import\`, 2 points)

- \`src/login.ts:12\` imports node\\:\u2060crypto
- \`src/login.ts:13\` imports node\\:\u2060crypto

Look at \\*who\\* made this choice\\.

### other (\`other\`, 1 point)

- \`src/login.ts\` imports node\\:\u2060crypto

### Could not be verified, so the tier is high

- \`the whole change\`: the diff is cut (\`patch\`)

<details><summary>Files proven harmless (1 of 2)</summary>

- \`docs/guide.md\`: documentation

</details>
`);
});

it('says little of a change that holds nothing', () => {
  const assessment = buildAssessment({ tier: 'low', points: 0, because: [], findings: [], clearances: [] });

  expect(renderAnalysisMarkdown(assessment, explain)).toBe(
    '## Tier: low\n\n0 points; 2 files, +30 -4 lines\n',
  );
});

it('lists fifty entries and counts the rest', () => {
  const findings = Array.from({ length: 53 }, (_, index) => buildFinding({ line: index + 1 }));
  const clearances = findings.map(() => ({
    path: 'a.md',
    reason: 'documentation' as const,
    analyzer: 'documentation',
  }));
  const failures = findings.map(() => ({ analyzer: 'patch', path: 'f', reason: 'cut' }));
  const because = findings.map(() => 'because');

  const text = renderAnalysisMarkdown(buildAssessment({ findings, clearances, failures, because }), explain);

  expect(text.match(/- … and 3 more/g)).toHaveLength(4);
});
