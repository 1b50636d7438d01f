import { expect, it } from 'vitest';
import { readGradle } from './read-gradle.ts';

it('reads calls and catalogues of Gradle, with a dash for a version that stands elsewhere', () => {
  const text = `dependencies {
  implementation 'g:a:1.0'
  testImplementation("g.h:b")
}
c = { module = "g:c", version.ref = "c" }
`;

  expect(readGradle(text)).toEqual({
    dependencies: [
      { name: 'g:a', version: '1.0', isDirect: true, line: 2 },
      { name: 'g.h:b', version: '-', isDirect: true, line: 3 },
      { name: 'g:c', version: '-', isDirect: true, line: 5 },
    ],
    scripts: [],
  });
});
