import { pathRow } from '../path-row.ts';

/** Files that say who has to agree to a change of which paths. */
export const ownerFiles = pathRow(/(^|\/)CODEOWNERS$/, '.gitea/CODEOWNERS', 'docs/CODEOWNERS.md');

/** Patterns of such a file that fit every path. */
export const everything = pathRow(/^(\.?\*+|\/|\/?\*\*\/\*|\.\*)$/, '*', '/src/*');
