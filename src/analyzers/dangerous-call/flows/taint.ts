import { cleaners, sentParameters, sources } from './data.ts';

/** What a caller chose, under the names that a function gave it so far. */
export type Tainted = ReadonlySet<string>;

/** The names that hold what a caller chose, after each of the lines of a function; some are known before. */
export function listTainted(lines: readonly string[], asked: readonly string[] = []): readonly Tainted[] {
  const head = lines.slice(0, longestHead).join(' ');
  const texts = asked.filter((name) => !new RegExp(`\\b${name}\\s*:\\s*${numbers}`).test(head));
  let now: Tainted = new Set([...listSent(head), ...texts]);
  return lines.map((line) => {
    now = afterLine(line, now);
    return now;
  });
}

/** Types of parameters that hold no text. */
const numbers = '(int|float|bool|UUID|date|datetime|Decimal)\\b';

/** The head of a function is no longer than this. */
const longestHead = 12;

function listSent(head: string): readonly string[] {
  return sentParameters.flatMap((pattern) => [...head.matchAll(pattern)].map((found) => String(found[1])));
}

/** Whether a text names what a caller chose, with nothing around it that cleans. */
export function isTainted(text: string, tainted: Tainted): boolean {
  if (cleaners.test(text)) return false;
  return sources.test(text) || listRoots(text).some((name) => tainted.has(name));
}

/** Names that stand at the beginning of something, not behind a dot. */
function listRoots(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /(?<![\w.$>'"-]|::)\$?[A-Za-z_]\w*(?!\s*[(:]|['"])|(?<=[{$#(]\{?)[A-Za-z_]\w*|[A-Za-z_]\w*(?=[.)\]}!?+,]| [+.]|->)/g,
    ),
  ].map(([name]) => name);
}

const assignment =
  /^\s*(?:(?:final|const|let|var|val|auto|my|static|mut|readonly|String|string|Path|File|Uri|URI|URL|char|int|def|local|our)\b[\s*&]*|let mut )*(?:[A-Z][\w<>[\],.?]*\s+)?(\{[^}=]*\}|\[[^\]=]*\]|@?\$?[A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s*(?::\s*[\w<>[\]&|. ]+)?(:=|\+=|\.=|<<|=(?![=>~]))\s*(.+)$/;

function afterLine(line: string, tainted: Tainted): Tainted {
  const found = assignment.exec(line.slice(0, 400));
  if (found === null) return tainted;
  const names = String(found[1]).matchAll(/[A-Za-z_]\w*/g);
  const next = new Set(tainted);
  const isBad = isTainted(String(found[3]), tainted);
  for (const [name] of names) {
    if (isBad) {
      next.add(name);
      next.add(`$${name}`);
    } else if (found[2] === '=' || found[2] === ':=') {
      next.delete(name);
      next.delete(`$${name}`);
    }
  }
  return next;
}
