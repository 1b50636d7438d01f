import {
  checkTexts,
  checkWords,
  type GuardRow,
  guardCalls,
  handedNames,
} from '../../../src/analyzers/access-control/data.ts';
import { droppedRows } from '../../../src/analyzers/access-control/dropped/data.ts';
import { editedLines } from '../../../src/analyzers/access-control/edited-lines/data.ts';
import { exemptedLines } from '../../../src/analyzers/access-control/exempted/data.ts';
import { importSwaps } from '../../../src/analyzers/access-control/import-swaps/data.ts';
import { removalCodes } from '../../../src/analyzers/access-control/judge-removed.ts';
import { lostWordRows } from '../../../src/analyzers/access-control/lost-words/data.ts';
import { numberRows } from '../../../src/analyzers/access-control/numbers/data.ts';
import { openedLines } from '../../../src/analyzers/access-control/opened-lines/data.ts';
import { openedRows } from '../../../src/analyzers/access-control/opened-rows.ts';
import { policyLines } from '../../../src/analyzers/access-control/policy-lines/data.ts';
import { scriptedLines } from '../../../src/analyzers/access-control/scripted/data.ts';
import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import { toRowSamples } from '../code-row-samples.ts';
import { toEditSamples } from '../edit-samples.ts';
import type { RowSample } from '../row-sample.ts';

export const samples: readonly RowSample[] = [
  ...guardCalls.map((row) => ofGuard(row, (name) => inFunction(`  ${name}(req);\n`))),
  ...handedNames
    .filter((row) => !guardCalls.includes(row))
    .map((row) => ofGuard(row, (name) => inRouter(`router.use(${name});\n`))),
  ...[...checkWords, ...checkTexts].map((row) =>
    ofGuard(row, (text) => inFunction(`  if (${text}) {\n    throw new Failure();\n  }\n`)),
  ),
  ...numberRows.map(({ code, pattern, hit, miss }) => ({
    row: pattern.source,
    says: code,
    hit: ofLines(hit),
    miss: ofLines(miss),
  })),
  ...droppedRows.map(({ code, name, path, hit, miss }) => ({
    row: name.source,
    says: code,
    hit: { path, base: hit[0], head: hit[1] },
    miss: { path, base: miss[0], head: miss[1] },
  })),
  ...lostWordRows.map(({ code, lost, hit, miss }) => ({
    row: lost.source,
    says: code,
    hit: ofLines(hit),
    miss: ofLines(miss),
  })),
  ...openedLines.map(({ code, gone, came, file: path, base = 'a\n', hit, miss }) => ({
    row: String(gone ?? came),
    says: code,
    hit: { path, base, head: `a\n${hit}\n` },
    miss: { path, base, head: `a\n${miss}\n` },
  })),
  ...toEditSamples([...exemptedLines, ...scriptedLines, ...policyLines]),
  ...editedLines.map(({ code, before, path, hit, miss }) => ({
    row: before.source,
    says: code,
    hit: { path, base: `a\n${hit[0]}\nb\n`, head: `a\n${hit[1]}\nb\n` },
    miss: { path, base: `a\n${miss[0]}\nb\n`, head: `a\n${miss[1]}\nb\n` },
  })),
  ...importSwaps.map(({ code, from, path, before, hit, miss }) => ({
    row: from.source,
    says: code,
    hit: { path, base: before, head: hit },
    miss: { path, base: before, head: miss },
  })),
  ...toRowSamples(openedRows),
];

function ofGuard({ topic, pattern, hit, miss }: GuardRow, toSides: (name: string) => Sides): RowSample {
  return { row: pattern.source, says: removalCodes[topic] ?? '', hit: toSides(hit), miss: toSides(miss) };
}

function inFunction(lines: string): Sides {
  const [before, after] = ['export function save(req) {\n', '  store(req);\n}\n'];
  return { path: 'src/a.ts', base: `${before}${lines}${after}`, head: `${before}${after}` };
}

function inRouter(line: string): Sides {
  const after = "router.get('/a', show);\n";
  return { path: 'src/a.ts', base: `${line}${after}`, head: after };
}

function ofLines([before, after]: readonly [string, string]): Sides {
  return { path: 'src/a.ts', base: `${before}\n`, head: `${after}\n` };
}
