import {
  knownScripts,
  laxSettings,
  registryRows,
  strictSettings,
  usualHosts,
} from '../../../src/analyzers/dependency-change/data.ts';
import { knownNames } from '../../../src/analyzers/dependency-change/known-names/data.ts';
import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import type { RowSample } from '../row-sample.ts';

const manifests: Readonly<Record<string, (name: string) => Sides>> = {
  npm: (name) => ({ path: 'package.json', head: `{"dependencies": {"${name}": "1.0.0"}}\n` }),
  pypi: (name) => ({ path: 'requirements.txt', head: `${name}==1.0\n` }),
  crates: (name) => ({ path: 'Cargo.toml', head: `[dependencies]\n${name} = "1.0"\n` }),
  go: (name) => ({ path: 'go.mod', head: `require ${name} v1.0.0\n` }),
  maven: (name) => ({
    path: 'build.gradle',
    head: `dependencies {\n  implementation '${name}:1.0'\n}\n`,
  }),
  gems: (name) => ({ path: 'Gemfile', head: `gem "${name}", "1.0"\n` }),
  packagist: (name) => ({ path: 'composer.json', head: `{"require": {"${name}": "1.0"}}\n` }),
  nuget: (name) => ({ path: 'a.csproj', head: `<PackageReference Include="${name}" Version="1.0" />\n` }),
};

const names = Object.entries(knownNames).flatMap(([ecosystem, list]) =>
  list.filter((name) => name.length > 4).map((name) => ({ name, toSides: manifests[ecosystem] })),
);

const lock = (name: string): Sides => ({
  path: 'package-lock.json',
  base: '{"lockfileVersion": 3, "packages": {"node_modules/a": {"version": "1.0.0"}}}\n',
  head: `{"lockfileVersion": 3, "packages": {"node_modules/${name}": {"version": "1.0.0", "hasInstallScript": true}}}\n`,
});

export const samples: readonly RowSample[] = [
  ...usualHosts.map(({ pattern, hit, miss }) => ({
    row: pattern.source,
    says: 'dependency-source',
    hit: { path: '.npmrc', head: `registry=https://${miss}\n` },
    miss: { path: '.npmrc', head: `registry=https://${hit}\n` },
  })),
  ...[...registryRows, ...laxSettings].map(({ pattern, file, hit, miss }) => ({
    row: pattern.source,
    says: 'dependency-source',
    hit: { path: file, head: `${hit}\n` },
    miss: { path: file, head: `${miss}\n` },
  })),
  ...strictSettings.map(({ pattern, file, hit, miss }) => ({
    row: `without ${pattern.source}`,
    says: 'dependency-source',
    hit: { path: file, base: `${hit}\n`, head: 'a=b\n' },
    miss: { path: file, base: `${miss}\n`, head: 'a=b\n' },
  })),
  ...[...knownScripts].map((name) => ({
    row: name,
    says: 'dependency-script',
    hit: lock(`${name}-of-nobody`),
    miss: lock(name),
  })),
  ...names.flatMap(({ name, toSides }) =>
    toSides === undefined
      ? []
      : [
          {
            row: name,
            says: 'dependency-typosquat',
            hit: toSides(`${name}${name.at(-1)}`),
            miss: toSides(name),
          },
        ],
  ),
];
