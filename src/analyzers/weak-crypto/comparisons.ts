import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed } from '../contract.ts';
import { toWords } from '../name-words.ts';
import { newLines } from '../new-lines.ts';
import * as known from './comparison-words/data.ts';
import { expectedSides, plainParts, repeats, secretSides } from './words/data.ts';

/** Secrets that added lines compare by operators, which stop at the first difference and so tell where it is. */
export function* noticeComparisons(file: FileView): Iterable<Noticed> {
  if (!languages.has(file.language)) return;
  const blocks = file.head?.facts.comments.filter(({ line, endLine }) => endLine > line);
  const commented = new Set(blocks?.flatMap(({ line, endLine }) => range(line, endLine)));
  const before = new Set(file.base?.text.split('\n').flatMap(listComparisons).map(toKey));
  for (const { text, line } of newLines(file.change)) {
    if (commented.has(line)) continue;
    const code = text.replace(known.trailingComments.pattern, '');
    const found = listComparisons(code).find((pair) => !before.has(toKey(pair)));
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
  return String(pair.toSorted());
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const forms = [known.operators, known.methods, known.functions].map(
  ({ pattern }) => new RegExp(pattern, 'g'),
);

function listComparisons(line: string): readonly Pair[] {
  if (line.length >= 400) return [];
  return forms
    .flatMap((form) => [...line.matchAll(form)])
    .map((found) => found.slice(1) as [string, string])
    .filter(isOfSecrets);
}

function isOfSecrets([left, right]: Pair): boolean {
  if (isPlain(left) || isPlain(right)) return false;
  const both = `${toWords(left)} ${toWords(right)}`;
  if (repeats.pattern.test(both)) return false;
  const names = [lastWords(left), lastWords(right)];
  if (names.some((name) => secretSides.pattern.test(name))) return true;
  return names.some((name) => known.proofs.pattern.test(name)) && expectedSides.pattern.test(both);
}

const plainSides = [known.literals, known.constants, known.members, plainParts];

/** Constants, nothing, lengths, kinds: comparing with these tells nothing that is not known. */
function isPlain(side: string): boolean {
  const bare = side.replace(known.edges.pattern, '');
  return plainSides.some(({ pattern }) => pattern.test(bare));
}

function lastWords(side: string): string {
  return toWords(side.replace(known.surroundings.pattern, '').replace(known.brackets.pattern, ' '));
}
