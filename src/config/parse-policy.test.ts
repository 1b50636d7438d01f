import { describe, expect, it } from 'vitest';
import { knownAnalyzers } from './analyzers-builder.ts';
import { ConfigError } from './config-error.ts';
import { parsePolicy } from './parse-policy.ts';
import { policySchema } from './schema.ts';

function parse(text: string) {
  return parsePolicy(text, 'gate.yml', knownAnalyzers);
}

/** What a person reads, line by line. */
function complaintsAbout(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

function tenTimes(name: string): string {
  return `[${Array.from({ length: 10 }, () => name).join(', ')}]`;
}

describe('parsePolicy', () => {
  it('takes an empty file for the defaults', () => {
    expect(parse('')).toEqual(policySchema.parse({}));
    expect(parse('# nothing but a comment\n')).toEqual(policySchema.parse({}));
  });

  it('lays the file on the preset it names, key by key', () => {
    const policy = parse(
      'preset: sop\nexpressions: { low: engineers }\ngates: { qa: { evidence: "status: ci/qa" } }\n',
    );

    expect(policy.expressions).toEqual({
      low: 'engineers',
      medium: 'managers AND engineers AND qa,security',
      high: 'ceo',
    });
    expect(policy.gates.qa).toMatchObject({
      role: 'qa',
      evidence: 'status: ci/qa',
      workflow: 'qa-review.yml',
    });
    expect(policy.roles.managers).toEqual({ teams: ['managers'], users: [] });
  });

  it('lets a gate of the file stand beside the gates of the preset', () => {
    const policy = parse('gates: { legal: { role: legal, workflow: legal.yml, context: legal / approved } }');

    expect(Object.keys(policy.gates)).toEqual(['qa', 'security', 'legal']);
  });

  it('replaces a role of the preset as a whole', () => {
    const policy = parse('preset: sop\nroles: { ceo: { users: [ada] } }');

    expect(policy.roles.ceo).toEqual({ teams: [], users: ['ada'] });
    expect(policy.roles.qa).toEqual({ teams: ['qa'], users: [] });
  });

  it('replaces a list rather than adding to it', () => {
    expect(parse('fire: { prefer: [comment] }').fire.prefer).toEqual(['comment']);
  });

  it('follows anchors', () => {
    const policy = parse('roles:\n  a: &people { users: [ada, grace] }\n  b: *people\n');

    expect(policy.roles.b).toEqual({ teams: [], users: ['ada', 'grace'] });
  });

  it('tells all problems of a file at once, in its order, with a remedy', () => {
    const text = 'mode: observ\nrevews: {}\nlowLimit: -1\n';

    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        name: 'ConfigError',
        message: [
          'gate.yml:1:7: `mode` is the text `observ`: expected enforce or observe; did you mean `observe`?',
          'gate.yml:2:1: unknown key `revews`; did you mean `reviews`?',
          'gate.yml:3:11: `lowLimit` is `-1`: expected at least 0',
        ].join('\n'),
        remedy: 'Correct the file; docs/configuration.md lists every key with its type.',
      }),
    );
  });
});

describe('what a person reads about a value of the wrong kind', () => {
  it.each([
    ['reviews: 3', '1:10: `reviews` is `3`: expected a map of keys and values'],
    [
      'reviews:',
      '1:9: `reviews` is empty: expected a map of keys and values; give it a value or remove the key',
    ],
    ['reviews: [a]', '1:10: `reviews` is a list: expected a map of keys and values'],
    ['branches: main', '1:11: `branches` is the text `main`: expected a list'],
    ['branches: {}', '1:11: `branches` is a map: expected a list'],
    ['branches: [""]', '1:12: `branches[0]` is empty: expected at least one letter'],
    ['branches: [7]', '1:12: `branches[0]` is `7`: expected a text'],
    ['distinct: yes', '1:11: `distinct` is the text `yes`: expected true or false'],
    ['reviews: { required: two }', '1:22: `reviews.required` is the text `two`: expected a number'],
    ['reviews: { required: 1.5 }', '1:22: `reviews.required` is `1.5`: expected a whole number'],
    ['reviews: { required: 0 }', '1:22: `reviews.required` is `0`: expected at least 1'],
    ['reviews: { required: 11 }', '1:22: `reviews.required` is `11`: expected at most 10'],
    ['version: 2', '1:10: `version` is `2`: expected 1'],
    ['preset: sops', '1:9: `preset` is the text `sops`: expected generic or sop; did you mean `sop`?'],
    ['points: { sensitive-path: 3 }', '1:27: `points.sensitive-path` is `3`: expected 0, 1 or 2'],
    [
      'fire: { deadline: 15 }',
      '1:19: `fire.deadline` is `15`: expected a whole number of seconds, minutes or hours, such as 90s, 15m or 2h',
    ],
    [
      'fire: { deadline: 15 min }',
      '1:19: `fire.deadline` is the text `15 min`: expected a whole number of seconds, minutes or hours, such as 90s, 15m or 2h',
    ],
    ['fire: { prefer: [] }', '1:17: `fire.prefer` is empty: expected at least one entry'],
    ['fire: { repository: shop }', '1:21: `fire.repository` is the text `shop`: expected owner/name'],
    [
      'gates: { legal: { role: legal, workflow: l.yml } }',
      '1:10: `gates.legal.context` is missing: expected a text',
    ],
    [
      'gates: { qa: { workflow: .gitea/workflows/qa.yml } }',
      '1:26: `gates.qa.workflow` is the text `.gitea/workflows/qa.yml`: expected the name of a workflow file without its folder, such as qa-review.yml',
    ],
    [
      'gates: { qa: { evidence: status } }',
      '1:26: `gates.qa.evidence` is the text `status`: expected `approval`, or `status: ` and a context glob',
    ],
    [
      'gates: { Legal Team: { role: legal } }',
      '1:10: `Legal Team` is no possible name here: expected lower-case letters, digits and dashes, a letter first',
    ],
  ])('%s', (text, complaint) => {
    expect(complaintsAbout(text)).toEqual([`gate.yml:${complaint}`]);
  });
});

