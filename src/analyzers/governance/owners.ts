import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import type { Loosened } from './codes.ts';
import { everything, ownerFiles } from './data.ts';

/** One rule of a file of code owners: of several that fit a path, the last counts. */
interface Rule {
  readonly pattern: string;
  readonly owners: readonly string[];
  readonly line: number;
}

/** A heading in the files of GitLab, and one that asks for nothing. */
const section = /^\^?\[/;

/** Paths that lose all who had to agree to their changes. */
export function findOwners(file: FileView): readonly Loosened[] {
  if (!ownerFiles.pattern.test(file.change.path)) return [];
  const [before, after] = [parse(file.base?.text ?? ''), parse(file.head?.text ?? '')];
  return [...before.flatMap((rule) => judge(rule, after, file)), ...findAdded(before, after)];
}

function parse(text: string): readonly Rule[] {
  return text.split('\n').flatMap((line, index) => {
    const [pattern, ...owners] = line.replace(/(^|\s)#.*/, '').match(/\S+/g) ?? [];
    return pattern === undefined || section.test(pattern) ? [] : [{ pattern, owners, line: index + 1 }];
  });
}

function judge(
  { pattern, owners, line }: Rule,
  after: readonly Rule[],
  { change, head }: FileView,
): readonly Loosened[] {
  if (owners.length === 0) return [];
  const now =
    after.findLast((rule) => rule.pattern === pattern) ?? findHeir({ pattern, owners, line }, after);
  if (now?.owners.some((owner) => owners.includes(owner))) return [];
  const place =
    now?.pattern === pattern
      ? { line: now.line }
      : { line: head === undefined ? 0 : toHeadLine(change, line), baseLine: line };
  return [{ code: 'owners-loosened', what: `takes \`${pattern}\` from ${owners.join(', ')}`, ...place }];
}

/** A rule that speaks for the same people of the same path, by its new name or among more. */
function findHeir({ pattern, owners }: Rule, after: readonly Rule[]): Rule | undefined {
  const isSame = (rule: Rule) =>
    rule.owners.join(' ') === owners.join(' ') && lastName(rule.pattern) === lastName(pattern);
  const isWider = (rule: Rule) => everything.pattern.test(rule.pattern) || isInside(pattern, rule.pattern);
  return after.find(isSame) ?? after.findLast(isWider);
}

function lastName(pattern: string): string {
  return /([\w.-]+)[^\w]*$/.exec(pattern)?.[1] ?? pattern;
}

function isInside(pattern: string, folder: string): boolean {
  return /[/*]$/.test(folder) && pattern.startsWith(folder.replace(/\**$/, ''));
}

/** New rules that take a path from everybody or from those who stand for its folder, or everything from those who stood for parts of it. */
function findAdded(before: readonly Rule[], after: readonly Rule[]): readonly Loosened[] {
  return after.flatMap(({ pattern, owners, line }, index) => {
    if (before.some((rule) => rule.pattern === pattern)) return [];
    const earlier = after.slice(0, index);
    const isFromAll = earlier.some((rule) => rule.owners.some((owner) => !owners.includes(owner)));
    const takes = everything.pattern.test(pattern) ? isFromAll : isTaken({ pattern, owners, line }, earlier);
    if (owners.length > 0 && !takes) return [];
    const whose = owners.length === 0 ? 'nobody' : owners.join(', ');
    return [{ code: 'owners-loosened', what: `gives \`${pattern}\` to ${whose}`, line }];
  });
}

/** Whether the last earlier rule for a folder around the path speaks for other people alone. */
function isTaken({ pattern, owners }: Rule, earlier: readonly Rule[]): boolean {
  const around = earlier.findLast((rule) => isInside(pattern, rule.pattern));
  return (
    around !== undefined && around.owners.length > 0 && !around.owners.some((owner) => owners.includes(owner))
  );
}
