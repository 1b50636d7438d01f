import type { NewLine } from '../../new-lines.ts';
import type { Leak } from '../leak.ts';

const begin = /-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----/;

/** How many lines a key's headers take before its body begins. */
const headerLines = 8;

/** Private keys with a body; code that only names the first line of one holds none. */
export function findPrivateKeys(lines: readonly NewLine[]): readonly Leak[] {
  return lines.flatMap(({ text, line }, index) => {
    const match = begin.exec(text.slice(0, 20_000));
    if (match === null) return [];
    const next = lines.slice(index + 1, index + headerLines).map((other) => other.text);
    const rest = [text.slice(match.index + match[0].length), ...next].join('\n').slice(0, 2000);
    const secret = bodyOf(rest);
    return secret === undefined
      ? []
      : [{ code: 'secret-credential', kind: 'a private key', secret, line } as const];
  });
}

/** The first long run of letters of a body, before the end is named. */
function bodyOf(rest: string): string | undefined {
  const [inside = ''] = rest.split('-----END');
  const body = /[A-Za-z0-9+/]{40,}/.exec(inside)?.[0];
  return body !== undefined && new Set(body).size > 15 ? body : undefined;
}
