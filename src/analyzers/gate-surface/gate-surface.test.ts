import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { gateSurface } from './index.ts';

it.each([
  ['.gitea/workflows/ci.yml', ['gate-workflow:0']],
  ['.github/workflows/nested/ci.yml', ['gate-workflow:0']],
  ['.forgejo/scripts/tier.sh', ['gate-script:0']],
  ['.gitea/workflows/auto-tier.yml', ['gate-workflow:0', 'gate-name:0']],
  ['.gitea/scripts/lint_labels.py', ['gate-script:0', 'gate-name:0']],
  ['.gitea/sop-checklist-config.yml', ['gate-name:0', 'gate-governance:0']],
  ['docs/design/rfc-12.md', ['gate-governance:0']],
  ['team/runbooks/SOP-22.md', ['gate-governance:0']],
  ['packages/a/.github/workflows/ci.yml', []],
  ['.gitea/labels.yml', []],
  ['src/auto-tier.ts', []],
])('finds the parts of the gate that %s is', (path, codes) => {
  const found = observe(gateSurface, { path, base: 'a\n' });

  expect(summarize(found)).toEqual(codes);
});

it('counts each kind once for a file and names the path that counts', () => {
  const found = observe(gateSurface, {
    path: '.gitea/workflows/b.yml',
    from: '.github/workflows/lint_a.yml',
    base: 'a\n',
    head: 'a\n',
  });

  expect(found).toMatchObject([
    {
      kind: 'noticed',
      code: 'gate-workflow',
      path: '.gitea/workflows/b.yml',
      args: { name: 'this file' },
    },
    {
      code: 'gate-name',
      path: '.gitea/workflows/b.yml',
      args: { name: 'this file (formerly .github/workflows/lint_a.yml)' },
    },
  ]);
});

it('keeps the points of every kind even in cleared files', () => {
  const codes = Object.values(gateSurface.meta.codes);

  expect(codes.map(({ points, anywhere }) => [points, anywhere])).toEqual(codes.map(() => [1, true]));
});
