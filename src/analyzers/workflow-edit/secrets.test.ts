import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';

const filled = (body: string) => `\${{ ${body} }}`;

it.each([
  [`run: ${filled('secrets[ "KEY" ]')}`, [{ what: 'the secret `KEY`' }]],
  ['secrets: inherit', [{ what: 'all secrets' }]],
  ['name: inherit', []],
  ['secrets: none', []],
])('reads who gets a secret in %j', (line, expected) => {
  const found = observe(workflowEdit, {
    path,
    base: 'on: push\n',
    head: `on: push\njobs:\n  a:\n    ${line}\n`,
  });

  expect(
    found.flatMap((one) => (one.kind === 'noticed' && one.code === 'workflow-secret' ? [one.args] : [])),
  ).toEqual(expected);
});
