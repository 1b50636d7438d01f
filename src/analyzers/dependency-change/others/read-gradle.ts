import { ofDependencies, type PackageFile } from '../package-file.ts';
import { gradleCall, gradleCatalogue } from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';

/** build.gradle in both languages, and the catalogue of versions. A version that stands elsewhere is a dash. */
export function readGradle(text: string): PackageFile {
  return ofDependencies(
    text.split('\n').flatMap((line, index) => {
      const found = groupsOf(gradleCall, line) ?? groupsOf(gradleCatalogue, line);
      if (found === undefined) return [];
      const [group, artifact, version] = found;
      return [{ name: `${group}:${artifact}`, version: version || '-', isDirect: true, line: index + 1 }];
    }),
  );
}
