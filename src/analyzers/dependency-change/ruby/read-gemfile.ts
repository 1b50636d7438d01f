import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { toSource } from '../source.ts';

/** Gemfile and gemspec: a call for each gem. */
export function readGemfile(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((line, index) => {
      const [, name, rest = ''] =
        /^\s*(?:gem|\w+\.add_(?:development_|runtime_)?dependency)[\s(]+["']([\w.-]+)["'](.*)$/.exec(line) ??
        [];
      return name === undefined ? [] : [toDependency(name, rest, index + 1)];
    }),
  );
}

function toDependency(name: string, rest: string, line: number): Dependency {
  const version = /^\s*,\s*["']([^"']+)["']/.exec(rest)?.[1] ?? '';
  const address = /(?:git:|:git\s*=>)\s*["']([^"']+)["']/.exec(rest)?.[1];
  const short = /(?:github:|:github\s*=>)\s*["']([^"']+)["']/.exec(rest)?.[1];
  const other = /(?:source:|:source\s*=>)\s*["']([^"']+)["']/.exec(rest)?.[1];
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
    section = /^([A-Z ]+)$/.exec(line)?.[1] ?? section;
    remote = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? remote;
    const [, name, version = ''] = /^ {4}([\w.-]+) \(([^)]+)\)/.exec(line) ?? [];
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
