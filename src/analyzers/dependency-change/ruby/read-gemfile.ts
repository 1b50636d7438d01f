import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import {
  gemCall,
  gemGit,
  gemShort,
  gemSource,
  gemVersion,
  lockedGem,
  lockRemote,
  lockSection,
} from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toRepository, toSource } from '../source.ts';

/** Gemfile and gemspec: a call for each gem. */
export function readGemfile(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((line, index) => {
      const found = groupsOf(gemCall, line);
      return found === undefined ? [] : [toDependency(found[0], found[1], index + 1)];
    }),
  );
}

function toDependency(name: string, rest: string, line: number): Dependency {
  const version = groupsOf(gemVersion, rest)?.[0] ?? '';
  const short = groupsOf(gemShort, rest)?.[0];
  const repository = groupsOf(gemGit, rest)?.[0] ?? (short && `https://github.com/${short}`);
  const source = toRepository(repository) ?? toSource(groupsOf(gemSource, rest)?.[0]);
  return { name, version, isDirect: true, line, source };
}

/** Gemfile.lock: sections by where gems come from, and what the Gemfile asks for. */
export function readGemfileLock(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  let section: string | undefined;
  let remote: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    section = groupsOf(lockSection, line)?.[0] ?? section;
    remote = groupsOf(lockRemote, line)?.[0] ?? remote;
    const found = groupsOf(lockedGem, line);
    if (found === undefined || section === 'PATH') continue;
    const [name, version] = found;
    dependencies.push({ name, version, isDirect: false, line: index + 1, source: toSource(remote) });
  }
  return ofDependencies(dependencies);
}
