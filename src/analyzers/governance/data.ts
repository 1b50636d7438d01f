import { pathRow } from '../path-row.ts';

/** Files that say who has to agree to a change of which paths. */
export const ownerFiles = pathRow(/(^|\/)CODEOWNERS$/, '.gitea/CODEOWNERS', 'docs/CODEOWNERS.md');

/** Patterns of such a file that fit every path. */
export const everything = pathRow(/^(\.?\*+|\/|\/?\*\*\/\*|\.\*)$/, '*', '/src/*');

/** Settings of robots that bring packages up to date. */
export const updateBots = pathRow(
  /(^|\/)(\.?renovate(rc)?(\.json5?)?|dependabot\.ya?ml)$/i,
  '.github/dependabot.yml',
  'docs/renovate.md',
);

/** Settings of robots that merge. */
export const mergeQueues = pathRow(
  /(^|\/)\.?(mergify|bulldozer|kodiak)(\/config)?\.(ya?ml|toml)$/i,
  '.mergify.yml',
  'docs/mergify.md',
);
