import { between, type CharSet, escaped, named, not, notNewline, of } from './char-set.ts';

/** A part of a regular expression, as far as it says which texts it takes. */
export type Part =
  | { readonly kind: 'set'; readonly set: CharSet; readonly text: string }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

const nothing: Part = { kind: 'row', parts: [] };

interface Reader {
  readonly source: string;
  at: number;
}

/** A regular expression of whatever dialect. A piece of one is read as far as it goes: brackets may be open or too many. */
export function parsePattern(source: string): Part {
  const reader = { source, at: 0 };
  const parts: Part[] = [];
  while (reader.at < source.length) {
    parts.push(readChoice(reader));
    reader.at += 1;
  }
  return { kind: 'row', parts };
}

function readChoice(reader: Reader): Part {
  let parts: Part[] = [];
  const others: Part[] = [];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      others.push({ kind: 'row', parts });
      parts = [];
      reader.at += 1;
    } else parts.push(readRepeat(reader));
  }
  const last: Part = { kind: 'row', parts };
  return others.length === 0 ? last : { kind: 'choice', parts: [...others, last] };
}

/** What a pattern that always fits takes. */
function take(reader: Reader, pattern: RegExp): string {
  const { source, at } = reader;
  pattern.lastIndex = at;
  pattern.test(source);
  reader.at = pattern.lastIndex;
  return source.slice(at, reader.at);
}

const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})([+?]?)/y;

function readRepeat(reader: Reader): Part {
  const part = readAtom(reader);
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  if (found === null) return part;
  reader.at += found[0].length;
  const [, sign, least, comma, most, mode] = found;
  // What gives nothing back is tried once.
  if (mode === '+') return part;
  if (sign !== undefined)
    return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
  const low = Number(least);
  const high = most === '' ? (comma === '' ? low : Infinity) : Number(most);
  return { kind: 'repeat', part, least: low, most: high };
}

const opening = /\((?:\?(?:[:>|]|<?[=!]|P?<\w+>|'\w+'|[a-zA-Z-]+:|[a-zA-Z-]+(?=\))|#))?/y;

function readAtom(reader: Reader): Part {
  const letter = reader.source.charAt(reader.at);
  if (letter === '(') return readGroup(reader);
  if (letter === '[') return readClass(reader);
  if (letter === '\\') return readEscape(reader);
  reader.at += 1;
  if (letter === '^' || letter === '$') return nothing;
  return { kind: 'set', set: letter === '.' ? notNewline : of(letter), text: letter };
}

function readGroup(reader: Reader): Part {
  const mark = take(reader, opening);
  const part = readChoice(reader);
  reader.at += 1;
  return /[=!]/.test(mark) ? nothing : part;
}

/** Places and what stood before take no letter of their own. */
const places = /[bBAzZGK1-9]/;

const escapes =
  /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|[xu]\{[\da-fA-F]+\}|[pP]\{[^}]*\}|[pP]\w|c\w|k<\w+>|[\s\S]?)/y;

function readEscape(reader: Reader): Part {
  const text = take(reader, escapes);
  const letter = text.charAt(1);
  if (places.test(letter) || letter === 'k') return nothing;
  return { kind: 'set', set: toSet(text), text };
}

function toSet(text: string): CharSet {
  const code = /\\[xu]\{?([\da-fA-F]+)/.exec(text)?.[1];
  if (code === undefined) return escaped(text[1] ?? '\\');
  const number = Number.parseInt(code, 16);
  return between(number, number);
}

const item =
  /\[:\^?(\w+):\]|(\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|[xu]\{[\da-fA-F]+\}|[pP]\{[^}]*\}|[\s\S])|[\s\S])(?:-(\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^dwsDWS])|[^\]\\]))?/gy;

function readClass(reader: Reader): Part {
  const { source, at: start } = reader;
  const isTurned = source[start + 1] === '^';
  const inside = start + (isTurned ? 2 : 1);
  let set = 0n;
  reader.at = inside;
  item.lastIndex = inside;
  for (const { 0: text, 1: name, 2: first = text, 3: last } of source.matchAll(item)) {
    // A bracket that comes first stands for itself.
    if (reader.at > inside && text.startsWith(']')) break;
    reader.at += text.length;
    set |= toItem(name, first, last);
  }
  reader.at += 1;
  return { kind: 'set', set: isTurned ? not(set) : set, text: source.slice(start, reader.at) };
}

function toItem(name: string | undefined, first: string, last: string | undefined): CharSet {
  if (name !== undefined) return named(name);
  const from = toMember(first);
  if (last === undefined) return from;
  const to = toMember(last);
  return /\\[dwsDWSpPhv]/.test(first) ? from | to | of('-') : between(highest(from), highest(to));
}

function toMember(text: string): CharSet {
  return text.length > 1 ? toSet(text) : of(text);
}

function highest(set: CharSet): number {
  return set.toString(2).length - 1;
}
