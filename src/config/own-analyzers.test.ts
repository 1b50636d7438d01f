import { expect, it } from 'vitest';
import { knownAnalyzers } from './analyzers-builder.ts';
import { parsePolicy } from './parse-policy.ts';

const parse = (text: string) => parsePolicy(text, 'p.yml', knownAnalyzers);
const rule = (text: string) => parse(`rules:\n  acme-x: { title: T, help: H, ${text} }\n`);

it('fills in what a rule leaves out', () => {
  expect(rule('match: [{ calls: [md5] }]').rules['acme-x']).toMatchObject({
    points: 1,
    message: 'has `{name}`',
    anywhere: false,
    side: 'added',
    match: [{ calls: ['md5'] }],
  });
});

it.each([
  [
    'match: [{ calls: ["a["] }]',
    /p\.yml:2:\d+: `rules\.acme-x\.match\[0\]\.calls\[0\]`.*nothing closes or follows "\["/,
  ],
  ['match: [{ calls: [a], imports: [b] }]', /`rules\.acme-x\.match\[0\]`.*exactly one of imports, calls/],
  ['match: [{ args: [a], imports: [b] }]', /`args` together with `calls`/],
  ['match: [{ values: [a], imports: [b] }]', /`values` together with `settings`/],
  ['match: [{ call: [a] }]', /unknown key `call` in `rules\.acme-x\.match\[0\]`/],
  ['points: 3, match: [{ calls: [a] }]', /`rules\.acme-x\.points`/],
  [
    'message: "uses {nmae}", paths: [a]',
    /`rules\.acme-x`.*no \{nmae\} in `message`: this rule knows \{name\} alone/,
  ],
  ['message: "{arg}", match: [{ calls: [a] }]', /no \{arg\} in `message`: this rule knows \{name\} alone/],
  [
    'message: "{arg}", match: [{ calls: [a], args: [b] }, { calls: [c] }]',
    /no \{arg\} in `message`: this rule knows \{name\} alone/,
  ],
  [
    'message: "{value}", match: [{ calls: [a], args: [b] }]',
    /no \{value\} in `message`: this rule knows \{name\} and \{arg\} alone/,
  ],
  [
    'message: "{arg}", match: [{ nodes: [a] }, { settings: [b] }, { dependencies: [c] }]',
    /no \{arg\} in `message`: this rule knows \{name\} and \{value\} alone/,
  ],
  [
    'languages: [typscript], paths: [a]',
    /p\.yml:\d+:\d+: unknown language `typscript`; did you mean `typescript`/,
  ],
  ['languages: [klingon], paths: [a]', /unknown language `klingon`; known: .*go, .*unknown/],
  ['match: []', /`rules\.acme-x`.*`match`, `paths`, or both/],
  ['match: [{ calls: [a] }], mustFlag: [{ head: x }]', /`rules\.acme-x\.mustFlag\[0\]\.path`/],
])('says of the rule %s what is wrong, by its name and key', (text, problem) => {
  expect(() => rule(text)).toThrow(problem);
});

it.each([
  ['rules: { change-size: { title: T, help: H, paths: [a] } }', '`change-size` is the name of an analyzer'],
  ['rules: { Change: { title: T, help: H, paths: [a] } }', 'lower-case letters'],
  [
    'rollout: { chnge-size: shadow }',
    'no analyzer and no finding code has the name `chnge-size`; did you mean',
  ],
  ['rollout: { change-size: on }', '`rollout.change-size`'],
  ['points: { acme-y: 1 }', 'unknown finding code `acme-y`'],
  [
    'suppressions: [{ code: a, path: b, reason: r, owner: o, until: "2027-02-30" }]',
    'a day such as 2027-01-31',
  ],
  ['suppressions: [{ code: a, path: b, reason: r, until: "2027-02-20" }]', '`suppressions[0].owner`'],
  ['analyzers: { change-size: { from: acme } }', '`change-size` is an analyzer of this build or a rule'],
  ['analyzers: { change-size: { mayClear: true } }', '`mayClear` belongs beside `from`'],
  [
    'suppressions: [{ code: sensitiv-path, path: b, reason: r, owner: o, until: "2027-02-20" }]',
    'unknown finding code `sensitiv-path`',
  ],
  [
    'suppressions: [{ code: change-size, path: "src/**", reason: r, owner: o, until: "2027-02-20" }]',
    '`src/**` is a pattern, and a suppression is about one file, by its path',
  ],
  ['analyzers: { Acme: { from: acme } }', '`Acme` is no id'],
  ['analyzers: { acme: { from: acme.ts } }', '`analyzers.acme.from`'],
])('refuses %s', (text, problem) => {
  expect(() => parse(text)).toThrow(problem);
});

it('lets points and rollout speak of rules, and of codes that an analyzer may bring', () => {
  const own = 'rules: { acme-x: { title: T, help: H, paths: [a] } }';

  expect(parse(`${own}\npoints: { acme-x: 0 }\nrollout: { acme-x: shadow }\n`).rollout).toEqual({
    'acme-x': 'shadow',
  });
  expect(
    parse('analyzers: { acme: { from: "@acme/rules" } }\npoints: { acme-z: 0 }\nrollout: { acme-z: off }\n')
      .points,
  ).toEqual({ 'acme-z': 0 });
});
