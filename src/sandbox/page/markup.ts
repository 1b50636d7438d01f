/** Text that is already HTML. Everything else is escaped where it is put into HTML. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | null | undefined | false | Markup | readonly Piece[];

/** Builds HTML: every value put in is escaped, unless it is HTML built the same way. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const text = strings.reduce((all, string, at) => `${all}${toHtml(pieces[at - 1])}${string}`);
  return new Markup(text);
}

/** Text made safe for HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function toHtml(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  return typeof piece === 'object' ? piece.map(toHtml).join('') : escapeHtml(String(piece));
}
