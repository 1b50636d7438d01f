import type { ValueFact } from '../../code-facts.ts';
import { resolveEscapes } from '../../tree-sitter/resolve-escapes.ts';
import { insertions, links } from './data.ts';
import { bare, type Token } from './split-tokens.ts';

interface Means {
  readonly language: string;
  readonly text: string;
}

/** What the tokens of an argument are worth; of a long one only the first tokens are looked at. */
export function readArgument(tokens: readonly Token[], means: Means, count: number): ValueFact {
  const [first, sign, third] = tokens;
  if (first === undefined) return { kind: 'other', text: '' };
  if (first.kind === 'word' && third !== undefined && /^(=|:|=>)$/.test(String(sign?.text))) {
    return { key: bare(first), ...readArgument(tokens.slice(2), means, count - 2) };
  }
  const shown = toShown(first, tokens.at(-1) ?? first, means.text);
  if (count === 1) return toConstant(first, means.language) ?? toNamed(first, shown);
  if (count === 2 && first.text === ':' && sign?.kind === 'word') return { kind: 'string', text: sign.text };
  if (count === 2 && first.text === '-' && sign?.kind === 'number')
    return { kind: 'number', text: `-${sign.text}` };
  if (
    tokens.some(({ kind }) => kind === 'string') &&
    tokens.some(({ text }) => /^(\+|\.|<>|%)$/.test(text))
  ) {
    const texts = tokens.filter(({ kind }) => kind === 'string' || kind === 'word');
    return {
      kind: 'composed',
      text: shown,
      items: texts.map((token) => toConstant(token, means.language) ?? toNamed(token, token.text)),
    };
  }
  return toPath(tokens, shown);
}

/** A text, a number, or a word that stands for one value everywhere. */
export function toConstant(token: Token | undefined, language: string): ValueFact | undefined {
  if (token?.kind === 'number') return { kind: 'number', text: token.text };
  if (token?.kind === 'string') {
    const { text, composed } = toText(token.text, language);
    return { kind: composed ? 'composed' : 'string', text };
  }
  if (token?.kind !== 'word') return undefined;
  if (/^(true|false)$/i.test(token.text)) return { kind: 'boolean', text: token.text.toLowerCase() };
  return /^(null|nil|none|undef|nullptr|undefined)$/i.test(token.text)
    ? { kind: 'null', text: token.text }
    : undefined;
}

/** A text without its quotes; what is put in becomes `{}`. */
export function toText(
  written: string,
  language: string,
): { readonly text: string; readonly composed: boolean } {
  const quotes = /^("""|'''|["'`])/.exec(written)?.[0] ?? '';
  const hasEnd = written.length >= quotes.length * 2 && written.endsWith(quotes);
  const inner = written.slice(quotes.length, hasEnd ? written.length - quotes.length : undefined);
  const insertion = quotes === "'" ? undefined : insertions.get(language);
  const filled = insertion === undefined ? inner : inner.replace(insertion, '{}');
  return { text: resolveEscapes(filled), composed: filled !== inner };
}

function toNamed(token: Token, shown: string): ValueFact {
  return token.kind === 'word' ? { kind: 'name', text: bare(token) } : { kind: 'other', text: shown };
}

function toPath(tokens: readonly Token[], shown: string): ValueFact {
  const bracket = tokens.findIndex(({ text }) => text === '(');
  const path = bracket < 0 ? tokens : tokens.slice(0, bracket);
  const isPath =
    path.length > 0 &&
    path.every(({ kind, text }, index) => (index % 2 === 0 ? kind === 'word' : links.has(text)));
  if (!isPath) return { kind: 'other', text: shown };
  const name = path.flatMap((token) => (token.kind === 'word' ? [bare(token)] : [])).join('.');
  return { kind: bracket < 0 ? 'name' : 'call', text: name };
}

function toShown(first: Token, last: Token, text: string): string {
  return text
    .slice(first.start, Math.min(last.start + last.text.length, first.start + 800))
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}
