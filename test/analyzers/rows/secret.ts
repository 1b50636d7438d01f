import { fileRows, placeholders, quietPaths } from '../../../src/analyzers/secret/data.ts';
import { literalRows, nameRows } from '../../../src/analyzers/secret/literal/data.ts';
import { providerRows } from '../../../src/analyzers/secret/provider/data.ts';
import type { RowSample } from '../row-sample.ts';

const real = ['k7Qz2Lw9', 'Xb4Tn8Vd3Rf6'].join('');

export const samples: readonly RowSample[] = [
  ...providerRows.map(({ kind, marks, hit, miss }) => ({
    row: `${kind}: ${marks[0]}`,
    says: 'secret-credential',
    hit: { path: 'docs/a.md', head: `${hit}\n` },
    miss: { path: 'docs/a.md', head: `${miss}\n` },
  })),
  ...literalRows.map(({ kind, form, path, hit, miss }) => ({
    row: kind,
    says: form === 'address' ? 'secret-credential' : 'secret-literal',
    hit: { path, head: hit },
    miss: { path, head: miss },
  })),
  ...nameRows.map(({ pattern, weight, hit, miss }) => ({
    row: pattern.source,
    says: weight === 'certain' ? 'secret-guessable' : 'secret-literal',
    hit: { path: 'src/a.ts', head: `${hit};\n` },
    miss: { path: 'src/a.ts', head: `${miss};\n` },
  })),
  ...placeholders.map(({ pattern, placeholder, near }) => ({
    row: pattern.source,
    says: 'secret-literal',
    hit: { path: 'src/a.py', head: `JWT_SECRET = "${near}"\n` },
    miss: { path: 'src/a.py', head: `JWT_SECRET = "${placeholder}"\n` },
  })),
  ...quietPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'secret-literal',
    hit: { path: miss, head: `const apiToken = "${real}";\n` },
    miss: { path: hit, head: `const apiToken = "${real}";\n` },
  })),
  ...fileRows.map(({ pattern, hit, miss, text }) => ({
    row: pattern.source,
    says: 'secret-file',
    hit: { path: hit, head: text },
    miss: { path: miss, head: text },
  })),
];
