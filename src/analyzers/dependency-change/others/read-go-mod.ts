import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import {
  goBlock,
  goComment,
  goDirective,
  goIndirect,
  goReplaced,
  goRequired,
  goSum,
} from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';

/** go.mod: required modules, and those that are taken from elsewhere. */
export function readGoMod(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  let block = '';
  for (const [index, shown] of text.split('\n').entries()) {
    const line = shown.replace(goComment.pattern, '').trim();
    block = groupsOf(goBlock, line)?.[0] ?? (line === ')' ? '' : block);
    const [word, rest] = groupsOf(goDirective, line) ?? [block, line];
    if (word === 'require') dependencies.push(...toRequired(rest, index + 1));
    if (word === 'replace') dependencies.push(...toReplaced(rest, index + 1));
  }
  return ofDependencies(dependencies);
}

function toRequired(text: string, line: number): readonly Dependency[] {
  const found = groupsOf(goRequired, text);
  if (found === undefined) return [];
  const [name, version] = found;
  return [{ name, version, isDirect: !goIndirect.pattern.test(text), line }];
}

/** A path of the repository itself is no other source. */
function toReplaced(text: string, line: number): readonly Dependency[] {
  const found = groupsOf(goReplaced, text);
  if (found === undefined) return [];
  const [name, target] = found;
  if (/^[./]/.test(target) || target === name) return [];
  return [{ name: `${name} =>`, version: '', isDirect: false, line, source: target.toLowerCase() }];
}

/** go.sum: a hash for each module and version. */
export function readGoSum(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((shown, index) => {
      const found = groupsOf(goSum, shown);
      if (found === undefined) return [];
      const [name, version, integrity] = found;
      return [{ name, version, integrity, isDirect: false, line: index + 1 }];
    }),
  );
}
