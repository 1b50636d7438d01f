import type { MarkupRow } from './markup/data.ts';
import type { Remark } from './scan-tokens.ts';
import { isTellable, type Told } from './tell-apart.ts';
import { tellElement, toTag } from './tell-element.ts';

interface Piece {
  readonly kind: 'tag' | 'raw' | 'filled' | 'word';
  readonly text: string;
  readonly start: number;
  /** What stands before it; a comment is a `#`. */
  readonly gap: string;
  /** The element that a tag begins or ends. */
  readonly name: string;
}

/** The page without comments and without what is layout between its tags; undefined where these leave a doubt. */
export function tellMarkup(row: MarkupRow, text: string): Told | undefined {
  if (!isTellable(text) || row.unless.test(text)) return undefined;
  const { pieces, remarks } = cut(row, text);
  if (pieces.some((piece) => isDoubtful(row, piece)) || !standsInside(row, pieces)) return undefined;
  const inside: Remark[] = [];
  const program = pieces.map((piece, at) => {
    const before = pieces[at - 1];
    const gap = toGap(row, piece, before);
    if (piece.kind === 'tag') return gap + toTag(row.quoted, piece.text);
    if (piece.kind !== 'raw') return gap + piece.text;
    const told = tellElement(row, piece.text);
    inside.push(...told.remarks.map((remark) => ({ ...remark, start: remark.start + piece.start })));
    return gap + told.program;
  });
  const all = [...remarks, ...inside].toSorted((one, other) => one.start - other.start);
  return { program: program.join(''), remarks: all };
}

/** The page in pieces from its beginning to its end; what begins and has no end is a word with a sign of markup in it. */
function cut(
  row: MarkupRow,
  text: string,
): { readonly pieces: readonly Piece[]; readonly remarks: readonly Remark[] } {
  const raw = row.raw.map(toAnyCase).join('|') || '(?!)';
  const inTag = `(?:${row.quoted}|[^"'<>{]${row.doubt ? '' : '|\\{'})*`;
  const pattern = new RegExp(
    `(?<comment>${row.comments})|(?<raw><(?<name>${raw})(?=[\\s/>])${inTag}>[^]*?<\\/\\k<name>\\s*>)|(?<filled>${row.filling}|<!--(?:(?!-->)[^])*-->)|(?:<\\/?(?:${raw})(?=[\\s>/])[^]*)|(?<tag><[/?]?[a-zA-Z]${inTag}>|<![a-zA-Z](?:[^"'<>[]|"[^"]*"|'[^']*')*>)|<[!/?a-zA-Z][^]*|(?<blank>[ \\t\\r\\n\\f]+)|[^\\s<{]+|[^]`,
    'gmu',
  );
  const pieces: Piece[] = [];
  const remarks: Remark[] = [];
  let gap = '';
  for (const { 0: found, groups, index } of text.matchAll(pattern)) {
    const { comment, raw: element, filled, tag, blank } = groups ?? {};
    if (comment !== undefined) remarks.push({ text: comment, start: index });
    if (comment !== undefined || blank !== undefined) gap += blank ?? '#';
    else {
      const kind = element ? 'raw' : tag ? 'tag' : filled ? 'filled' : 'word';
      pieces.push({ kind, text: found, start: index, gap, name: toName(found) });
      gap = '';
    }
  }
  return { pieces, remarks };
}

function toName(tag: string): string {
  return String(/^<\/?([\w-]+)/.exec(tag)?.[1]).toLowerCase();
}

function toAnyCase(name: string): string {
  return name.replaceAll(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** A sign of markup in words was not told. */
function isDoubtful({ doubt }: MarkupRow, { kind, text }: Piece): boolean {
  return kind === 'word' && (text.includes('<') || doubt?.test(text) === true);
}

/** Whether nothing stands outside of the elements that may: in others any language may be spoken. */
function standsInside({ top }: MarkupRow, pieces: readonly Piece[]): boolean {
  let depth = 0;
  for (const { kind, text, name } of pieces) {
    if (top === undefined) return true;
    const isTop = kind === 'tag' && name === top;
    if (depth <= 0 && !isTop && name !== 'script' && name !== 'style') return false;
    if (isTop && !text.endsWith('/>')) depth += text.startsWith('</') ? -1 : 1;
  }
  return true;
}

function toGap({ exact }: MarkupRow, { kind, text, gap }: Piece, before: Piece | undefined): string {
  if (before === undefined) return text.startsWith('<?') ? gap : '';
  const isBetween = /tag|raw/.test(kind) && /tag|raw/.test(before.kind);
  if (exact && !isBetween) return gap;
  if (gap.includes('\n')) return '\n';
  return /[^#]/.test(gap) ? ' ' : gap;
}
