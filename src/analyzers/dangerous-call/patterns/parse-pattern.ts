import { between, type CharSet, escaped, everything, named, not, notNewline, of } from './char-set.ts';

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
  const options: Part[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      options.push([]);
      reader.at += 1;
    } else options.at(-1)?.push(readRepeat(reader));
  }
  const rows = options.map((parts): Part => ({ kind: 'row', parts }));
  return rows.length === 1 ? (rows[0] ?? nothing) : { kind: 'choice', parts: rows };
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
  const { source, at } = reader;
  const letter = source[at] ?? '';
  if (letter === '(') return readGroup(reader);
  if (letter === '[') return readClass(reader);
  if (letter === '\\') return readEscape(reader);
  reader.at += 1;
  if (letter === '^' || letter === '$') return nothing;
  return { kind: 'set', set: letter === '.' ? notNewline : of(letter), text: letter };
}

function readGroup(reader: Reader): Part {
  opening.lastIndex = reader.at;
  const mark = opening.exec(reader.source)?.[0] ?? '(';
  reader.at += mark.length;
  const part = readChoice(reader);
  reader.at += 1;
  return /[=!]$/.test(mark) ? nothing : part;
}

/** Places and what stood before take no letter of their own. */
const places = /[bBAzZGK1-9]/;

function readEscape(reader: Reader): Part {
  const { source, at } = reader;
  const long = /\\(?:x\w\w|u\w{4}|[xu]\{\w+\}|[pP]\{[^}]*\}|[pP]\w|c\w|k<\w+>)/y;
  long.lastIndex = at;
  const text = long.exec(source)?.[0] ?? source.slice(at, at + 2);
  reader.at += text.length;
  const letter = text[1] ?? '\\';
  if (places.test(letter) || letter === 'k') return nothing;
  return { kind: 'set', set: toSet(text), text };
}

function toSet(text: string): CharSet {
  const code = /^\\[xu]\{?(\w+)\}?$/.exec(text)?.[1];
  if (code === undefined) return escaped(text[1] ?? '\\');
  const number = Number.parseInt(code, 16);
  return between(number, number);
}

const item =
  /\[:\^?(\w+):\]|(\\(?:x\w\w|u\w{4}|[xu]\{\w+\}|[pP]\{[^}]*\}|[\s\S])|[\s\S])(?:-(\\(?:x\w\w|u\w{4}|[^dwsDWS])|[^\]\\]))?/y;

function readClass(reader: Reader): Part {
  const start = reader.at;
  const isTurned = reader.source[start + 1] === '^';
  reader.at += isTurned ? 2 : 1;
  let set = 0n;
  while (reader.at < reader.source.length) {
    if (reader.source[reader.at] === ']' && reader.at > start + (isTurned ? 2 : 1)) break;
    item.lastIndex = reader.at;
    const [text, name, first = '', last] = item.exec(reader.source) ?? [' '];
    reader.at += text.length;
    set |= toItem(name, first, last);
  }
  reader.at += 1;
  const text = reader.source.slice(start, reader.at);
  return { kind: 'set', set: isTurned ? not(set) : set & everything, text };
}

function toItem(name: string | undefined, first: string, last: string | undefined): CharSet {
  if (name !== undefined) return named(name);
  const from = toMember(first);
  if (last === undefined) return from;
  const to = toMember(last);
  return /^\\[dwsDWSpPhv]/.test(first) ? from | to | of('-') : between(lowest(from), lowest(to));
}

function toMember(text: string): CharSet {
  return text.length > 1 ? toSet(text) : of(text);
}

function lowest(set: CharSet): number {
  return set === 0n ? 128 : set.toString(2).length - 1;
}
