import { escapeHtml, Markup } from './markup.ts';

/**
 * Shows Markdown the way a reader expects, for the few things comments use: headings, lists, bold, code, quotes,
 * links, folds. Everything is escaped first, so nothing a comment says can become markup of its own.
 */
export function renderMarkdown(text: string): Markup {
  const visible = text.replaceAll(remarks, (part) => (part.startsWith('<!--') ? '' : part)).trim();
  return new Markup(renderBlocks(escapeHtml(visible).split('\n')));
}

/** Remarks, and code spans, in which the sign of a remark is a text like any other. */
const remarks = /(?<!\\)(`+).+?\1(?!`)|<!--[\s\S]*?(?:-->|$)/g;

/** Tags that may stay, each only in this bare form; none of them reaches beyond its comment when left open. */
const bareTags = /&lt;(\/?(?:details|summary|sub|sup|kbd|br))&gt;/g;

function renderBlocks(lines: readonly string[]): string {
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, used] = renderBlock(lines.slice(at));
    out.push(block);
    at += used;
  }
  return out.join('\n');
}

/** The HTML of the block that starts here, and how many lines it took. */
function renderBlock(lines: readonly string[]): [string, number] {
  const first = lines[0] ?? '';
  if (first.trim() === '') return ['', 1];
  const heading = /^(#{1,6}) +(.*)$/.exec(first);
  if (heading) return [`<h4>${renderInline(heading[2] ?? '')}</h4>`, 1];
  if (first.startsWith('```')) return renderFence(lines);
  if (isItem(first)) return renderList(lines);
  if (first.startsWith('&gt;')) return renderQuote(lines);
  if (isFold(first)) return [renderInline(first), 1];
  const length = countWhile(lines, (line) => line.trim() !== '' && !isItem(line) && !isFold(line));
  return [`<p>${lines.slice(0, length).map(renderInline).join('<br>')}</p>`, length];
}

function renderFence(lines: readonly string[]): [string, number] {
  const length = countWhile(lines.slice(1), (line) => !line.startsWith('```'));
  return [`<pre>${lines.slice(1, length + 1).join('\n')}</pre>`, length + 2];
}

/** Items, with deeper ones as lists of their own. */
function renderList(lines: readonly string[]): [string, number] {
  const length = countWhile(lines, isItem);
  const depth = toDepth(lines[0] ?? '');
  const items: string[] = [];
  for (let at = 0; at < length; ) {
    const inner = countWhile(lines.slice(at + 1, length), (line) => toDepth(line) > depth);
    const below = inner === 0 ? '' : renderList(lines.slice(at + 1, at + 1 + inner))[0];
    items.push(`<li>${renderInline((lines[at] ?? '').replace(/^\s*(?:[-*]|\d+\.) /, ''))}${below}</li>`);
    at += inner + 1;
  }
  return [`<ul>${items.join('')}</ul>`, length];
}

function renderQuote(lines: readonly string[]): [string, number] {
  const length = countWhile(lines, (line) => line.startsWith('&gt;'));
  const inner = lines.slice(0, length).map((line) => line.replace(/^&gt; ?/, ''));
  return [`<blockquote>${renderBlocks(inner)}</blockquote>`, length];
}

/** Code spans are cut out first, so that nothing inside them is taken for markup. */
function renderInline(text: string): string {
  return text
    .split(/(?<!\\)(`+)(.+?)\1(?!`)/)
    .map((part, at) => [renderProse, () => '', toCode][at % 3]?.(part) ?? '')
    .join('');
}

function toCode(text: string): string {
  return `<code>${text.replace(/^ (.*) $/, '$1')}</code>`;
}

function renderProse(text: string): string {
  return text
    .replaceAll(/\\&(amp|lt|gt|quot|#39);/g, (_, name: string) => codes[name] ?? '')
    .replaceAll(bareTags, '<$1>')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => `&#${mark.charCodeAt(0)};`)
    .replaceAll(/&amp;(#\d+|[a-z]+);/g, '&$1;')
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a rel="noreferrer noopener" href="$2">$1</a>');
}

/** Escaped marks as numbers, so that they cannot be taken for a tag afterwards. */
const codes: Readonly<Record<string, string>> = {
  amp: '&#38;',
  lt: '&#60;',
  gt: '&#62;',
  quot: '&#34;',
  '#39': '&#39;',
};

function isItem(line: string): boolean {
  return /^\s*(?:[-*]|\d+\.) /.test(line);
}

function isFold(line: string): boolean {
  return /^&lt;\/?details&gt;/.test(line);
}

function toDepth(line: string): number {
  return line.length - line.trimStart().length;
}

function countWhile(lines: readonly string[], isWanted: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !isWanted(line));
  return end === -1 ? lines.length : end;
}
