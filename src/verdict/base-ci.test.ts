import { describe, expect, it } from 'vitest';
import { judgeBaseCi } from './base-ci.ts';
import type { Snapshot } from './snapshot.ts';
import { aSnapshot, aStatusRow, people, policyInForce } from './snapshot-builder.ts';

function branchAsking(...statusCheckContexts: readonly string[]): Snapshot['branch'] {
  return { ...aSnapshot().branch, statusCheckContexts };
}

const codes = (snapshot: Snapshot) => judgeBaseCi(snapshot).reasons.map(({ kind, code }) => [kind, code]);

describe('judgeBaseCi', () => {
  it('is green when every demanded context succeeded', () => {
    const row = aStatusRow();

    expect(judgeBaseCi(aSnapshot({ statuses: [row] }))).toEqual({ reasons: [], rows: [row] });
  });

  it('waits for a context that nobody reported', () => {
    const { reasons, rows } = judgeBaseCi(aSnapshot({ statuses: [] }));

    expect(reasons).toEqual([
      {
        kind: 'missing',
        code: 'ci-missing',
        text: 'no status CI / test (pull_request) on this head',
        remedy: 'let CI report CI / test (pull_request) on this head',
        who: 'CI',
      },
    ]);
    expect(rows).toEqual([]);
  });

  it('is held when neither policy nor branch names a context', () => {
    const snapshot = aSnapshot({ branch: branchAsking('sop-gate / gate') });

    expect(judgeBaseCi(snapshot)).toEqual({
      reasons: [
        {
          kind: 'refused',
          code: 'ci-unknown',
          text: 'no CI context is known: neither the policy nor the branch main names one',
          remedy:
            'name the contexts under `ci.contexts` of the policy (defaults (no policy file)) or require them on the branch',
          who: 'somebody who may change the policy or the branch protection',
        },
      ],
      rows: [],
    });
  });

  it.each([
    'sop-gate / gate',
    'sop-gate/tier',
    'qa-review / approved',
    'security-review / approved (pull_request)',
    'sop-tier-check / tier-check',
    'sop-gate / fire qa',
  ])('does not wait for %s, which comes after base CI', (own) => {
    const snapshot = aSnapshot({ branch: branchAsking('CI / test', own) });

    expect(codes(snapshot)).toEqual([]);
  });

  it('hears no row of the gate or its jobs through a glob of the branch', () => {
    const policy = policyInForce({ statuses: { tierCheck: { context: 'check', writer: 'job' } } });
    const statuses = [
      aStatusRow({ id: 1 }),
      aStatusRow({ id: 2, context: 'check', state: 'failure' }),
      aStatusRow({ id: 3, context: 'sop-gate / gate', state: 'pending' }),
      aStatusRow({ id: 4, context: 'sop-gate / fire qa', state: 'pending' }),
    ];

    const { reasons, rows } = judgeBaseCi(aSnapshot({ policy, statuses, branch: branchAsking('*') }));

    expect(reasons).toEqual([]);
    expect(rows.map(({ id }) => id)).toEqual([1]);
  });

  it.each(['sop-gate / *', 'sop-gate/fire*', '*'])(
    'says of the glob %s that nothing but the gate matches it, and what helps',
    (glob) => {
      const statuses = [aStatusRow({ context: 'sop-gate / tier', state: 'success' })];

      expect(judgeBaseCi(aSnapshot({ statuses, branch: branchAsking(glob) }))).toEqual({
        reasons: [
          {
            kind: 'missing',
            code: 'ci-missing',
            text: `no status but the gate's own matches ${glob} on this head`,
            remedy: `let CI report what ${glob} matches; where it never does, name what CI reports under \`ci.contexts\` of the policy`,
            who: 'CI, or somebody who may change the policy',
          },
        ],
        rows: [],
      });
    },
  );

  it('asks for what the policy names instead of what the branch requires', () => {
    const policy = policyInForce({ ci: { contexts: ['lint'] } });
    const statuses = [aStatusRow({ context: 'lint' })];

    expect(codes(aSnapshot({ policy, statuses }))).toEqual([]);
    expect(codes(aSnapshot({ policy }))).toEqual([['missing', 'ci-missing']]);
  });

  it.each(['sop-gate / gate', 'sop-gate / fire qa', 'qa-review / approved'])(
    'never takes our own row %s for CI, even named by the policy',
    (own) => {
      const policy = policyInForce({ ci: { contexts: [own] } });

      expect(codes(aSnapshot({ policy, statuses: [aStatusRow({ context: own })] }))).toEqual([
        ['missing', 'ci-missing'],
      ]);
    },
  );

  it('takes the row of a job for CI where the policy names it', () => {
    const policy = policyInForce({
      ci: { contexts: ['check'] },
      statuses: { tierCheck: { context: 'check', writer: 'job' } },
    });

    expect(codes(aSnapshot({ policy, statuses: [aStatusRow({ context: 'check' })] }))).toEqual([]);
  });

  it('tells red, untrusted and unfinished contexts apart', () => {
    const policy = policyInForce({ ci: { contexts: ['CI / *', 'CI / *'], creators: ['actions'] } });
    const statuses = [
      aStatusRow({ id: 1, context: 'CI / a', state: 'skipped' }),
      aStatusRow({ id: 2, context: 'CI / b', creator: people.mallory }),
      aStatusRow({ id: 3, context: 'CI / c', state: 'pending' }),
      aStatusRow({ id: 4, context: 'CI / d', state: 'pending' }),
      aStatusRow({ id: 5, context: 'CI / e' }),
    ];

    const { reasons, rows } = judgeBaseCi(aSnapshot({ policy, statuses }));

    expect(reasons).toEqual([
      {
        kind: 'refused',
        code: 'ci-red',
        text: 'status CI / a is skipped, not success',
        remedy: 'make CI / a succeed on this head, or push a fix',
        who: 'the author',
      },
      {
        kind: 'refused',
        code: 'ci-untrusted',
        text: 'status CI / b was written by @mallory, whom the policy does not trust',
        remedy: 'run CI again so that a trusted creator (`ci.creators`) writes CI / b',
        who: 'CI, or somebody who may change the policy',
      },
      {
        kind: 'missing',
        code: 'ci-pending',
        text: 'CI / c and CI / d have not finished',
        remedy: 'wait until CI has finished',
        who: 'CI',
      },
    ]);
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('names Actions where it was not trusted, and a single unfinished context', () => {
    const policy = policyInForce({ ci: { contexts: ['a', 'b'], creators: ['bob'] } });
    const statuses = [
      aStatusRow({ id: 1, context: 'a' }),
      aStatusRow({ id: 2, context: 'b', state: 'pending', creator: people.bob }),
    ];

    expect(judgeBaseCi(aSnapshot({ policy, statuses })).reasons.map(({ text }) => text)).toEqual([
      'status a was written by @actions, whom the policy does not trust',
      'b has not finished',
    ]);
  });
});
