import { matchesContext } from './context-glob.ts';
import { allOwnContexts, gateWrittenContexts, ledgerContexts } from './contexts.ts';
import { listed } from './reason.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import { type ContextStanding, type JudgedRow, standingOf } from './status-evidence.ts';
import type { Reason } from './verdict.ts';

export interface BaseCi {
  /** Empty: base CI is green. */
  readonly reasons: readonly Reason[];
  /** Rows the judgement rests on. */
  readonly rows: readonly StatusRow[];
}

/** Whether the contexts that the policy names, or else the branch requires, are green on the head. */
export function judgeBaseCi(snapshot: Snapshot): BaseCi {
  const { ci } = snapshot.policy.policy;
  const demanded = demandedContexts(snapshot);
  if (demanded.patterns.length === 0) return { reasons: [unknownCi(snapshot)], rows: [] };
  const standings = [...new Set(demanded.patterns)].map((pattern) =>
    standingOf(pattern, {
      rows: snapshot.statuses,
      excluded: demanded.excluded,
      creators: ci.creators,
    }),
  );
  return {
    reasons: standings.flatMap((standing) => toReasons(standing, demanded.excluded)),
    rows: standings.flatMap((standing) => standing.rows.map((judged) => judged.row)),
  };
}

/**
 * What the policy names may match anything but our own rows. From the branch's list our own contexts and those of
 * the jobs we start are taken away: they come after base CI, waiting for them would wait for ever.
 */
function demandedContexts({ policy: { policy }, branch }: Snapshot): {
  readonly patterns: readonly string[];
  readonly excluded: readonly string[];
} {
  const ledger = ledgerContexts(policy);
  if (policy.ci.contexts.length > 0)
    return { patterns: policy.ci.contexts, excluded: [...gateWrittenContexts(policy), ...ledger] };
  const own = [...allOwnContexts(policy), ...ledger];
  const isOwn = (pattern: string) => own.some((context) => matchesContext(context, pattern));
  return { patterns: branch.statusCheckContexts.filter((pattern) => !isOwn(pattern)), excluded: own };
}

function unknownCi({ branch, policy }: Snapshot): Reason {
  return {
    kind: 'refused',
    code: 'ci-unknown',
    text: `no CI context is known: neither the policy nor the branch ${branch.name} names one`,
    remedy: `name the contexts under \`ci.contexts\` of the policy (${policy.origin}) or require them on the branch`,
    who: 'somebody who may change the policy or the branch protection',
  };
}

/** None for a context that is green. */
function toReasons({ pattern, rows }: ContextStanding, excluded: readonly string[]): readonly Reason[] {
  if (rows.length === 0) {
    const matchesOwn = excluded.some((context) => matchesContext(pattern, context));
    return [matchesOwn ? onlyOwnCi(pattern) : missingCi(pattern)];
  }
  const troubled = (is: JudgedRow['is']) => rows.filter((judged) => judged.is === is);
  const pending = troubled('pending').map(({ row }) => row.context);
  return [
    ...troubled('red').map(({ row }) => redCi(row)),
    ...troubled('untrusted').map(({ row }) => untrustedCi(row)),
    ...(pending.length === 0 ? [] : [pendingCi(pending)]),
  ];
}

function missingCi(pattern: string): Reason {
  return {
    kind: 'missing',
    code: 'ci-missing',
    text: `no status ${pattern} on this head`,
    remedy: `let CI report ${pattern} on this head`,
    who: 'CI',
  };
}

/** Where CI reports nothing of that name this would wait for ever: what the gate reports comes after CI. */
function onlyOwnCi(pattern: string): Reason {
  return {
    kind: 'missing',
    code: 'ci-missing',
    text: `no status but the gate's own matches ${pattern} on this head`,
    remedy: `let CI report what ${pattern} matches; where it never does, name what CI reports under \`ci.contexts\` of the policy`,
    who: 'CI, or somebody who may change the policy',
  };
}

function redCi(row: StatusRow): Reason {
  return {
    kind: 'refused',
    code: 'ci-red',
    text: `status ${row.context} is ${row.state}, not success`,
    remedy: `make ${row.context} succeed on this head, or push a fix`,
    who: 'the author',
  };
}

function untrustedCi(row: StatusRow): Reason {
  return {
    kind: 'refused',
    code: 'ci-untrusted',
    text: `status ${row.context} was written by @${row.creator?.login ?? 'actions'}, whom the policy does not trust`,
    remedy: `run CI again so that a trusted creator (\`ci.creators\`) writes ${row.context}`,
    who: 'CI, or somebody who may change the policy',
  };
}

function pendingCi(contexts: readonly string[]): Reason {
  return {
    kind: 'missing',
    code: 'ci-pending',
    text: `${listed(contexts)} ${contexts.length === 1 ? 'has' : 'have'} not finished`,
    remedy: 'wait until CI has finished',
    who: 'CI',
  };
}
