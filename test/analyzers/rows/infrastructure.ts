import { settingRows } from '../../../src/analyzers/infrastructure/data.ts';
import type { Kind } from '../../../src/analyzers/infrastructure/kinds/data.ts';
import { guardRows, quietPaths, weakRows } from '../../../src/analyzers/infrastructure/weak/data.ts';
import type { RowSample } from '../row-sample.ts';

const paths: Readonly<Record<Kind, string>> = {
  dockerfile: 'Dockerfile',
  kubernetes: 'k8s/app.yaml',
  compose: 'compose.yml',
  terraform: 'main.tf',
  cloudformation: 'stack.template',
  server: 'nginx.conf',
  pipeline: '.gitlab-ci.yml',
  script: 'deploy.sh',
};

export const samples: readonly RowSample[] = [
  ...[...settingRows, ...weakRows].flatMap(({ code, pattern, kinds, hit, miss }) =>
    kinds.slice(0, 1).map((kind) => ({
      row: pattern.source,
      says: code,
      hit: { path: paths[kind], head: `${hit}\n` },
      miss: { path: paths[kind], head: `${miss}\n` },
    })),
  ),
  ...quietPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'infra-exposure',
    hit: { path: miss, head: 'publicly_accessible = true\n' },
    miss: { path: hit, head: 'publicly_accessible = true\n' },
  })),
  ...guardRows.flatMap(({ code, pattern, kinds, hit, miss }) =>
    kinds.slice(0, 1).map((kind) => ({
      row: pattern.source,
      says: code,
      hit: { path: paths[kind], base: `${hit}\n\n`, head: '\n' },
      miss: { path: paths[kind], base: `${miss}\n\n`, head: '\n' },
    })),
  ),
];
