import { type PathRow, pathRow } from '../path-row.ts';

export interface GateRow extends PathRow {
  readonly code: 'gate-workflow' | 'gate-script' | 'gate-name' | 'gate-governance';
}

export const gatePaths: readonly GateRow[] = [
  ...rows('gate-workflow', [
    pathRow(/^\.(gitea|github|forgejo)\/workflows\//i, '.gitea/workflows/ci.yml', 'src/workflows/ci.yml'),
    pathRow(
      /^\.gitea\/scoped_workflows\//i,
      '.gitea/scoped_workflows/gate.yml',
      '.gitea/scoped_workflows.md',
    ),
  ]),
  ...rows('gate-script', [
    pathRow(/^\.(gitea|github|forgejo)\/scripts\//i, '.gitea/scripts/tier.sh', 'scripts/tier.sh'),
  ]),
  ...rows('gate-name', [
    gateName('sop-gate', '.gitea/sop-gate/analyzers/a.ts', '.gitea/gate/analyzers/a.ts'),
    gateName('auto-tier', '.gitea/auto-tier.yml', '.gitea/auto-tie.yml'),
    gateName('status-reaper', '.github/status-reaper.json', '.github/status-reap.json'),
    gateName('sop-checklist', '.forgejo/sop-checklist.md', 'docs/sop-checklist.md'),
    gateName('sop-tier-check', '.gitea/sop-tier-check.py', '.gitea/my-sop-tier-check.py'),
    gateName('prod-auto-deploy', '.gitea/prod-auto-deploy.env', '.gitea/auto-deploy.env'),
    gateName('ci-required-drift', '.gitea/ci-required-drift.txt', '.gitea/ci-drift.txt'),
    gateName('lint_', '.gitea/lint_labels.py', '.gitea/lint-labels.py'),
    gateName('gate-review', '.gitea/gate-review.toml', '.gitea/review.toml'),
  ]),
  ...rows('gate-governance', [
    pathRow(
      /(^|\/)sop-checklist-config[^/]*$/i,
      'config/sop-checklist-config.yml',
      'config/sop-checklist.yml',
    ),
    pathRow(/(^|\/)runbooks\/sop-/i, 'runbooks/sop-22.md', 'runbooks/deploy.md'),
    pathRow(/(^|\/)docs\/design\/rfc-/i, 'docs/design/rfc-7-gate.md', 'docs/design/gate.md'),
  ]),
];

function rows(code: GateRow['code'], paths: readonly PathRow[]): readonly GateRow[] {
  return paths.map((path) => ({ ...path, code }));
}

/** A name that belongs to the gate, at any depth under the forge's folder. */
function gateName(prefix: string, hit: string, miss: string): PathRow {
  return pathRow(new RegExp(`^\\.(gitea|github|forgejo)/(.*/)?${prefix}`, 'i'), hit, miss);
}
