import { ofDependencies, type PackageFile } from '../package-file.ts';

const call =
  /^\s*(?:\w*[iI]mplementation|api|\w*[cC]ompile(?:Only)?|\w*[rR]untime(?:Only)?|annotationProcessor|kapt|ksp|classpath|debugImplementation|platform)\b[\s(]+(?:platform\()?["']([\w.-]+):([\w.-]+)(?::([\w.+\-[\](),]+))?["']/;
const catalogue = /^[\w-]+\s*=\s*\{[^}]{0,200}\bmodule\s*=\s*"([\w.-]+):([\w.-]+)"/;

/** build.gradle in both languages, and the catalogue of versions. A version that stands elsewhere is a dash. */
export function readGradle(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((line, index) => {
      const [, group, artifact, version = '-'] = call.exec(line) ?? catalogue.exec(line) ?? [];
      if (group === undefined || artifact === undefined) return [];
      return [{ name: `${group}:${artifact}`, version, isDirect: true, line: index + 1 }];
    }),
  );
}
