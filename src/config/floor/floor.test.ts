import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAnalyzers } from '../analyzers-builder.ts';
import { listLeaves } from '../leaves.ts';
import { loadPolicy } from '../load-policy.ts';
import { listPolicyValues } from '../policy-origins.ts';
import { policySchema } from '../schema.ts';
import { toPattern } from './check-floor.ts';
import { directions } from './data.ts';
import { aFloor, complaintsAbove, loadAbove } from './floor-builder.ts';
import { isLooser } from './is-looser.ts';

describe('a policy may be stricter than the floor', () => {
  it.each([
    ['mode: observe', 'mode: enforce'],
    ['branches: [main]', 'branches: [main, dev]'],
    ['reviews: { required: 2, roles: [a, b] }', 'reviews: { required: 3, roles: [a] }'],
    ['reviews: { roles: [], allowPushers: true }', 'reviews: { roles: [x], allowPushers: false }'],
    ['ci: { contexts: [a], creators: [] }', 'ci: { contexts: [b, a], creators: [actions] }'],
    ['ci: { creators: [a, b] }', 'ci: { creators: [b] }'],
    ['points: { change-size: 1 }', 'points: { change-size: 2, sensitive-path: 0 }'],
    ['lowLimit: 100', 'lowLimit: 99'],
    ['paths: { countCleared: false, generated: [a] }', 'paths: { countCleared: true, generated: [] }'],
    ['analyzers: { change-size: { enabled: false } }', 'analyzers: { change-size: { enabled: true } }'],
    ['analyzers: { change-size: { enabled: false } }', 'analyzers: { change-size: { enabled: false } }'],
    ['analyzers: { change-size: {} }', 'analyzers: { change-size: { options: { lines: 1 } } }'],
    ['roles: { qa: { users: [ada, ben] } }', 'roles: { qa: { users: [ben] } }'],
    ['roles: { qa: { users: [ada] } }', 'roles: { other: { users: [zoe] } }'],
    ['gates: { qa: { tiers: [high] } }', 'gates: { qa: { tiers: [low, high], workflow: other.yml } }'],
    ['gates: { qa: { tiers: [] } }', 'gates: { qa: { tiers: [low] } }'],
    ['gates: { qa: { role: qa } }', 'gates: { extra: { role: x, workflow: x.yml, context: x } }'],
    ['distinct: false', 'distinct: true'],
    ['override: { lower: [] }', 'override: { lower: [ceo] }'],
    ['override: { lower: [a, b] }', 'override: { lower: [b] }'],
    ['forks: { unsafe: allow }', 'forks: { unsafe: hold }'],
    ['merge: { auto: true }', 'merge: { auto: false, style: squash }'],
    ['mode: enforce', 'expressions: { low: x }\nroles: { qa: { users: [ada] } }'],
    ['labels: { low: a }', 'labels: { low: b }\nfire: { attempts: 1 }\nlimits: { taskSeconds: 5 }'],
    ['version: 1', 'version: 1'],
    ['rollout: { change-size: shadow }', 'rollout: { change-size: enforce }'],
    ['rollout: { change-size: off }', 'rollout: { change-size: shadow }'],
    ['mode: enforce', 'rollout: { change-size: enforce }'],
    [
      'mode: enforce',
      'analyzers: { mine: { from: .gitea/sop-gate/analyzers/mine.mjs } }\nrollout: { mine: shadow }',
    ],
  ])('%s, then %s', (floor, text) => {
    expect(complaintsAbove(floor, text)).toEqual([]);
  });

  it('and has the floor where it says nothing, above its own preset', () => {
    const { policy, origin } = loadAbove('reviews: { required: 4 }\nlowLimit: 7', 'preset: sop');

    expect([policy.reviews.required, policy.lowLimit, policy.preset]).toEqual([4, 7, 'sop']);
    expect(origin).toBe('repo.yml at main, above org.yml');
  });

  it('and needs no file of its own', () => {
    const inForce = loadPolicy(undefined, knownAnalyzers, aFloor('distinct: true'));

    expect(inForce.policy.distinct).toBe(true);
    expect(inForce.hash).not.toBe(loadPolicy(undefined, knownAnalyzers).hash);
  });
});

it('names the problems of the floor by its own file', () => {
  expect(() => aFloor('reviewers: 2')).toThrow(/^org\.yml:1:1: unknown key/);
});

