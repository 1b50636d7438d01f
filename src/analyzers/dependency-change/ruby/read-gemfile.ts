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
import { toSource } from '../source.ts';

/** Gemfile and gemspec: a call for each gem. */
export function readGemfile(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((line, index) => {
      const [, name, rest = ''] = gemCall.pattern.exec(line) ?? [];
      return name === undefined ? [] : [toDependency(name, rest, index + 1)];
    }),
  );
}

function toDependency(name: string, rest: string, line: number): Dependency {
  const version = gemVersion.pattern.exec(rest)?.[1] ?? '';
  const address = gemGit.pattern.exec(rest)?.[1];
  const short = gemShort.pattern.exec(rest)?.[1];
  const other = gemSource.pattern.exec(rest)?.[1];
  const source =
    short === undefined
      ? [address, other].map((one) => one && (toSource(one) ?? one))[address ? 0 : 1]
      : `github.com/${short}`;
  const usual = source === 'https://rubygems.org' ? undefined : source;
  return { name, version, isDirect: true, line, ...(usual && { source: usual }) };
}

/** Gemfile.lock: sections by where gems come from, and what the Gemfile asks for. */
export function readGemfileLock(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  let [section, remote] = ['', ''];
  for (const [index, line] of text.split('\n').entries()) {
    section = lockSection.pattern.exec(line)?.[1] ?? section;
    remote = lockRemote.pattern.exec(line)?.[1] ?? remote;
    const [, name, version = ''] = lockedGem.pattern.exec(line) ?? [];
    if (name === undefined || section === 'PATH') continue;
    const source = section === 'GIT' ? (toSource(remote) ?? remote) : toSource(remote);
    dependencies.push({
      name,
      version,
      isDirect: false,
      line: index + 1,
      ...(source !== undefined && { source }),
    });
  }
  return ofDependencies(dependencies);
}
