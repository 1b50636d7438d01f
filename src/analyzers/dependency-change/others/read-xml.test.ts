import { expect, it } from 'vitest';
import { readPom, readProject } from './read-xml.ts';

it('reads dependencies, plugins and parents of pom.xml at the line of their version', () => {
  const text = `<project>
  <parent><groupId>g</groupId><artifactId>p</artifactId><version>1.0</version></parent>
  <dependencies>
    <dependency>
      <groupId>
        g
      </groupId>
      <artifactId>a</artifactId>
      <version>2.0</version>
    </dependency>
    <dependency><groupId>g</groupId><artifactId>b</artifactId></dependency>
  </dependencies>
  <plugin><artifactId>c</artifactId></plugin>
  <plugin><groupId>g</groupId></plugin>
</project>
`;

  expect(readPom(text)).toEqual({
    dependencies: [
      { name: 'g:p', version: '1.0', isDirect: true, line: 2 },
      { name: 'g:a', version: '2.0', isDirect: true, line: 9 },
      { name: 'g:b', version: '-', isDirect: true, line: 11 },
      { name: ':c', version: '-', isDirect: true, line: 13 },
      { name: 'g:', version: '-', isDirect: true, line: 14 },
    ],
    scripts: [],
  });
});

it('reads references of .NET projects and packages.config', () => {
  const text = `<Project>
  <PackageReference Include="A" Version="1.0" />
  <PackageReference Include="B">
    <Version>2.0</Version>
  </PackageReference>
  <PackageVersion Include="C" />
  <package id="D" version="4.0" />
  <PackageReference Remove="E" />
</Project>
`;

  expect(readProject(text)).toEqual({
    dependencies: [
      { name: 'A', version: '1.0', isDirect: true, line: 2 },
      { name: 'B', version: '2.0', isDirect: true, line: 3 },
      { name: 'C', version: '-', isDirect: true, line: 6 },
      { name: 'D', version: '4.0', isDirect: true, line: 7 },
    ],
    scripts: [],
  });
});
