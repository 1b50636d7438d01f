import { plainMarks, plainPlaces } from './data.ts';

/**
 * Whether a translated text does no more than the one it stands for: no mark, link or place to be filled that was not there
 * before. `known` is the text it replaces or translates; undefined for a new one.
 */
export function isHarmlessText(text: string, known: string | undefined): boolean {
  if (text.length > longest) return text === known;
  const said = toLetters(text);
  const before = toLetters(known ?? '');
  if (said === undefined || before === undefined) return text === known;
  if (said.startsWith(':') && said !== before) return false;
  if (known !== undefined && directivesOf(said).join() !== directivesOf(before).join()) return false;
  const left = tokensOf(before);
  return tokensOf(said).every((token) => takeOne(left, token) || isPlain(token, known === undefined));
}

/** Letters that were written by number; undefined for a way of writing that is not known. */
function toLetters(text: string): string | undefined {
  if (/\\(?!u[\da-f]{4}|[nrt"'\\:=!# ])/i.test(text.replaceAll('\\\\', ''))) return undefined;
  return text.replaceAll(/\\(?:u([\da-f]{4})|(.))/gi, (_all, code?: string, letter?: string) =>
    code === undefined ? `${letter}` : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What a program fills in by order: `%s`, `%-5d`, `%1$s`, `%n`. */
function directivesOf(text: string): readonly string[] {
  return text.match(directive) ?? [];
}

/** All that is more than words: marks, links, places to be filled, calls. */
function tokensOf(text: string): string[] {
  return text.match(tokens) ?? [];
}

/** Longer texts are no words of a program's face, and looking for marks in them takes time. */
const longest = 5000;

/** As C writes them, with a blank as a flag: the hardest of all readers. */
const directive = /%[-+#'\d.$* ]*(?:hh?|ll?|[Lqjzt])?[a-zA-Z@]/g;
const tokens = new RegExp(
  [
    '<\\S[^<>]*>?',
    '&#?\\w+;',
    '[\\w+.-]*://\\S*',
    '\\b\\w+script:\\S*',
    '\\bdata:\\S*',
    '\\S+@\\S+',
    '[\\w-]+\\.\\p{L}{2,}\\S*',
    '[%$#@]?\\{+[^{}]*\\}*',
    directive.source,
    '\\$[\\w(]\\S*',
    '(?<=^|[\\s("])[:@]\\w+',
    '`',
    '\\[\\[',
  ].join('|'),
  'giu',
);

function takeOne(left: string[], token: string): boolean {
  const place = left.indexOf(token);
  if (place >= 0) left.splice(place, 1);
  return place >= 0;
}

function isPlain(token: string, isNew: boolean): boolean {
  return plainMarks.pattern.test(token) || (isNew && plainPlaces.pattern.test(token));
}
