import type { NewLine } from '../../new-lines.ts';
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
const telling = /pass|pwd|secret|token|key|credential|authorization|:\/\/|curl/i;

const comment = /^\s*(\/\/|\/?\*|#(?!!)|--|;|<!--|"""|%)/;

/** Secrets that are written down as texts. Comments are words for people; quiet places hold samples. */
export function findLiterals(lines: readonly NewLine[], place: Place): readonly Leak[] {
  const rows = literalRows.filter(
    ({ languages, form }) =>
      (languages?.includes(place.language) ?? true) && (!place.isQuiet || form === 'address'),
  );
  return lines
    .filter(({ text }) => text.length <= longestLine && telling.test(text) && !comment.test(text))
    .flatMap(({ text, line }) => {
      const found = rows.flatMap((row) => [...readRow(row, text, place)]);
      const best = found.find(({ code }) => code !== 'secret-guessable') ?? found[0];
      return best === undefined ? [] : [{ ...best, line }];
    });
}

function* readRow(row: LiteralRow, text: string, { isQuiet, language }: Place): Iterable<Omit<Leak, 'line'>> {
  for (const [, name = '', secret = ''] of text.matchAll(row.pattern)) {
    const worth = row.form === 'assigned' ? judgeAssigned(name, secret) : judgeFixed(secret);
    const code = toCode(row, { worth, secret, isQuiet, language });
    if (code !== undefined) yield { code, kind: row.kind, secret };
  }
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
