import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import {
  attributeRows,
  codeTargets,
  usualTargets,
} from '../../../src/analyzers/opaque-content/attributes/data.ts';
import { binaryRows, blobRows, dataPaths } from '../../../src/analyzers/opaque-content/data.ts';
import type { RowSample } from '../row-sample.ts';

const ofBytes = (path: string): Sides => ({
  path,
  but: { status: 'added', head: { kind: 'binary', bytes: 9 } },
});
const attributes = (head: string): Sides => ({ path: '.gitattributes', head: `${head}\n` });
const blob = `const a = "${'k7Qz2Lw9Xb4Tn8Vd'.repeat(60)}";\n`;

export const samples: readonly RowSample[] = [
  // A thing people look at is silent, and the same bytes under another name are not.
  ...binaryRows.map(({ pattern, code, hit, miss }) => ({
    row: pattern.source,
    says: code ?? 'opaque-binary',
    hit: ofBytes(code === undefined ? miss : hit),
    miss: ofBytes(
      code === undefined ? hit : code === 'opaque-binary' ? miss.replace(/dat$|zip$/, 'jar') : miss,
    ),
  })),
  ...blobRows.map(({ code, kind, hit, miss }) => ({
    row: kind,
    says: code,
    hit: { path: 'src/a.c', head: `${hit}\n` },
    miss: { path: 'src/a.c', head: `${miss}\n` },
  })),
  ...dataPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'opaque-blob',
    hit: { path: miss, head: blob },
    miss: { path: hit, head: blob },
  })),
  ...attributeRows.map(({ effect, hit, miss }) => ({
    row: effect,
    says: /^(shows|folds)/.test(effect) ? 'opaque-folded' : 'opaque-attribute',
    hit: attributes(hit),
    miss: attributes(miss),
  })),
  ...usualTargets.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'opaque-attribute',
    hit: attributes(`${miss} export-ignore`),
    miss: attributes(`${hit} export-ignore`),
  })),
  ...codeTargets.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'opaque-folded',
    hit: attributes(`${hit} -diff`),
    miss: attributes(`${miss} -diff`),
  })),
];
