import type { NewLine } from '../../new-lines.ts';
import type { Leak } from '../leak.ts';
import { isMadeUp, isPlaceholder } from '../placeholder.ts';
import { providerRows } from './data.ts';
import { isRealJwt, jwtPattern } from './jwt.ts';

/** Longer lines are data; what stands far out in one is not looked for. */
const longestLine = 200_000;

/** Credentials that tell by their form what they open. In a quiet place a pattern is taken for a sample. */
export function findTokens(lines: readonly NewLine[], isQuiet: boolean): readonly Leak[] {
  const all = lines.map(({ text }) => text).join('\n');
  const rows = providerRows.filter(({ marks }) => marks.some((mark) => all.includes(mark)));
  return lines.flatMap(({ text, line }) => {
    const shown = text.slice(0, longestLine);
    const tokens = rows.flatMap(({ kind, pattern }) =>
      Array.from(shown.matchAll(pattern), ([whole, group]) => ({ kind, secret: group ?? whole })),
    );
    const real = tokens.filter(({ secret }) => !isPlaceholder(secret) && !(isQuiet && isMadeUp(secret)));
    return [...real, ...findJwts(shown)].map((found) => ({ code: 'secret-credential', line, ...found }));
  });
}

function findJwts(text: string): readonly Pick<Leak, 'kind' | 'secret'>[] {
  if (!text.includes('eyJ')) return [];
  const tokens = Array.from(text.matchAll(jwtPattern), ([whole]) => whole);
  return tokens.filter(isRealJwt).map((secret) => ({ kind: 'a signed token', secret }));
}
