import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { addressLine, directReference, eggName, hashOption, requirementName } from '../patterns/data.ts';
import { toSource } from '../source.ts';

/** requirements.txt and its kin, one requirement a line; hashes stand on the lines that follow. */
export function readRequirements(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const found = toRequirement(line.trim(), index + 1);
    if (found !== undefined) dependencies.push(found);
    const last = dependencies.at(-1);
    const hash = hashOption.pattern.exec(line)?.[1];
    if (last === undefined || hash === undefined) continue;
    dependencies.splice(-1, 1, { ...last, integrity: `${last.integrity ?? ''} ${hash}`.trim() });
  }
  return ofDependencies(dependencies);
}

/** One requirement in the words of PEP 508, or an address to install from. */
export function toRequirement(text: string, line: number): Dependency | undefined {
  const address = addressLine.pattern.exec(text)?.[1];
  if (address !== undefined) {
    const name = eggName.pattern.exec(address)?.[1] ?? address.replace(/[@#].*$/, '');
    return {
      name: toPythonName(name),
      version: '',
      isDirect: true,
      line,
      source: toSource(address) ?? 'pypi.org',
    };
  }
  const [, name, rest = ''] = requirementName.pattern.exec(text) ?? [];
  if (name === undefined || /^[(=]/.test(rest.replace(/^(==|\()/, ''))) return undefined;
  const direct = directReference.pattern.exec(rest)?.[1];
  const version = rest.replace(/\s*([;#\\]|--hash).*$/s, '').replaceAll(/[\s()]/g, '');
  const source = direct === undefined ? undefined : toSource(direct);
  if (direct === undefined && version !== '' && !/^[=<>!~]/.test(version)) return undefined;
  return {
    name: toPythonName(name),
    version: direct === undefined ? version : '',
    isDirect: true,
    line,
    ...(source !== undefined && { source }),
  };
}

/** Names are the same whatever signs stand between their words (PEP 503). */
export function toPythonName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
