import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { addToPolicy } from './add-to-policy.ts';

const add = (text: string) =>
  addToPolicy(text, 'p.yml', { section: 'analyzers', name: 'acme', value: { from: 'a.ts' } });
const added = 'analyzers:\n  acme:\n    from: a.ts\nrollout:\n  acme: shadow\n';

it.each([
  ['an empty file', '', added],
  ['a file without the section', 'mode: observe # for now\n', `mode: observe # for now\n${added}`],
  ['a file whose last line does not end', 'mode: observe', `mode: observe\n${added}`],
  [
    'sections with comments, braces and lists of their own',
    `# ours
analyzers: # those we have
    old: # the first
        from:   "old.ts"   # quoted

rollout:
  old: { a: [1,2] }
  # nothing else yet

rules:
  http: # the http rule
    match: [{texts: ["http://*"]}]
`,
    `# ours
analyzers: # those we have
    old: # the first
        from:   "old.ts"   # quoted
    acme:
      from: a.ts

rollout:
  old: { a: [1,2] }
  acme: shadow
  # nothing else yet

rules:
  http: # the http rule
    match: [{texts: ["http://*"]}]
`,
  ],
  [
    'a block text at the end',
    'analyzers:\n  old:\n    text: |\n      one\n\n      two\n',
    'analyzers:\n  old:\n    text: |\n      one\n\n      two\n  acme:\n    from: a.ts\nrollout:\n  acme: shadow\n',
  ],
  [
    'an entry without a value',
    'analyzers:\n  old:\nmode: observe\n',
    'analyzers:\n  old:\n  acme:\n    from: a.ts\nmode: observe\nrollout:\n  acme: shadow\n',
  ],
])('adds to %s and leaves the rest as it is', (_what, before, after) => {
  expect(add(before)).toBe(after);
});

it.each([
  ['analyzers: {old: {from: o.ts}}\nlist: [1, 2]\n', { old: { from: 'o.ts' } }],
  ['analyzers: {}\nlist: [1, 2]\n', {}],
  ['analyzers:\nlist: [1, 2]\n', {}],
])('adds to a section that is no block: %j', (before, others) => {
  const after = add(before);

  expect(parse(after)).toEqual({
    analyzers: { ...others, acme: { from: 'a.ts' } },
    list: [1, 2],
    rollout: { acme: 'shadow' },
  });
  expect(after).toContain('list: [1, 2]');
});

it.each([
  ['a: [', 'p.yml is not a policy that can be added to'],
  ['- a\n', 'p.yml is not a policy that can be added to'],
  ['rules: { acme: 1 }', 'p.yml has rules.acme already'],
  ['analyzers: { acme: 1 }', 'p.yml has analyzers.acme already'],
  ['rollout:\n  acme: off\n', 'p.yml has rollout.acme already'],
])('refuses %j', (text, problem) => {
  expect(() => add(text)).toThrow(problem);
});
