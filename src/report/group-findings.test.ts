import { expect, it } from 'vitest';
import { groupFindings } from './group-findings.ts';
import { buildFinding } from './told-builder.ts';

it('makes one group a code, heaviest first, otherwise in the order given', () => {
  const findings = [
    buildFinding({ code: 'size', points: 1 }),
    buildFinding({ code: 'crypto', points: 0, line: 1 }),
    buildFinding({ code: 'sql', points: 2 }),
    buildFinding({ code: 'crypto', points: 2, line: 2 }),
    buildFinding({ code: 'crypto', points: 2, line: 3 }),
  ];

  const groups = groupFindings(findings, () => undefined);

  expect(
    groups.map(({ code, points, findings: members }) => [code, points, members.map(({ line }) => line)]),
  ).toEqual([
    ['sql', 2, [12]],
    ['crypto', 2, [2, 3, 1]],
    ['size', 1, [12]],
  ]);
});

it('takes title and help from the words of the code, and the code itself for one without words', () => {
  const words = { title: 'Imports cryptography', points: 2 as const, message: '', help: 'Look at it.' };

  const [known] = groupFindings([buildFinding()], () => words);
  const [unknown] = groupFindings([buildFinding()], () => undefined);

  expect(known).toMatchObject({ title: 'Imports cryptography', help: 'Look at it.' });
  expect(unknown).toMatchObject({ title: 'crypto-import', help: '' });
});
