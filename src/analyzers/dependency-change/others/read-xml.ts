import { createLineIndex } from '../../../syntax/line-index.ts';
import { ofDependencies, type PackageFile } from '../package-file.ts';

const artifact =
  /<(?:dependency|plugin|parent|extension)>([\s\S]{0,2000}?)<\/(?:dependency|plugin|parent|extension)>/g;

/** pom.xml: dependencies, plugins and parents by group and artifact. */
export function readPom(text: string): PackageFile {
  const toLine = createLineIndex(text);
  return ofDependencies(
    Array.from(text.matchAll(artifact), ({ 0: whole, 1: part = '', index }) => ({
      name: `${field(part, 'groupId') ?? ''}:${field(part, 'artifactId') ?? ''}`,
      version: field(part, 'version') ?? '-',
      isDirect: true,
      line: toLine(index + Math.max(0, whole.indexOf('<version>'))),
    })),
  );
}

function field(part: string, name: string): string | undefined {
  return new RegExp(`<${name}>\\s*([^<]{1,200}?)\\s*</${name}>`).exec(part)?.[1];
}

const reference =
  /<(?:PackageReference|PackageVersion|package|GlobalPackageReference)\b([^>]{1,500})>(?:\s*<Version>([^<]{1,80})<)?/g;

/** Project files of .NET and packages.config. */
export function readProject(text: string): PackageFile {
  const toLine = createLineIndex(text);
  return ofDependencies(
    Array.from(text.matchAll(reference)).flatMap(({ 1: attributes = '', 2: inner, index }) => {
      const read = (name: string) =>
        new RegExp(`\\b${name}\\s*=\\s*"([^"]{1,200})"`, 'i').exec(attributes)?.[1];
      const name = read('Include') ?? read('id');
      const version = read('Version') ?? inner ?? '-';
      return name === undefined ? [] : [{ name, version, isDirect: true, line: toLine(index) }];
    }),
  );
}
