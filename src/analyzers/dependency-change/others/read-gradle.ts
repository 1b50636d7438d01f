import { ofDependencies, type PackageFile } from '../package-file.ts';
import { gradleCall, gradleCatalogue } from '../patterns/data.ts';

/** build.gradle in both languages, and the catalogue of versions. A version that stands elsewhere is a dash. */
export function readGradle(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((line, index) => {
      const [, group, artifact, version = '-'] =
        gradleCall.pattern.exec(line) ?? gradleCatalogue.pattern.exec(line) ?? [];
      if (group === undefined || artifact === undefined) return [];
      return [{ name: `${group}:${artifact}`, version, isDirect: true, line: index + 1 }];
    }),
  );
}
