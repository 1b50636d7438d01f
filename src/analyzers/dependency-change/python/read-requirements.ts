import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import {
  addressLine,
  directReference,
  eggName,
  hashOption,
  requirementName,
  requirementRange,
} from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toPlace, toSource } from '../source.ts';
import { toPlain } from '../toml-lines.ts';

/** requirements.txt and its kin, one requirement a line; hashes stand on the lines that follow. */
export function readRequirements(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const found = toRequirement(line.trim(), index + 1);
    if (found !== undefined) dependencies.push(found);
    const last = dependencies.at(-1);
    const hash = groupsOf(hashOption, line)?.[0];
    if (last === undefined || hash === undefined) continue;
    dependencies.splice(-1, 1, { ...last, integrity: `${last.integrity ?? ''} ${hash}`.trim() });
  }
  return ofDependencies(dependencies);
}

/** One requirement in the words of PEP 508, or an address to install from. */
export function toRequirement(text: string, line: number): Dependency | undefined {
  const address = groupsOf(addressLine, text)?.[0];
  if (address !== undefined) {
    const egg = groupsOf(eggName, address)?.[0];
    const name = egg === undefined ? toPlace(address) : toPythonName(egg);
    // An address is another source than a name, even one of the usual host.
    return { name, version: '', isDirect: true, line, source: toSource(address) ?? 'pypi.org' };
  }
  const found = groupsOf(requirementName, text);
  if (found === undefined) return undefined;
  const [name, rest] = found;
  const direct = groupsOf(directReference, rest)?.[0];
  const version = direct === undefined ? toRange(rest) : '';
  if (!requirementRange.pattern.test(version)) return undefined;
  return { name: toPythonName(name), version, isDirect: true, line, source: toSource(direct) };
}

/** The requirements of a list in TOML or Python; what stands in a comment is none. */
export function toQuotedRequirements(list: string, line: number): readonly Dependency[] {
  return list
    .split('\n')
    .flatMap((part, index) =>
      Array.from(part.matchAll(/"[^"]+"|'[^']+'|#.*/g)).flatMap(
        ([quoted]) => toRequirement(toPlain(quoted), line + index) ?? [],
      ),
    );
}

/** Without markers, comments, hashes, and what is only about layout. */
function toRange(rest: string): string {
  return rest.replace(/([;#\\]|--hash).*/s, '').replaceAll(/[\s()]/g, '');
}

/** Names are the same whatever signs stand between their words (PEP 503). */
export function toPythonName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
