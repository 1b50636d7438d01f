import { logCall, openCalls } from './written/data.ts';

export interface Given {
  /** The last part of each name whose value is written: `password` of `user.password`. */
  readonly names: readonly string[];
  /** The line as it stands, for what its texts say. */
  readonly text: string;
}

/** Longer lines are data. */
const longest = 400;

/** What a line gives to a log; undefined where it writes none. */
export function listGiven(line: string): Given | undefined {
  const found = line.length > longest ? null : logCall.exec(line);
  if (found === null) return undefined;
  const given = openTexts(line.slice(found.index + found[0].length));
  return { names: listNames(openNested(given)), text: line };
}

/** Texts without what they say: only what is put into them stays. */
function openTexts(text: string): string {
  return text
    .replace(/\[\s*:?(["']?)(\w+)\1\s*\]/g, '.$2')
    .replace(/([fF$]?)("""|["'`])((?:\\.|(?!\2).)*)\2/g, (...found: string[]) => {
      const [, mark, , said] = found;
      const parts =
        String(said).match(/[$#]\{[^{}]*\}|\\\([^()]*\)|\$\w+(?:(?:->|\.)\w+)*|\{[^{}]*\}/g) ?? [];
      const open = parts.filter((part) => !part.startsWith('{') || mark !== '' || isPlainName(part));
      return ` ${open.map((part) => ` ${part.replace(/^[\\$#]?[({]|[)}]$|:[^:]*\}/g, '')} `).join()} `;
    });
}

/** `{token}` as Rust puts a value into a text; `{}` and `{0}` stand for others. */
function isPlainName(part: string): boolean {
  return /\{[a-z_]\w*(:\??)?\}/.test(part);
}

/** Without what other calls make of a value: the length of a secret is none. */
function openNested(text: string): string {
  const next = text
    .replaceAll('()', '')
    .replace(/([\w.:]*)!?\(([^()]*)\)/, (_, name: string, inside: string) =>
      openCalls.test(String(name.split(/\.|::/).at(-1))) || name === '' ? ` ${inside} ` : ' ',
    );
  return next === text ? text : openNested(next);
}

/** Names whose value is given; not keys, and not what is only asked about. */
function listNames(text: string): readonly string[] {
  const chains = [
    ...text.matchAll(
      /(!\s*)?[$@&*]?\b[A-Za-z_]\w*(?:(?:\?\.|!!?\.|->|\.|::)[A-Za-z_]\w*)*(?![\w(])(?!\s*(?::(?!:)|=(?!=)|[!=]==?|\?(?!\.|:)|&&|\|\||is\b|in\b|if\b|and\b|[<>]))/g,
    ),
  ];
  return chains
    .filter((found) => found[1] === undefined)
    .map(([chain]) =>
      chain
        .replace(/[$@&*]/, '')
        .replace(/.*(?:\.|->|::)/, '')
        .replace(/^get(?=[A-Z])/, ''),
    );
}
