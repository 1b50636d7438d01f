import { createLineIndex } from '../../../syntax/line-index.ts';
import { ofDependencies, type PackageFile } from '../package-file.ts';
import { mavenArtifact, nugetReference } from '../patterns/data.ts';

/** pom.xml: dependencies, plugins and parents by group and artifact. */
export function readPom(text: string): PackageFile {
  const toLine = createLineIndex(text);
  return ofDependencies(
    Array.from(text.matchAll(new RegExp(mavenArtifact.pattern, 'g')), ({ 0: whole, index }) => ({
      name: `${field(whole, 'groupId') ?? ''}:${field(whole, 'artifactId') ?? ''}`,
      version: field(whole, 'version') ?? '-',
      isDirect: true,
      line: toLine(index + Math.max(0, whole.indexOf('<version>'))),
    })),
  );
}

function field(whole: string, name: string): string | undefined {
  return new RegExp(`<${name}>\\s*([^<]{1,200}?)\\s*</${name}>`).exec(whole)?.[1];
}

/** Project files of .NET and packages.config. */
export function readProject(text: string): PackageFile {
  const toLine = createLineIndex(text);
  return ofDependencies(
    Array.from(text.matchAll(new RegExp(nugetReference.pattern, 'g'))).flatMap(
      ({ 1: attributes = '', 2: inner, index }) => {
        const read = (name: string) =>
          new RegExp(`\\b${name}\\s*=\\s*"([^"]{1,200})"`, 'i').exec(attributes)?.[1];
        const name = read('Include') ?? read('id');
        const version = read('Version') ?? inner ?? '-';
        return name === undefined ? [] : [{ name, version, isDirect: true, line: toLine(index) }];
      },
    ),
  );
}
