import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { goBlock, goComment, goDirective, goIndirect, goReplaced, goRequired } from '../patterns/data.ts';

/** go.mod: required modules, and those that are taken from elsewhere. */
export function readGoMod(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  let block = '';
  for (const [index, shown] of text.split('\n').entries()) {
    const line = shown.replace(goComment.pattern, '').trim();
    block = goBlock.pattern.exec(line)?.[1] ?? (line === ')' ? '' : block);
    const words = block === '' ? goDirective.pattern.exec(line) : [line, block, line];
    if (words?.[1] === 'require') dependencies.push(...toRequired(words[2] ?? '', index + 1));
    if (words?.[1] === 'replace') dependencies.push(...toReplaced(words[2] ?? '', index + 1));
  }
  return ofDependencies(dependencies);
}

function toRequired(text: string, line: number): readonly Dependency[] {
  const [, name, version] = goRequired.pattern.exec(text) ?? [];
  if (name === undefined || version === undefined) return [];
  return [{ name, version, isDirect: !goIndirect.pattern.test(text), line }];
}

/** A path of the repository itself is no other source. */
function toReplaced(text: string, line: number): readonly Dependency[] {
  const [, name, target] = goReplaced.pattern.exec(text) ?? [];
  if (name === undefined || target === undefined || /^[./]/.test(target) || target === name) return [];
  return [{ name: `${name} =>`, version: '', isDirect: false, line, source: target.toLowerCase() }];
}

/** go.sum: a hash for each module and version. */
export function readGoSum(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((shown, index) => {
      const [name, version, integrity] = shown.trim().split(' ');
      if (name === undefined || version === undefined || integrity === undefined) return [];
      return [{ name, version, integrity, isDirect: false, line: index + 1 }];
    }),
  );
}