describe('what a person reads about an unknown name', () => {
  it.each([
    ['reviews: { role: [] }', '1:12: unknown key `role` in `reviews`; did you mean `roles`?'],
    ['roles: { qa: { groups: [qa] } }', '1:16: unknown key `groups` in `roles.qa`; known here: teams, users'],
    [
      'points: { sensitive-paths: 1 }',
      '1:11: unknown finding code `sensitive-paths`; did you mean `sensitive-path`?',
    ],
    ['points: { weather: 1 }', '1:11: unknown finding code `weather`; `sop-gate explain` lists all codes'],
    ['analyzers: { change-sise: {} }', '1:14: unknown analyzer `change-sise`; did you mean `change-size`?'],
    ['analyzers: { weather: {} }', '1:14: unknown analyzer `weather`; known: sensitive-path, change-size'],
    ['"\\u001b[2J": 1', '1:1: unknown key `"\\u001b[2J"`; known here: version, preset, mode'],
  ])('%s', (text, complaint) => {
    expect(complaintsAbout(text)).toEqual([expect.stringContaining(`gate.yml:${complaint}`)]);
  });
});

describe('what a person reads about broken YAML', () => {
  it.each([
    ['a: b: c', ['1:4: Nested mappings are not allowed in compact mappings']],
    ['mode: observe\nmode: enforce', ['2:1: Map keys must be unique']],
    ['mode: "obs\n', ['2:1: Missing closing "quote']],
    ['\tmode: observe', ['1:1: Tabs are not allowed as indentation']],
    ['mode: !!js/function x', ['1:7: Unresolved tag: tag:yaml.org,2002:js/function']],
    ['mode: enforce\n---\nmode: observe', ['2:1: the file holds more than one document']],
    ['{ a: 1 }: b', ['1:1: a key must be a plain word']],
    ['__proto__: 1', ['1:1: a key must be a plain word']],
    ['- a', ['1:1: a policy is a map of keys and values, such as `mode: observe`']],
    ['observe', ['1:1: a policy is a map of keys and values, such as `mode: observe`']],
  ])('%j', (text, complaints) => {
    expect(complaintsAbout(text)).toEqual(complaints.map((complaint) => `gate.yml:${complaint}`));
  });

  it('holds anchors that multiply for an error', () => {
    const bomb = `a: &a ${tenTimes('1')}\nb: &b ${tenTimes('*a')}\nc: &c ${tenTimes('*b')}\nd: ${tenTimes('*c')}\n`;

    expect(complaintsAbout(bomb)).toEqual([
      'gate.yml: anchors cannot be resolved: Excessive alias count indicates a resource exhaustion attack',
    ]);
  });

  it('names an anchor that is not there', () => {
    expect(complaintsAbout('mode: *nowhere')).toEqual([
      'gate.yml: anchors cannot be resolved: Unresolved alias (the anchor must be set before the alias): nowhere',
    ]);
  });

  it('refuses a file that is no policy by its size', () => {
    expect(complaintsAbout(`# ${'x'.repeat(300_000)}`)).toEqual(['gate.yml: larger than 256 kB']);
  });
});
