import { type KeyPath, type Problem, quoteWord, renderKeyPath } from '../../analyzers/options/problem.ts';
import { parseExpression, rolesOf } from '../../verdict/expression.ts';
import { listLeaves } from '../leaves.ts';
import type { Policy } from '../schema.ts';
import { directions, entries } from './data.ts';
import type { Floor } from './floor.ts';
import { isLooser, renderDemand } from './is-looser.ts';

/** Everything in which a policy demands less than the floor, each with both values and where the floor says so. */
export function findLoosenings(policy: Policy, floor: Floor): Problem[] {
  return [
    ...looserValues(policy, floor),
    ...analyzersOff(policy, floor),
    ...grantedProofs(policy, floor),
    ...heldBack(policy, floor),
    ...borrowedRoles(policy, floor),
  ];
}

function looserValues(policy: Policy, floor: Floor): Problem[] {
  const paths = listLeaves(floor.policy, []).map(({ path }) => toComparable(path));
  const distinct = new Map(paths.map((path) => [renderKeyPath(path), path]));
  return [...distinct.values()].flatMap((path): Problem[] => {
    const origin = floor.originOf(path);
    const direction = directions[toPattern(path)] ?? 'same';
    const [value, demanded] = [valueAt(policy, path), valueAt(floor.policy, path)];
    if (origin === undefined || !isLooser(value, demanded, direction)) return [];
    const text = `${quoteWord(renderKeyPath(path))} is ${JSON.stringify(value)}, and the floor (${origin}) ${renderDemand(demanded, direction)}`;
    return [{ path, at: 'value', text }];
  });
}

/**
 * Options of an analyzer are one value: what they hold inside, only the analyzer knows. A rule is one, too: a key more
 * can make it find less.
 */
function toComparable(path: KeyPath): KeyPath {
  if (path[0] === 'rules') return path.slice(0, 2);
  return path[0] === 'analyzers' ? path.slice(0, 3) : path;
}

/** The key of the table of directions that speaks of this place, such as `gates.*.role`. */
export function toPattern(path: KeyPath): string {
  const isNamed = entries.has(path[0]) || path[0] === 'points' || path[0] === 'rollout';
  return renderKeyPath(isNamed ? path.map((step, index) => (index === 1 ? '*' : step)) : path);
}

/** No analyzer may be switched off but those that the floor switches off. */
function analyzersOff({ analyzers }: Policy, floor: Floor): Problem[] {
  return Object.entries(analyzers).flatMap(([id, { enabled }]): Problem[] => {
    const path = ['analyzers', id, 'enabled'];
    const isKnown = floor.policy.analyzers[id] !== undefined;
    if (enabled || isKnown) return [];
    return [
      { path, at: 'value', text: `the analyzer ${quoteWord(id)} cannot be switched off below a floor` },
    ];
  });
}

/** A proof takes the points from whatever else is found in its file: no analyzer gives one that the floor does not grant. */
function grantedProofs({ analyzers }: Policy, floor: Floor): Problem[] {
  return Object.entries(analyzers).flatMap(([id, { mayClear }]): Problem[] => {
    if (!mayClear || floor.policy.analyzers[id]?.mayClear) return [];
    const text = `the analyzer ${quoteWord(id)} may not clear files below a floor that does not let it`;
    return [{ path: ['analyzers', id, 'mayClear'], at: 'value', text }];
  });
}

/** Nothing may be trusted less than the floor says, but analyzers that the policy brings itself. */
function heldBack({ analyzers, rollout }: Policy, floor: Floor): Problem[] {
  return Object.entries(rollout).flatMap(([name, stage]): Problem[] => {
    const isOwn = analyzers[name]?.from !== undefined && floor.policy.analyzers[name] === undefined;
    if (stage === 'enforce' || isOwn || floor.policy.rollout[name] !== undefined) return [];
    const text = `${quoteWord(name)} cannot be held back to ${quoteWord(stage)} below a floor`;
    return [{ path: ['rollout', name], at: 'value', text }];
  });
}

/** A role that the floor uses and does not define is the team of that name, and no repository may say otherwise. */
function borrowedRoles({ roles }: Policy, floor: Floor): Problem[] {
  const defined = floor.policy.roles;
  const used = new Set(
    listLeaves(floor.policy, []).flatMap(({ path, value }) => rolesAt(path, value, floor)),
  );
  return Object.keys(roles)
    .filter((name) => used.has(name) && !Object.hasOwn(defined, name))
    .map((name) => ({
      path: ['roles', name],
      at: 'key',
      text: `the floor uses the role ${quoteWord(name)} as the team of that name; only the floor can define it otherwise`,
    }));
}

function rolesAt(path: KeyPath, value: unknown, floor: Floor): readonly string[] {
  if (floor.originOf(path) === undefined) return [];
  switch (toPattern(path)) {
    case 'gates.*.role':
      return [String(value)];
    case 'reviews.roles':
    case 'override.lower':
      return Array.isArray(value) ? value : [];
    case 'expressions.low':
    case 'expressions.medium':
    case 'expressions.high': {
      const parsed = parseExpression(String(value));
      return parsed.ok ? rolesOf(parsed.expression) : [];
    }
    default:
      return [];
  }
}

function valueAt(value: unknown, [step, ...rest]: KeyPath): unknown {
  if (step === undefined) return value;
  return value === null || typeof value !== 'object' ? undefined : valueAt(Reflect.get(value, step), rest);
}