it('has a direction for every key of the policy, and no other', () => {
  const whole = policySchema.parse({
    fire: { repository: 'a/b' },
    points: { code: 1 },
    roles: { role: {} },
    analyzers: { id: { options: 1, from: 'sop-gate-mine' } },
    rollout: { id: 'off' },
  });
  const containers = ['points', 'roles', 'analyzers', 'gates', 'rollout', 'rules.*'];

  const patterns = new Set([...listLeaves(whole, []).map(({ path }) => toPattern(path)), ...containers]);

  expect(new Set(Object.keys(directions))).toEqual(patterns);
});

it('tells the origin of every value', () => {
  const floor = aFloor('preset: sop\nreviews:\n  required: 3\n');
  const source = { text: 'distinct: true\n', where: 'repo.yml', origin: 'repo.yml' };

  const values = new Map(
    listPolicyValues(source, knownAnalyzers, floor).map(({ key, origin }) => [key, origin]),
  );

  expect(
    ['distinct', 'reviews.required', 'expressions.high', 'lowLimit', 'mode'].map((key) => values.get(key)),
  ).toEqual([
    'repo.yml:1',
    'floor org.yml:3',
    'floor preset sop of org.yml',
    'floor preset sop of org.yml',
    'default',
  ]);
});

it('never lets a policy below the floor into force', () => {
  const names = fc.subarray(['a', 'b', 'c']);
  const some = fc.record(
    {
      mode: fc.constantFrom('enforce', 'observe'),
      distinct: fc.boolean(),
      lowLimit: fc.integer({ min: 0, max: 4 }),
      reviews: fc.record({ required: fc.integer({ min: 1, max: 4 }), roles: names }, { requiredKeys: [] }),
      ci: fc.record({ contexts: names, creators: names }, { requiredKeys: [] }),
      override: fc.record({ lower: names }, { requiredKeys: [] }),
      points: fc.record({ 'change-size': fc.constantFrom(0, 1, 2) }, { requiredKeys: [] }),
      expressions: fc.record({ low: fc.constantFrom('a', 'b AND c') }, { requiredKeys: [] }),
      gates: fc.record({ qa: fc.record({ tiers: fc.subarray(['low', 'high']) }) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );

  fc.assert(
    fc.property(some, some, (demanded, wished) => {
      const floor = aFloor(JSON.stringify(demanded));
      const text = JSON.stringify(wished);
      if (complaintsAbove(JSON.stringify(demanded), text).length > 0) return;
      const { policy } = loadAbove(JSON.stringify(demanded), text);

      const strict = floor.policy;
      if (demanded.mode === 'enforce') expect(policy.mode).toBe('enforce');
      if (demanded.distinct) expect(policy.distinct).toBe(true);
      if (demanded.lowLimit !== undefined) expect(policy.lowLimit).toBeLessThanOrEqual(strict.lowLimit);
      if (demanded.reviews?.required)
        expect(policy.reviews.required).toBeGreaterThanOrEqual(strict.reviews.required);
      if (demanded.points?.['change-size'])
        expect(policy.points['change-size']).toBeGreaterThanOrEqual(demanded.points['change-size']);
      if (demanded.expressions?.low) expect(policy.expressions.low).toBe(strict.expressions.low);
      if (demanded.ci?.contexts?.length) expect(within(strict.ci.contexts, policy.ci.contexts)).toBe(true);
      if (demanded.gates?.qa)
        expect(within(strict.gates.qa?.tiers ?? [], policy.gates.qa?.tiers ?? [])).toBe(true);
      for (const [above, below] of [
        [strict.reviews.roles, policy.reviews.roles],
        [strict.ci.creators, policy.ci.creators],
        [strict.override.lower, policy.override.lower],
      ] as const) {
        if (above.length > 0) expect(below.length > 0 && within(below, above)).toBe(true);
      }
    }),
  );
});

it.each(['up', 'down', 'more', 'listed', 'fewer', 'narrower', 'same'] as const)(
  'takes what is of another kind for looser (%s)',
  (direction) => {
    expect(isLooser(undefined, direction === 'up' || direction === 'down' ? 1 : ['a'], direction)).toBe(true);
  },
);

function within(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((one) => whole.includes(one));
}
