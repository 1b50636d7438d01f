import { toWords } from '../../name-words.ts';
import { blockAround } from '../block-around.ts';

/** What a line of settings gives a name: `secure: true` below `cookie:` is `true` for `secure` and for `cookie secure`. */
export interface Value {
  /** The words of the name; of one that says nothing by itself, those of what it is part of, too. */
  readonly name: string;
  /** The words of what it is part of. */
  readonly part: string;
  readonly text: string;
  readonly line: number;
}

/** Longer lines are data. */
const longest = 600;
const comment = /^\s*(#|\/\/|\/\*|\*|;|--|<!--)/;
const pair =
  /(?<![\w.$-])(?:["']([\w.$@:-]+)["']|([A-Za-z_][\w.$@-]*))\s*(?::|=>|=)\s*(?:"([^"]*)"|'([^']*)'|(\[[^\]]*\])|([^\s,;{}[\]"'=>][^;{}\n]*?)(?=\s*,\s*["']?[\w.-]+["']?\s*[:=]|,?\s*(?:\s#.*|[;{}].*|\/?>.*)?$))/g;
const inner = /(?<![\w.])([A-Za-z][\w.-]*)=([^;&?\s"']+)/g;
const flag = /(?<=\s)--([a-z][\w-]*)(?:=|\s+)["']?([^\s"'|;&-][^\s"'|;&]*)/g;
const rights = /\b(?:chmod|install\b[^|;&]*\s-m)\s+(0?[0-7]{3,4})\b/;
const element = /<([\w.:-]+)>([^<>]+)<\//;
const directive = /^\s*([A-Za-z][\w-]*)\s+([^\s{=:][^{=]*?);?\s*$/;
const item = /^\s*(?:-\s+)?(?:"([^"]*)"|'([^']*)'|([^\s"'{}[\]:=,]+)),?\s*$/;
/** Names that say nothing without what they are part of. */
const dull =
  /^(enabled?|disabled?|active|on|status|mode|value|state|required?|default|type|level|use|include|exclude|all|max|min|limit|length|days|duration|effect|action|policy|name|key|id|test|values)$/;

/** Values on one line of a text. */
export function readValues(lines: readonly string[], line: number): readonly Value[] {
  const text = lines[line - 1] ?? '';
  if (text.length > longest || comment.test(text)) return [];
  const part = toPart(lines, line);
  const toValue = ([name, value]: readonly [string, string]): Value => {
    const words = toWords(name);
    return { name: dull.test(words) ? `${part} ${words}`.trim() : words, part, text: value.trim(), line };
  };
  const named = nameThem(listPairs(text), lines[line - 2] ?? '');
  if (named.length > 0) return named.map(toValue);
  const told = item.exec(text);
  const alone = told?.slice(1).find((one) => one !== undefined);
  return alone === undefined ? [] : [{ name: part, part, text: alone, line }];
}

function listPairs(text: string): readonly (readonly [string, string])[] {
  const within = element.exec(text);
  const pairs = [...text.matchAll(pair)].flatMap(([, quoted, bare, ...values]) => {
    const value = values.find((one) => one !== undefined) ?? '';
    const parts = [...value.matchAll(inner)].map(([, name, told]) => [name ?? '', told ?? ''] as const);
    return [[quoted ?? bare ?? '', value] as const, ...parts];
  });
  const flags = [...text.matchAll(flag)].map(([, name = '', value = '']) => [name, value] as const);
  const mode = rights.exec(text)?.[1];
  if (mode !== undefined) return [['mode', mode]];
  if (flags.length > 0) return flags;
  if (within !== null) return [[within[1] ?? '', within[2] ?? ''], ...pairs];
  const said = pairs.length === 0 ? directive.exec(text) : null;
  return said === null ? pairs : [[said[1] ?? '', said[2] ?? '']];
}

/** Lists of `name` and `value` say the name in a value. */
function nameThem(pairs: readonly (readonly [string, string])[], above: string): typeof pairs {
  const told = (pairs.find(isName) ?? listPairs(above).find(isName))?.[1];
  return pairs.map(([name, value]) => (/^value$/i.test(name) && told ? [told, value] : [name, value]));
}

/** The words of what a line is part of: the line that opens the block, the name of a section, or the tag it stands in. */
function toPart(lines: readonly string[], line: number): string {
  const tag = /^\s*<([\w.:-]+)\s/.exec(lines[line - 1] ?? '');
  if (tag !== null) return toWords(tag[1] ?? '');
  const own = /^[\s-]*["']?([\w.-]+)["']?\s*[:=]?\s*\{\s*["']?\w/.exec(lines[line - 1] ?? '');
  if (own !== null) return toWords(own[1] ?? '');
  const opener = blockAround(lines, line)?.[0];
  const section = lines.slice(0, line - 1).findLast((text) => /^\s*\[{1,2}[^\]]+\]{1,2}\s*$/.test(text));
  return toWords((opener ?? section ?? '').slice(0, 80));
}

function isName([name]: readonly [string, string]): boolean {
  return /^(name|key)$/i.test(name);
}
