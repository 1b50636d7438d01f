import { allGuardRows, allSettingRows } from '../../../src/analyzers/infrastructure/all-rows.ts';
import type { Kind } from '../../../src/analyzers/infrastructure/kinds/data.ts';
import { leftOutRows } from '../../../src/analyzers/infrastructure/left-out/data.ts';
import { valueRows } from '../../../src/analyzers/infrastructure/values/data.ts';
import { lostNames } from '../../../src/analyzers/infrastructure/values/lost/data.ts';
import { foreignPaths, settingPaths } from '../../../src/analyzers/infrastructure/values/paths/data.ts';
import { quietPaths } from '../../../src/analyzers/infrastructure/weak/data.ts';
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
  ansible: 'playbook.yml',
  unit: 'app.service',
  bicep: 'main.bicep',
  stack: 'stack.ts',
  workflow: '.gitea/workflows/a.yml',
  cron: 'cron.d/app',
  policy: 'app.rego',
  application: 'config/application.yml',
  alert: 'rules/app.rules',
};

/** Some files are told by their words. */
const words: Readonly<Partial<Record<Kind, string>>> = {
  ansible: '- hosts: all\n',
  alert: '- alert: Any\n',
  stack: "import 'aws-cdk-lib';\n",
  cloudformation: 'AWSTemplateFormatVersion: "2010-09-09"\n',
};

const weaker = ['verify_signature = true\n', 'verify_signature = false\n'] as const;

export const samples: readonly RowSample[] = [
  ...allSettingRows.flatMap(({ code, pattern, kinds, hit, miss }) =>
    kinds.slice(0, 1).map((kind) => ({
      row: pattern.source,
      says: code,
      hit: { path: paths[kind], head: toText(kind, hit) },
      miss: { path: paths[kind], head: toText(kind, miss) },
    })),
  ),
  ...leftOutRows.flatMap(({ code, what, opens, kinds, hit, miss }) =>
    kinds.slice(0, 1).map((kind) => ({
      row: `${what}: ${opens.source}`,
      says: code,
      hit: { path: paths[kind], head: toText(kind, hit) },
      miss: { path: paths[kind], head: toText(kind, miss) },
    })),
  ),
  ...quietPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'infra-exposure',
    hit: { path: miss, head: 'publicly_accessible = true\n' },
    miss: { path: hit, head: 'publicly_accessible = true\n' },
  })),
  ...allGuardRows.flatMap(({ code, pattern, kinds, hit, miss, needs }) =>
    kinds.slice(0, 1).map((kind) => ({
      row: pattern.source,
      says: code,
      hit: { path: paths[kind], base: toText(kind, `${hit}\n`), head: toText(kind, needs?.hit ?? '') },
      miss: { path: paths[kind], base: toText(kind, `${miss}\n`), head: toText(kind, needs?.hit ?? '') },
    })),
  ),
  ...valueRows.map(({ what, code, hit, miss, file: path = 'config/application.yml' }) => ({
    row: what,
    says: code,
    hit: { path, base: `${hit[0]}\n`, head: `${hit[1]}\n` },
    miss: { path, base: `${miss[0]}\n`, head: `${miss[1]}\n` },
  })),
  ...lostNames.map(({ name, hit, miss, file: path = 'config/application.yml' }) => ({
    row: name.source,
    says: 'infra-protection',
    hit: { path, base: `${hit}\n`, head: '' },
    miss: { path, base: `${miss}\n`, head: '' },
  })),
  ...settingPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'infra-protection',
    hit: { path: hit, base: weaker[0], head: weaker[1] },
    miss: { path: miss, base: weaker[0], head: weaker[1] },
  })),
  ...foreignPaths.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'infra-protection',
    hit: { path: miss, base: weaker[0], head: weaker[1] },
    miss: { path: hit, base: weaker[0], head: weaker[1] },
  })),
];

function toText(kind: Kind, lines: string): string {
  return `${lines}\n${words[kind] ?? ''}`;
}
