import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed } from '../contract.ts';
import { newLines } from '../new-lines.ts';
import { toWords } from './secret-words.ts';
import { expectedSides, plainParts, repeats, secretSides } from './words/data.ts';

/** Secrets that added lines compare by operators, which stop at the first difference and so tell where it is. */
export function* noticeComparisons(file: FileView): Iterable<Noticed> {
  if (!languages.has(file.language)) return;
  const comments = file.head?.facts.comments ?? [];
  const commented = new Set(
    comments.flatMap(({ line, endLine }) => (line === endLine ? [] : range(line, endLine))),
  );
  const known = new Set(linesOf(file.base?.text).flatMap(listComparisons).map(toKey));
  for (const { text, line } of newLines(file.change)) {
    if (commented.has(line)) continue;
    const found = listComparisons(text.replace(/(^|\s)(\/\/|#|\*)\s.*$/, '')).find(
      (pair) => !known.has(toKey(pair)),
    );
    if (found === undefined) continue;
    const args = { name: found[0].trim() };
    yield { kind: 'noticed', code: 'secret-comparison', path: file.change.path, line, endLine: line, args };
  }
}

const languages: ReadonlySet<string> = new Set(
  'typescript javascript go python java kotlin csharp ruby php rust c cpp swift scala'.split(' '),
);

type Pair = readonly [left: string, right: string];

function toKey(pair: Pair): string {
  return pair.toSorted().join(' ');
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').filter((line) => line.length < 400);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const operand = String.raw`[\w.$\[\]'"?>:-]{1,60}(?:\([\w.$'", ]{0,40}\))?`;
const forms: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w.$\[\]'"])(${operand})\s?[=!]==?\s?(${operand})`, 'g'),
  /(?<![\w.$])([\w.$]{1,60})\.(?:equals|equalsIgnoreCase|Equals|localeCompare|SequenceEqual|eql\?|equal)\(([\w.$()]{1,60})\)/g,
  /\b(?:bytes\.Equal|Arrays\.equals|str(?:case|n)?cmp|memcmp|DeepEqual|Buffer\.compare|[sS]tring\.Equals)\(([^,()]{1,60}),\s?([^,()]{1,60})/g,
];

function listComparisons(line: string): readonly Pair[] {
  if (line.length >= 400) return [];
  return forms
    .flatMap((form) => [...line.matchAll(form)])
    .map(([, left = '', right = '']): Pair => [left, right])
    .filter(isOfSecrets);
}

function isOfSecrets([left, right]: Pair): boolean {
  if ([left, right].some((side) => isPlain(side))) return false;
  const [one, other] = [lastWords(left), lastWords(right)];
  if (repeats.pattern.test(`${toWords(left)} ${toWords(right)}`)) return false;
  if (secretSides.pattern.test(one) || secretSides.pattern.test(other)) return true;
  return (
    [one, other].some((side) => /\b(token|digest|hash)$/.test(side)) &&
    expectedSides.pattern.test(`${toWords(left)} ${toWords(right)}`)
  );
}

/** Constants, nothing, lengths, kinds: comparing with these tells nothing that is not known. */
function isPlain(side: string): boolean {
  const bare = side.replace(/^[!(\s]+|[)\s]+$/g, '');
  return (
    /^['"\d`-]|^(null|undefined|true|false|nil|None|NULL|nullptr|NaN|Null|self|this|err|error)$/.test(bare) ||
    plainParts.pattern.test(bare) ||
    /^[A-Z][A-Z0-9_]*$/.test(bare.slice(bare.lastIndexOf('.') + 1)) ||
    /^[A-Z]\w*(\.|::)[A-Z]\w*$/.test(bare) ||
    /['"]$/.test(bare)
  );
}

function lastWords(side: string): string {
  return toWords(
    side
      .replace(/\(.*$/, '')
      .replace(/^.*(\.|->|::)(?=\w)/, '')
      .replace(/\[['"]?|['"]?\]/g, ' '),
  );
}
