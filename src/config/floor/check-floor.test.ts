import { describe, expect, it } from 'vitest';
import { complaintsAbove, loadAbove } from './floor-builder.ts';

describe('a policy looser than the floor is an error that names both values and both files', () => {
  it.each([
    ['mode: enforce', 'mode: observe', '`mode` is "observe", and the floor (org.yml:1) wants "enforce"'],
    [
      'branches: [main, "release/*"]',
      'branches: [main]',
      '`branches` is ["main"], and the floor (org.yml:1) asks for all of ["main","release/*"]',
    ],
    [
      'branches: []',
      'branches: [main]',
      '`branches` is ["main"], and the floor (org.yml:1) asks for all of []',
    ],
    [
      'branches: [main]',
      'branches: []',
      '`branches` is [], and the floor (org.yml:1) asks for all of ["main"]',
    ],
    [
      'reviews: { required: 3 }',
      'reviews: { required: 2 }',
      '`reviews.required` is 2, and the floor (org.yml:1) asks for at least 3',
    ],
    [
      'reviews: { roles: [a, b] }',
      'reviews: { roles: [a, c] }',
      '`reviews.roles` is ["a","c"], and the floor (org.yml:1) admits nobody but ["a","b"]',
    ],
    [
      'reviews: { roles: [a] }',
      'reviews: { roles: [] }',
      '`reviews.roles` is [], and the floor (org.yml:1) admits nobody but ["a"]',
    ],
    [
      'reviews: { allowPushers: false }',
      'reviews: { allowPushers: true }',
      '`reviews.allowPushers` is true, and the floor (org.yml:1) wants false',
    ],
    [
      'ci: { contexts: [a] }',
      'ci: { contexts: [b] }',
      '`ci.contexts` is ["b"], and the floor (org.yml:1) asks for all of ["a"]',
    ],
    [
      'ci: { contexts: [] }',
      'ci: { contexts: [b] }',
      '`ci.contexts` is ["b"], and the floor (org.yml:1) asks for all of []',
    ],
    [
      'ci: { creators: [actions] }',
      'ci: { creators: [actions, ada] }',
      '`ci.creators` is ["actions","ada"], and the floor (org.yml:1) admits nobody but ["actions"]',
    ],
    [
      'ci: { creators: [actions] }',
      'ci: { creators: [] }',
      '`ci.creators` is [], and the floor (org.yml:1) admits nobody but ["actions"]',
    ],
    [
      'points: { change-size: 1 }',
      'points: { change-size: 0 }',
      '`points.change-size` is 0, and the floor (org.yml:1) asks for at least 1',
    ],
    ['lowLimit: 100', 'lowLimit: 101', '`lowLimit` is 101, and the floor (org.yml:1) allows at most 100'],
    [
      'paths: { countCleared: true }',
      'paths: { countCleared: false }',
      '`paths.countCleared` is false, and the floor (org.yml:1) wants true',
    ],
    [
      'paths: { generated: [a] }',
      'paths: { generated: [a, b] }',
      '`paths.generated` is ["a","b"], and the floor (org.yml:1) allows nothing but ["a"]',
    ],
    [
      'analyzers: { change-size: {} }',
      'analyzers: { change-size: { enabled: false } }',
      '`analyzers.change-size.enabled` is false, and the floor (org.yml:1) wants true',
    ],
    [
      'mode: enforce',
      'analyzers: { change-size: { enabled: false } }',
      'the analyzer `change-size` cannot be switched off below a floor',
    ],
    [
      'analyzers: { change-size: { options: { lines: 3 } } }',
      'analyzers: { change-size: { options: { lines: 3, more: 1 } } }',
      '`analyzers.change-size.options` is {"lines":3,"more":1}, and the floor (org.yml:1) wants exactly {"lines":3}',
    ],
    [
      'analyzers: { change-size: { options: { lines: 3 } } }',
      'analyzers: { change-size: {} }',
      '`analyzers.change-size.options` is undefined, and the floor (org.yml:1) wants exactly {"lines":3}',
    ],
    [
      'roles: { qa: { users: [ada] } }',
      'roles: { qa: { users: [ada, ben] } }',
      '`roles.qa.users` is ["ada","ben"], and the floor (org.yml:1) allows nothing but ["ada"]',
    ],
    [
      'roles: { qa: { users: [ada] } }',
      'roles: { qa: { users: [ada], teams: [all] } }',
      '`roles.qa.teams` is ["all"], and the floor (org.yml:1) allows nothing but []',
    ],
    [
      'gates: { qa: { role: qa } }',
      'gates: { qa: { role: ceo } }',
      '`gates.qa.role` is "ceo", and the floor (org.yml:1) wants exactly "qa"',
    ],
    [
      'gates: { qa: { role: qa } }',
      'gates: { qa: { evidence: "status: x" } }',
      '`gates.qa.evidence` is "status: x", and the floor (org.yml:1) wants exactly "approval"',
    ],
    [
      'gates: { qa: { role: qa } }',
      'gates: { qa: { context: x } }',
      '`gates.qa.context` is "x", and the floor (org.yml:1) wants exactly "qa-review / approved"',
    ],
    [
      'gates: { qa: { role: qa } }',
      'gates: { qa: { writer: job } }',
      '`gates.qa.writer` is "job", and the floor (org.yml:1) wants exactly "gate"',
    ],
    [
      'gates: { qa: { tiers: [high] } }',
      'gates: { qa: { tiers: [] } }',
      '`gates.qa.tiers` is [], and the floor (org.yml:1) asks for all of ["high"]',
    ],
    [
      'expressions: { low: a }',
      'expressions: { low: b }',
      '`expressions.low` is "b", and the floor (org.yml:1) wants exactly "a"',
    ],
    [
      'expressions: { medium: a }',
      'expressions: { medium: b }',
      '`expressions.medium` is "b", and the floor (org.yml:1) wants exactly "a"',
    ],
    [
      'expressions: { high: a }',
      'expressions: { high: b }',
      '`expressions.high` is "b", and the floor (org.yml:1) wants exactly "a"',
    ],
    ['distinct: true', 'distinct: false', '`distinct` is false, and the floor (org.yml:1) wants true'],
    [
      'fire: { repository: a/b }',
      'fire: { repository: a/c }',
      '`fire.repository` is "a/c", and the floor (org.yml:1) wants exactly "a/b"',
    ],
    [
      'override: { lower: [ceo] }',
      'override: { lower: [qa] }',
      '`override.lower` is ["qa"], and the floor (org.yml:1) admits nobody but ["ceo"]',
    ],
    [
      'override: { lower: [ceo] }',
      'override: { lower: [] }',
      '`override.lower` is [], and the floor (org.yml:1) admits nobody but ["ceo"]',
    ],
    [
      'forks: { unsafe: hold }',
      'forks: { unsafe: allow }',
      '`forks.unsafe` is "allow", and the floor (org.yml:1) wants "hold"',
    ],
    [
      'merge: { auto: false }',
      'merge: { auto: true }',
      '`merge.auto` is true, and the floor (org.yml:1) wants false',
    ],
    [
      'statuses: { fire: f }',
      'statuses: { fire: g }',
      '`statuses.fire` is "g", and the floor (org.yml:1) wants exactly "f"',
    ],
    [
      'statuses: { gate: { context: a } }',
      'statuses: { gate: { context: b } }',
      '`statuses.gate.context` is "b", and the floor (org.yml:1) wants exactly "a"',
    ],
    [
      'gates: { qa: { role: qa } }',
      'roles: { qa: { users: [mallory] } }',
      'the floor uses the role `qa` as the team of that name; only the floor can define it otherwise',
    ],
    [
      'expressions: { high: ceo AND board }',
      'roles: { board: { users: [m] } }',
      'the floor uses the role `board` as the team of that name; only the floor can define it otherwise',
    ],
    [
      'reviews: { roles: [leads] }',
      'roles: { leads: { users: [m] } }',
      'the floor uses the role `leads` as the team of that name; only the floor can define it otherwise',
    ],
    [
      'override: { lower: [leads] }',
      'roles: { leads: { users: [m] } }',
      'the floor uses the role `leads` as the team of that name; only the floor can define it otherwise',
    ],
    [
      'rollout: { change-size: shadow }',
      'rollout: { change-size: off }',
      '`rollout.change-size` is "off", and the floor (org.yml:1) asks for at least "shadow"',
    ],
    [
      'mode: enforce',
      'rollout: { change-size: shadow }',
      '`change-size` cannot be held back to `shadow` below a floor',
    ],
    [
      'mode: enforce',
      'rollout: { change-size: off }',
      '`change-size` cannot be held back to `off` below a floor',
    ],
    [
      'suppressions: []',
      'suppressions: [{ code: change-size, path: a, owner: ada, reason: x, until: 2027-01-31 }]',
      expect.stringMatching(/^`suppressions` is \[.+ and the floor \(org\.yml:1\) allows nothing but \[\]$/),
    ],
  ])('%s, then %s', (floor, text, complaint) => {
    expect(complaintsAbove(floor, text).map((line) => line.replace(/^repo\.yml:1:\d+: /, ''))).toEqual([
      complaint,
    ]);
  });

  it('with its own place, all at once', () => {
    expect(
      complaintsAbove(
        '\nreviews:\n  required: 3\ndistinct: true',
        'distinct: false\n\nreviews:\n  required: 1\n',
      ),
    ).toEqual([
      'repo.yml:1:11: `distinct` is false, and the floor (org.yml:4) wants true',
      'repo.yml:4:13: `reviews.required` is 1, and the floor (org.yml:3) asks for at least 3',
    ]);
  });

  it('also where the floor speaks by its preset', () => {
    expect(complaintsAbove('preset: sop', 'expressions: { high: qa }')).toEqual([
      'repo.yml:1:22: `expressions.high` is "qa", and the floor (preset sop of org.yml) wants exactly "ceo"',
    ]);
    expect(loadAbove('preset: sop', 'preset: generic').policy.roles).toHaveProperty('security');
  });
});
