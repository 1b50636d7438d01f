import { expect, it } from 'vitest';
import { renderSarif } from './sarif.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

function explain(code: string) {
  return code === 'crypto-import'
    ? { title: 'Imports cryptography', points: 2 as const, message: '', help: 'Look at it.' }
    : undefined;
}

const options = { explain, version: '1.2.3' };

it('prints a SARIF 2.1.0 log with rules, results, places and failures', () => {
  const assessment = buildAssessment({
    findings: [
      buildFinding({ message: 'see [this](https://evil.example) \\' }),
      buildFinding({ code: 'other', points: 1, path: 'a b/#c.ts', line: 0, endLine: 0 }),
      buildFinding({ code: 'note', points: 0, side: 'removed', line: 3, endLine: 5, baseLine: 7 }),
    ],
    failures: [
      { analyzer: 'patch', path: '', reason: 'cut' },
      { analyzer: 'syntax', path: 'b.ts', reason: 'does not [parse]' },
    ],
  });

  const text = renderSarif(assessment, options);

  expect(text).toMatch(/^{\n {2}"version": "2\.1\.0",\n[\s\S]*\n}\n$/);
  expect(JSON.parse(text)).toStrictEqual({
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'sop-gate',
            version: '1.2.3',
            rules: [
              {
                id: 'crypto-import',
                shortDescription: { text: 'Imports cryptography' },
                help: { text: 'Look at it.' },
                defaultConfiguration: { level: 'error' },
              },
              {
                id: 'other',
                shortDescription: { text: 'other' },
                defaultConfiguration: { level: 'warning' },
              },
              { id: 'note', shortDescription: { text: 'note' }, defaultConfiguration: { level: 'note' } },
            ],
          },
        },
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              { level: 'error', message: { text: 'cut (patch)' } },
              {
                level: 'error',
                message: { text: 'does not \\[parse\\] (syntax)' },
                locations: [{ physicalLocation: { artifactLocation: { uri: 'b.ts' } } }],
              },
            ],
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'crypto-import',
            level: 'error',
            message: { text: 'see \\[this\\](https://evil.example) \\\\' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'src/login.ts' },
                  region: { startLine: 12, endLine: 12 },
                },
              },
            ],
            properties: { analyzer: 'crypto-import', points: 2, side: 'added' },
          },
          {
            ruleId: 'other',
            level: 'warning',
            message: { text: 'imports node:crypto' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b/%23c.ts' } } }],
            properties: { analyzer: 'crypto-import', points: 1, side: 'added' },
          },
          {
            ruleId: 'note',
            level: 'note',
            message: { text: 'imports node:crypto' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'src/login.ts' },
                  region: { startLine: 3, endLine: 5 },
                },
              },
            ],
            properties: { analyzer: 'crypto-import', points: 0, side: 'removed', baseLine: 7 },
          },
        ],
        properties: { tier: 'high', points: 2 },
      },
    ],
  });
});

it('reports success when every analysis finished', () => {
  const [run] = JSON.parse(renderSarif(buildAssessment({ findings: [], failures: [] }), options)).runs;

  expect([run.results, run.tool.driver.rules]).toEqual([[], []]);
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

it('writes a path that is no text as one that is', () => {
  const text = renderSarif(buildAssessment({ findings: [buildFinding({ path: 'a/\ud800.ts' })] }), options);

  expect(text).toContain('"uri": "a/%EF%BF%BD.ts"');
});

it('tells what is only tried as information, and what is accepted as suppressed', () => {
  const finding = buildFinding({ code: 'acme-cart', points: 1, path: 'src/cart.ts', line: 3, endLine: 3 });
  const accepted = { reason: 'a sample', owner: 'sam', until: '2027-01-31', expired: false };
  const text = renderSarif(
    buildAssessment({
      findings: [],
      shadow: { findings: [finding], notices: [{ analyzer: 'slow', path: '', reason: 'it took long' }] },
      suppressed: [
        {
          ...accepted,
          code: 'secret',
          path: 'a b.ts',
          line: 7,
          findings: 2,
          accepted: [
            buildFinding({ code: 'secret', path: 'a b.ts', line: 8, endLine: 9, message: 'a [key]' }),
            buildFinding({ code: 'secret', path: 'a b.ts', line: 0, endLine: 0, points: 0 }),
          ],
        },
        { ...accepted, code: 'secret', path: 'd.ts', findings: 0 },
      ],
    }),
    options,
  );

  const [run] = JSON.parse(text).runs;

  expect(run.tool.driver.rules).toEqual([
    { id: 'secret', shortDescription: { text: 'secret' }, defaultConfiguration: { level: 'error' } },
    { id: 'acme-cart', shortDescription: { text: 'acme-cart' }, defaultConfiguration: { level: 'warning' } },
  ]);
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'note', message: { text: 'it took long (slow)' } }],
    },
  ]);
  expect(run.results).toStrictEqual([
    {
      ruleId: 'acme-cart',
      kind: 'informational',
      level: 'none',
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/cart.ts' },
            region: { startLine: 3, endLine: 3 },
          },
        },
      ],
      properties: { analyzer: finding.analyzer, points: 1, side: 'added', shadow: true },
    },
    {
      ruleId: 'secret',
      level: 'error',
      message: { text: 'a \\[key\\]' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b.ts' },
            region: { startLine: 8, endLine: 9 },
          },
        },
      ],
      properties: { analyzer: 'crypto-import', points: 2, side: 'added' },
      suppressions: [
        { kind: 'external', status: 'accepted', justification: 'a sample (sam, until 2027-01-31)' },
      ],
    },
    {
      ruleId: 'secret',
      level: 'note',
      message: { text: 'imports node:crypto' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.ts' } } }],
      properties: { analyzer: 'crypto-import', points: 0, side: 'added' },
      suppressions: [
        { kind: 'external', status: 'accepted', justification: 'a sample (sam, until 2027-01-31)' },
      ],
    },
  ]);
});
