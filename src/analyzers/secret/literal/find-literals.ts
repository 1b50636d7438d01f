import type { NewLine } from '../../new-lines.ts';
import { createSearch, type Search } from '../find-matches.ts';
import type { Leak } from '../leak.ts';
import { type LiteralRow, literalRows } from './data.ts';
import { isUnguessable, judgeAssigned, judgeFixed, type Worth } from './judge-value.ts';

interface Place {
  readonly language: string;
  readonly isQuiet: boolean;
}

/** Longer lines were written by tools. */
const longestLine = 1000;

/** Every row needs one of these words, and few lines have one. */
const tellingWords = /pass|pwd|secret|token|key|credential|authorization|:\/\/|@\w+\(|curl/i;

const comment = /^\s*(\/\/|\/?\*|#(?!!)|--|;|<!--|"""|%)/;

/** Secrets that are written down as texts. Comments are words for people; quiet places hold samples. */
export function findLiterals(lines: readonly NewLine[], place: Place): readonly Leak[] {
  const rows = literalRows.filter(
    ({ languages, form }) =>
      (languages?.includes(place.language) ?? true) && (!place.isQuiet || form === 'address'),
  );
  const telling = lines.filter(
    ({ text }) => text.length <= longestLine && tellingWords.test(text) && !comment.test(text),
  );
  const search = createSearch(telling);
  const leaks = rows.flatMap((row) => readRow(row, search, place));
  const best = new Map(leaks.map((leak) => [leak.line, leak]));
  for (const leak of leaks) if (leak.code !== 'secret-guessable') best.set(leak.line, leak);
  return [...best.values()];
}

function readRow(row: LiteralRow, search: Search, { isQuiet, language }: Place): readonly Leak[] {
  return search.find(row.pattern).flatMap(({ line, groups: [, name = '', secret = ''] }) => {
    const worth = row.form === 'assigned' ? judgeAssigned(name, secret) : judgeFixed(secret);
    const code = toCode(row, { worth, secret, isQuiet, language });
    return code === undefined ? [] : [{ code, kind: row.kind, secret, line }];
  });
}

interface Judged {
  readonly worth: Worth | undefined;
  readonly secret: string;
  readonly isQuiet: boolean;
  readonly language: string;
}

/** Settings of a machine at hand are full of words that everybody knows; in code they reach production. */
const settingLanguages: ReadonlySet<string> = new Set(['yaml', 'ini', 'dockerfile', 'json', 'toml', 'xml']);

function toCode({ form }: LiteralRow, judged: Judged): Leak['code'] | undefined {
  const { worth, secret, isQuiet, language } = judged;
  if (worth === undefined) return undefined;
  if (form === 'address' && worth === 'secret' && isUnguessable(secret)) return 'secret-credential';
  if (isQuiet) return undefined;
  if (worth === 'secret') return 'secret-literal';
  return settingLanguages.has(language) ? undefined : 'secret-guessable';
}
