import { expect, it } from 'vitest';
import { weigh } from './points.ts';
import { anAnalysis, aPolicy, aRawFinding } from './snapshot-builder.ts';
import { type Suppression, suppress } from './suppressions.ts';

const one = {
  code: 'crypto-import',
  path: 'src/login.ts',
  reason: 'only a checksum',
  owner: 'sam',
  until: '2027-01-31',
} satisfies Suppression;
const standing = {
  hasExpired: () => false,
  isFar: () => false,
  touched: new Set(['src/login.ts']),
  lineAtBase: ({ line }: { line: number }) => line,
};
const over = { ...standing, hasExpired: (until: string) => until === '2027-01-31' };

it('leaves an analysis as it is where nothing is accepted', () => {
  const analysis = anAnalysis({ findings: [aRawFinding()] });

  expect(suppress(analysis, [], standing)).toBe(analysis);
});

it('takes away the findings of that code in that file, and says which', () => {
  const kept = [aRawFinding({ code: 'secret' }), aRawFinding({ path: 'src/other.ts' })];
  const accepted = [aRawFinding(), aRawFinding({ line: 30 })];
  const analysis = anAnalysis({ findings: [...accepted, ...kept] });

  const { findings, suppressed } = suppress(analysis, [one], standing);

  expect(findings).toEqual(kept);
  expect(suppressed).toStrictEqual([{ ...one, findings: 2, accepted, expired: false }]);
});

it('tells of a day that is far away, as long as it stands', () => {
  const far = { ...one, until: '2199-01-31' };
  const means = { ...standing, isFar: (until: string) => until === '2199-01-31' };

  const { suppressed } = suppress(anAnalysis(), [one, far], means);
  const { suppressed: late } = suppress(anAnalysis(), [far], { ...means, hasExpired: () => true });

  expect(suppressed).toStrictEqual([
    { ...one, findings: 0, expired: false },
    { ...far, findings: 0, expired: false, isFar: true },
  ]);
  expect(late).toStrictEqual([{ ...far, findings: 0, expired: true }]);
});

it('takes away what any one of several accepts', () => {
  const analysis = anAnalysis({ findings: [aRawFinding(), aRawFinding({ code: 'secret' })] });

  const { findings } = suppress(analysis, [one, { ...one, code: 'sql-grant' }], standing);

  expect(findings).toEqual([aRawFinding({ code: 'secret' })]);
});

it('takes away only the finding on the line that is named', () => {
  const other = aRawFinding({ line: 30 });
  const known = aRawFinding({ line: 12 });
  const analysis = anAnalysis({ findings: [known, other] });

  const { findings, suppressed } = suppress(analysis, [{ ...one, line: 12 }], standing);

  expect(findings).toEqual([other]);
  expect(suppressed).toEqual([{ ...one, line: 12, findings: 1, accepted: [known], expired: false }]);
});

it('goes by the line of the base, wherever the change moved it', () => {
  const fresh = aRawFinding({ line: 12 });
  const known = aRawFinding({ line: 13 });
  const means = {
    ...standing,
    lineAtBase: ({ line }: { line: number }) => (line === 13 ? 12 : undefined),
  };

  const { findings, suppressed } = suppress(
    anAnalysis({ findings: [fresh, known] }),
    [{ ...one, line: 12 }],
    means,
  );

  expect(findings).toEqual([fresh]);
  expect(suppressed).toEqual([{ ...one, line: 12, findings: 1, accepted: [known], expired: false }]);
});

it('makes a finding of what has expired, and lets what it was about count again', () => {
  const analysis = anAnalysis({ findings: [aRawFinding()] });
  const other = { ...one, code: 'secret', until: '2030-01-01' };

  const { findings, suppressed } = suppress(analysis, [one, other], over);

  expect(findings).toEqual([
    aRawFinding(),
    {
      code: 'suppression-expired',
      analyzer: 'policy',
      points: 1,
      anywhere: true,
      path: 'src/login.ts',
      line: 0,
      endLine: 0,
      side: 'added',
      message: 'crypto-import was accepted here until 2027-01-31; sam answers for it',
    },
  ]);
  expect(suppressed).toEqual([
    { ...one, findings: 0, expired: true },
    { ...other, findings: 0, expired: false },
  ]);
});

it('counts what has expired for nothing where the change does not touch the file', () => {
  const { findings } = suppress(anAnalysis(), [one], { ...over, touched: new Set() });

  expect(findings.map(({ code, points }) => [code, points])).toEqual([['suppression-expired', 0]]);
});

it('hands on what is only tried and what is accepted, and counts neither', () => {
  const shadow = {
    findings: [aRawFinding({ line: 2 }), aRawFinding({ line: 1, code: 'secret' })],
    notices: [{ analyzer: 'acme', path: '', reason: 'slow' }],
  };
  const suppressed = [{ ...one, findings: 0, expired: false }];
  const analysis = anAnalysis({ shadow, suppressed });

  const told = weigh(analysis, aPolicy({ points: { secret: 1 } }));

  expect(told).toMatchObject({ tier: 'medium', points: 0, findings: [], failures: [], suppressed });
  expect(told.shadow?.findings.map(({ line, points }) => [line, points])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(told.shadow?.findings.some((finding) => 'anywhere' in finding)).toBe(false);
  expect(told.shadow?.notices).toEqual(shadow.notices);
});

it('says of each finding that is accepted what it would be worth, in canonical order', () => {
  const accepted = [aRawFinding({ line: 9 }), aRawFinding({ line: 3 })];
  const analysis = anAnalysis({
    suppressed: [
      { ...one, findings: 2, accepted, expired: false },
      { ...one, path: 'src/b.ts', findings: 0, expired: false },
    ],
  });

  const { suppressed, points } = weigh(analysis, aPolicy({ points: { 'crypto-import': 1 } }));

  const { anywhere: _, ...told } = aRawFinding({ points: 1 });
  expect(points).toBe(0);
  expect(suppressed).toStrictEqual([
    {
      ...one,
      findings: 2,
      accepted: [
        { ...told, line: 3 },
        { ...told, line: 9 },
      ],
      expired: false,
    },
    { ...one, path: 'src/b.ts', findings: 0, expired: false },
  ]);
});

it('says nothing of what is tried or accepted where there is none', () => {
  expect(Object.keys(weigh(anAnalysis(), aPolicy()))).not.toEqual(
    expect.arrayContaining(['shadow', 'suppressed']),
  );
  expect(weigh(anAnalysis(), aPolicy())).not.toHaveProperty('shadow');
  expect(weigh(anAnalysis(), aPolicy())).not.toHaveProperty('suppressed');
});
