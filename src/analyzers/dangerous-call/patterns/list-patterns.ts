import { regexWords } from './data.ts';

/** A regular expression as it stands in a line. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Longer lines are data. */
const longest = 400;

/** A slash that stands where a value may begin, up to the one that ends the expression. */
const slashed =
  /(?:^|=>|[=(,:[!&|?{};~+]|\b(?:return|match|when|and|or|not|if|unless|split|in)\b)\s*(?:\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+)\/|%r\{((?:\\.|\{[^{}]*\}|[^{}\\])+)\})([a-z]*)/g;
const quoted = /([rRbBuUfF@$]{0,2})(?:"""([\s\S]*?)"""|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`)/g;

/** The regular expressions of a line: between slashes where the language has them so, and in texts that look like one. */
export function listPatterns(line: string, language: string): readonly Pattern[] {
  if (line.length > longest) return [];
  const between = slashLanguages.has(language) ? [...line.matchAll(slashed)] : [];
  const bare = between.reduce((text, found) => text.replace(found[0], ' '), line);
  const texts = [...bare.matchAll(quoted)].flatMap(([, mark, long, double, single, raw]) =>
    toSource({
      text: [long, double, single, raw].join(''),
      language,
      isRaw: /[r@]/i.test(String(mark)) || (long ?? raw) !== undefined,
    }),
  );
  const isTold = regexWords.test(line);
  return [
    ...between.map(([, slash, braces, flags]) => ({
      source: [slash, braces].join(''),
      flags: String(flags),
    })),
    ...texts.filter(({ source }) => isTold || ownSigns.test(source)),
  ];
}

const slashLanguages: ReadonlySet<string> = new Set([
  'typescript',
  'javascript',
  'ruby',
  'perl',
  'coffeescript',
  'vue',
  'svelte',
  'groovy',
  'crystal',
]);
/** A text that is nothing else. */
const ownSigns = /^\^|\$$|\(\?[:=!]|\\[dwsbAzZ]|\[\^|\][+*]/;

interface Quoted {
  readonly text: string;
  readonly language: string;
  readonly isRaw: boolean;
}

/** Without what the language writes around it: backslashes that stand for one, and the marks that PHP has at both ends. */
function toSource({ text, language, isRaw }: Quoted): readonly Pattern[] {
  const source = isRaw ? text : text.replaceAll('\\\\', '\\');
  const marked = /^([/#~!@%|])(.+)\1([a-zA-Z]*)$/.exec(source) ?? /^(\{)(.+)\}([a-zA-Z]*)$/.exec(source);
  if (language === 'php' && marked !== null) {
    const [, , inner, flags] = marked;
    return [{ source: String(inner), flags: String(flags) }];
  }
  return /[[(\\^$+*]/.test(source) ? [{ source, flags: '' }] : [];
}
