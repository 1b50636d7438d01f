import type { Analyzer } from '../analyzers/contract.ts';
import { checkContexts } from './check-contexts.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkRoles } from './check-roles.ts';
import { didYouMean } from './nearest-word.ts';
import { type Problem, quoteWord } from './problem.ts';
import type { Policy } from './schema.ts';

/** What a policy may speak of: the analyzers of this build. */
export type KnownAnalyzers = readonly Pick<Analyzer, 'meta' | 'parseOptions'>[];

/** What no schema can see: keys that must agree with each other and with the analyzers of this build. */
export function crossCheck(policy: Policy, analyzers: KnownAnalyzers): Problem[] {
  return [
    ...checkExpressions(policy),
    ...checkRoles(policy),
    ...checkContexts(policy),
    ...checkLabels(policy),
    ...checkPoints(policy, analyzers),
    ...checkAnalyzers(policy, analyzers),
  ];
}

function checkLabels({ labels }: Policy): Problem[] {
  const tiers = ['low', 'medium', 'high'] as const;
  return tiers.flatMap((tier, index) => {
    const twin = tiers
      .slice(0, index)
      .find((other) => labels[other].toLowerCase() === labels[tier].toLowerCase());
    if (!twin) return [];
    const text = `${quoteWord(labels[tier])} is the label of both ${twin} and ${tier}; each tier needs a label of its own`;
    return [{ path: ['labels', tier], at: 'value', text }];
  });
}

function checkPoints(policy: Policy, analyzers: KnownAnalyzers): Problem[] {
  const codes = analyzers.flatMap(({ meta }) => Object.keys(meta.codes));
  return Object.keys(policy.points)
    .filter((code) => !codes.includes(code))
    .map((code) => ({
      path: ['points', code],
      at: 'key',
      text: `unknown finding code ${quoteWord(code)}${didYouMean(code, codes) || '; `sop-gate explain` lists all codes'}`,
    }));
}

function checkAnalyzers(policy: Policy, analyzers: KnownAnalyzers): Problem[] {
  const ids = analyzers.map(({ meta }) => meta.id);
  return Object.entries(policy.analyzers).flatMap(([id, { options }]): Problem[] => {
    const analyzer = analyzers.find(({ meta }) => meta.id === id);
    if (!analyzer) {
      const hint = didYouMean(id, ids) || `; known: ${ids.join(', ')}`;
      return [{ path: ['analyzers', id], at: 'key', text: `unknown analyzer ${quoteWord(id)}${hint}` }];
    }
    const complaint = options === undefined ? undefined : complain(analyzer, options);
    return complaint ? [{ path: ['analyzers', id, 'options'], at: 'value', text: complaint }] : [];
  });
}

function complain({ meta, parseOptions }: KnownAnalyzers[number], options: unknown): string | undefined {
  if (!parseOptions) return `the analyzer ${quoteWord(meta.id)} takes no options`;
  try {
    parseOptions(options);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `options of ${quoteWord(meta.id)}: ${error.message.replace(/\.$/, '')}`;
  }
}
