import type { PolicyInput } from '../../config/schema.ts';

/** Fails by design, so that whoever begins begins here. */
export const YOURS = 'replace me: code of yours that must be found';

/** A rule that works, to be changed into the one that is meant. */
export function newRule(name: string): NonNullable<PolicyInput['rules']>[string] {
  return {
    title: `Uses what ${name} is about`,
    points: 1,
    message: 'calls `{name}`',
    help: 'Say why this matters, and what the author or a reviewer should do about it.',
    match: [{ calls: ['acme.unsafe'] }],
    mustFlag: [
      { name: 'a call that is new', path: 'src/a.ts', head: 'acme.unsafe(1);\n', flags: [`${name}:1`] },
      { name: YOURS, path: 'src/b.ts', head: 'yours.dangerous(1);\n', notYet: true },
    ],
    mustNotFlag: [
      { name: 'what only looks alike', path: 'src/a.ts', head: 'acme.safe(1);\n' },
      {
        name: 'a call that goes',
        path: 'src/a.ts',
        base: 'acme.unsafe(1);\n',
        head: 'acme.safe(1);\n',
      },
    ],
  };
}
