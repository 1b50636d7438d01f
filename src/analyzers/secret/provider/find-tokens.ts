import type { NewLine } from '../../new-lines.ts';
import { createSearch, type Search } from '../find-matches.ts';
import type { Leak } from '../leak.ts';
import { isMadeUp, isPlaceholder } from '../placeholder.ts';
import { providerRows } from './data.ts';
import { isRealJwt, jwtPattern } from './jwt.ts';

/** Credentials that tell by their form what they open. In a quiet place a pattern is taken for a sample. */
export function findTokens(lines: readonly NewLine[], isQuiet: boolean): readonly Leak[] {
  const search = createSearch(lines);
  const rows = providerRows.filter(({ marks }) => marks.some((mark) => search.text.includes(mark)));
  const tokens = rows.flatMap(({ kind, pattern }) =>
    search.find(pattern).map(({ line, groups: [whole, group] }) => ({ kind, secret: group ?? whole, line })),
  );
  const real = tokens.filter(({ secret }) => !isPlaceholder(secret) && !(isQuiet && isMadeUp(secret)));
  return [...real, ...findJwts(search)].map((found) => ({ code: 'secret-credential', ...found }));
}

function findJwts(search: Search): readonly Omit<Leak, 'code'>[] {
  if (!search.text.includes('eyJ')) return [];
  const tokens = search.find(jwtPattern).map(({ line, groups: [secret] }) => ({ secret, line }));
  return tokens
    .filter(({ secret }) => isRealJwt(secret))
    .map((found) => ({ kind: 'a signed token', ...found }));
}
