import { describe, expect, it } from 'vitest';
import { knownAnalyzers } from './analyzers-builder.ts';
import { ConfigError } from './config-error.ts';
import { parsePolicy } from './parse-policy.ts';

/** What a person reads, line by line. */
function complaintsAbout(text: string): string[] {
  try {
    parsePolicy(text, 'gate.yml', knownAnalyzers);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('what a person reads about parts that disagree', () => {
  it.each([
    [
      'labels: { low: "tier:high" }',
      '1:1: `tier:high` is the label of both low and high; each tier needs a label of its own',
    ],
    [
      'labels: { low: A, medium: a }',
      '1:27: `a` is the label of both low and medium; each tier needs a label of its own',
    ],
    [
      'statuses: { tier: { context: "sop-gate/gate" } }',
      '1:30: the status `sop-gate/gate` is written for `statuses.gate.context` too; each needs a context of its own',
    ],
    [
      'gates: { qa: { context: "sop-gate / fire security" } }',
      '1:1: the status `sop-gate / fire security` is written for `gates.qa.context` too; each needs a context of its own',
    ],
    [
      'ci: { contexts: ["CI / *", "sop-gate/gate"] }',
      '1:28: the gate itself writes `sop-gate/gate`, so it would wait for itself for ever',
    ],
    [
      'gates: { qa: { evidence: "status: qa-review / approved" } }',
      '1:26: the gate itself writes `qa-review / approved`, so it would wait for itself for ever',
    ],
    [
      'ci: { contexts: ["CI / [a"] }',
      '1:18: `CI / [a` is no glob: a bracket or brace is not closed; write \\[ or \\{ for the character itself',
    ],
    [
      'gates: { qa: { evidence: "status: {a,{b}" } }',
      '1:26: `{a,{b}` is no glob: a bracket or brace is not closed; write \\[ or \\{ for the character itself',
    ],
    [
      'expressions: { low: "a AND" }',
      '1:21: `expressions.low` cannot be read at character 6: expected a role at the end',
    ],
    [
      'expressions: { high: "ceo,§" }',
      '1:22: `§` is neither a role of this policy nor a team name; name it under `roles`',
    ],
    [
      'reviews: { roles: [senior engineers] }',
      '1:20: `senior engineers` is neither a role of this policy nor a team name; name it under `roles`',
    ],
    [
      'override: { lower: ["@ceo"] }',
      '1:21: `@ceo` is neither a role of this policy nor a team name; name it under `roles`',
    ],
    [
      'gates: { qa: { role: and } }',
      '1:22: `and` is neither a role of this policy nor a team name; name it under `roles`',
    ],
    [
      'roles: { qa: {} }',
      '1:10: the role `qa` has neither teams nor users, so nobody could ever approve for it',
    ],
    [
      'analyzers: { change-size: { options: { lines: 0 } } }',
      '1:47: `analyzers.change-size.options.lines` is `0`: expected a whole number, at least 1',
    ],
    [
      'analyzers: { change-size: { options: { liens: 9 } } }',
      '1:40: unknown key `liens` in `analyzers.change-size.options`; did you mean `lines`?',
    ],
    [
      'analyzers: { change-size: { options: { more: 1, lines: many } } }',
      '1:56: `analyzers.change-size.options.lines` is the text `many`: expected a whole number, at least 1',
    ],
    [
      'analyzers: { change-size: { options: } }',
      '1:38: `analyzers.change-size.options` is empty: expected a map of lines, more; give it a value or remove the key',
    ],
    [
      'analyzers: { sensitive-path: { options: 1 } }',
      '1:41: the analyzer `sensitive-path` takes no options; remove the key',
    ],
  ])('%s', (text, complaint) => {
    expect(complaintsAbout(text)).toEqual([`gate.yml:${complaint}`]);
  });

  it.each([
    ['roles: { senior engineers: { users: [ada] } }\nreviews: { roles: [senior engineers] }'],
    ['gates: { qa: { evidence: "status: CI / \\\\[a] {b,{c,d}} [e-f]" } }'],
    ['gates: { qa: { writer: job, evidence: "status: qa-review / approved" } }'],
    ['analyzers: { change-size: { enabled: false, options: { lines: 3 } } }'],
    ['points: { change-size: 0 }'],
  ])('has nothing against %s', (text) => {
    expect(complaintsAbout(text)).toEqual([]);
  });
});
