import { findDeclaring } from './find-declaring.ts';
import { rankLines } from './rank-lines.ts';
import type { Token } from './scan-tokens.ts';
import type { SignRow } from './sign-row.ts';

/** The program as one text that layout and comments do not change; undefined where its lines cannot be compared. */
export function renderTokens(row: SignRow, all: readonly Token[]): string | undefined {
  const tokens = row.trailing ? dropTrailing(row.trailing, all) : all;
  const gaps = listGaps(row, tokens);
  const ranks = row.indents ? rankLines(tokens, gaps) : [];
  return ranks && tokens.map((token, at) => `${gaps[at]}${ranks[at] ?? ''}${toText(row, token)}`).join('');
}

/** Texts stand between marks of their own, so that no sign is taken for a part of one. */
function toText({ quotes }: SignRow, { kind, text }: Token): string {
  if (kind !== 'text') return text;
  return `\0${quotes && /^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text}\0`;
}

/** The sign goes, what stands around it stays. */
function dropTrailing(trailing: RegExp, tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let gap = '';
  for (const [at, token] of tokens.entries()) {
    gap += token.gap;
    if (trailing.test(`${token.text}${tokens[at + 1]?.text}`)) continue;
    kept.push({ ...token, gap });
    gap = '';
  }
  return kept;
}

/** What stands before each token and says something. */
function listGaps(row: SignRow, tokens: readonly Token[]): readonly string[] {
  const declaring = row.declares ? findDeclaring(tokens) : undefined;
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const gap = toGap(row, token.gap);
    if (before === undefined) return '';
    const [end, start] = [before, token].map((one) =>
      declaring && one.text === ':' && !declaring.has(one) ? '?' : undefined,
    );
    return row.nothing.test(`${end ?? toEnd(before)}${gap}${start ?? toStart(token)}`) ? '' : gap;
  });
}

function toGap({ breaks, emptyLines, exact }: SignRow, gap: string): string {
  const indent = gap.slice(gap.lastIndexOf('\n'));
  if (exact && !(emptyLines && indent !== '\n')) return gap.includes('\n') ? indent : gap;
  if (emptyLines && /\n[ \t\r\f]*\n/.test(gap)) return '\n\n';
  if (breaks && gap.includes('\n')) return '\n';
  return /[^#]/.test(gap) ? ' ' : gap.slice(0, 1);
}

function toEnd({ kind, text }: Token): string {
  if (kind === 'word') return text.endsWith('_') ? '_' : 'a';
  return kind === 'text' ? '"' : text;
}

function toStart({ kind, text }: Token): string {
  if (kind === 'word') return /^\.?\d/.test(text) ? '1' : 'a';
  return kind === 'text' ? '"' : text;
}
