import type { Analyzer } from '../analyzers/contract.ts';
import { didYouMean } from '../analyzers/options/nearest-word.ts';
import { type Problem, quoteWord } from '../analyzers/options/problem.ts';
import { takeOptions } from '../analyzers/options/take-options.ts';
import { toRuleMeta } from '../rules/to-analyzer.ts';
import { languages } from '../syntax/language-of.ts';
import { checkContexts } from './check-contexts.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkRoles } from './check-roles.ts';
import type { Policy } from './schema.ts';

/** What a policy may speak of: the analyzers of this build. */
export type KnownAnalyzers = readonly Pick<Analyzer, 'meta' | 'options'>[];

/** What no schema can see: keys that must agree with each other and with the analyzers of this build. */
export function crossCheck(policy: Policy, built: KnownAnalyzers): Problem[] {
  const rules = Object.entries(policy.rules).map(([id, rule]) => ({ meta: toRuleMeta(id, rule) }));
  const analyzers = [...built, ...rules];
  return [
    ...checkExpressions(policy),
    ...checkRoles(policy),
    ...checkContexts(policy),
    ...checkLabels(policy),
    ...checkPoints(policy, analyzers),
    ...checkRules(policy, built),
    ...checkAnalyzers(policy, analyzers),
    ...checkRollout(policy, analyzers),
    ...checkSuppressions(policy, analyzers),
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
    .filter((code) => !codes.includes(code) && !bringsAnalyzers(policy))
    .map((code) => ({
      path: ['points', code],
      at: 'key',
      text: `unknown finding code ${quoteWord(code)}${didYouMean(code, codes) || '; `sop-gate explain` lists all codes'}`,
    }));
}

function checkRules({ rules }: Policy, built: KnownAnalyzers): Problem[] {
  const names = new Set(built.flatMap(({ meta }) => [meta.id, ...Object.keys(meta.codes)]));
  const taken = Object.keys(rules)
    .filter((id) => names.has(id))
    .map(
      (id): Problem => ({
        path: ['rules', id],
        at: 'key',
        text: `${quoteWord(id)} is the name of an analyzer or a finding code of this build; give your rule another`,
      }),
    );
  return [...taken, ...Object.entries(rules).flatMap(([id, rule]) => checkLanguages(id, rule.languages))];
}

/** A rule for a language that no file is of would never find anything. */
function checkLanguages(id: string, named: readonly string[]): Problem[] {
  return named.flatMap((language, index): Problem[] => {
    if (languages.includes(language)) return [];
    const hint = didYouMean(language, languages) || `; known: ${languages.join(', ')}`;
    const text = `unknown language ${quoteWord(language)}${hint}`;
    return [{ path: ['rules', id, 'languages', index], at: 'value', text }];
  });
}

function checkAnalyzers(policy: Policy, analyzers: KnownAnalyzers): Problem[] {
  const ids = analyzers.map(({ meta }) => meta.id);
  return Object.entries(policy.analyzers).flatMap(([id, { options, from, mayClear }]): Problem[] => {
    const analyzer = analyzers.find(({ meta }) => meta.id === id);
    if (mayClear && from === undefined) return [toNeedlessGrant(id)];
    if (from !== undefined) return checkAdded(id, analyzer !== undefined);
    if (!analyzer) {
      const hint = didYouMean(id, ids) || `; known: ${ids.join(', ')}`;
      return [{ path: ['analyzers', id], at: 'key', text: `unknown analyzer ${quoteWord(id)}${hint}` }];
    }
    return [...takeOptions(analyzer, options).problems];
  });
}

function toNeedlessGrant(id: string): Problem {
  const text = '`mayClear` belongs beside `from`: what analyzers of this build may clear is theirs to prove';
  return { path: ['analyzers', id, 'mayClear'], at: 'key', text };
}

/** Whether there may be codes that nobody knows before these analyzers are loaded. */
function bringsAnalyzers({ analyzers }: Policy): boolean {
  return Object.values(analyzers).some(({ from }) => from !== undefined);
}

function checkAdded(id: string, isBuiltIn: boolean): Problem[] {
  const path = ['analyzers', id];
  if (isBuiltIn)
    return [
      {
        path,
        at: 'key',
        text: `${quoteWord(id)} is an analyzer of this build or a rule; give yours another id`,
      },
    ];
  return /^[a-z][a-z0-9-]{1,59}$/.test(id)
    ? []
    : [
        {
          path,
          at: 'key',
          text: `${quoteWord(id)} is no id; 2 to 60 lower-case letters, digits and dashes, a letter first`,
        },
      ];
}

function checkRollout(policy: Policy, analyzers: KnownAnalyzers): Problem[] {
  if (bringsAnalyzers(policy)) return [];
  const names = analyzers.flatMap(({ meta }) => [meta.id, ...Object.keys(meta.codes)]);
  return Object.keys(policy.rollout)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      path: ['rollout', name],
      at: 'key',
      text: `no analyzer and no finding code has the name ${quoteWord(name)}${didYouMean(name, names)}`,
    }));
}

/** What accepts nothing, because its code or its path is none, is a mistake that would be noticed only when it is needed. */
function checkSuppressions(policy: Policy, analyzers: KnownAnalyzers): Problem[] {
  const codes = analyzers.flatMap(({ meta }) => Object.keys(meta.codes));
  return policy.suppressions.flatMap(({ code, path }, index): Problem[] => {
    const isUnknown = !codes.includes(code) && !bringsAnalyzers(policy);
    const text = `unknown finding code ${quoteWord(code)}${didYouMean(code, codes)}`;
    const glob = `${quoteWord(path)} is a pattern, and a suppression is about one file, by its path`;
    return [
      ...(isUnknown ? [{ path: ['suppressions', index, 'code'], at: 'value' as const, text }] : []),
      ...(/[*?]/.test(path)
        ? [{ path: ['suppressions', index, 'path'], at: 'value' as const, text: glob }]
        : []),
    ];
  });
}
