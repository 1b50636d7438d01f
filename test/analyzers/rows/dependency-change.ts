import { knownScripts, registryRows, usualHosts } from '../../../src/analyzers/dependency-change/data.ts';
import { flawRows, guardNames } from '../../../src/analyzers/dependency-change/known-flaws/data.ts';
import { knownNames } from '../../../src/analyzers/dependency-change/known-names/data.ts';
import { laxSettings, strictSettings } from '../../../src/analyzers/dependency-change/lax/data.ts';
import { versionRows } from '../../../src/analyzers/dependency-change/lowered/data.ts';
import type { Sides } from '../../../src/analyzers/observation-builder.ts';
import type { RowSample } from '../row-sample.ts';

const manifests: Readonly<Record<string, (name: string, version?: string) => Sides>> = {
  npm: (name, version = '1.0.0') => ({
    path: 'package.json',
    head: `{"dependencies": {"${name}": "${version}"}}\n`,
  }),
  pypi: (name, version = '1.0') => ({ path: 'requirements.txt', head: `${name}==${version}\n` }),
  crates: (name, version = '1.0') => ({
    path: 'Cargo.toml',
    head: `[dependencies]\n${name} = "${version}"\n`,
  }),
  go: (name, version = '1.0.0') => ({ path: 'go.mod', head: `require ${name} v${version}\n` }),
  maven: (name, version = '1.0') => ({
    path: 'build.gradle',
    head: `dependencies {\n  implementation '${name}:${version}'\n}\n`,
  }),
  gems: (name, version = '1.0') => ({ path: 'Gemfile', head: `gem "${name}", "${version}"\n` }),
  packagist: (name, version = '1.0') => ({
    path: 'composer.json',
    head: `{"require": {"${name}": "${version}"}}\n`,
  }),
  nuget: (name, version = '1.0') => ({
    path: 'a.csproj',
    head: `<PackageReference Include="${name}" Version="${version}" />\n`,
  }),
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
  ...flawRows.flatMap(({ ecosystem, name, repaired }) => {
    const toSides = manifests[ecosystem];
    const hit = toSides?.(name, repaired === '*' ? '1.0.0' : '0.0.1');
    const miss = repaired === '*' ? toSides?.(`${name}-of-nobody`) : toSides?.(name, repaired);
    return hit && miss ? [{ row: `${name} ${repaired}`, says: 'dependency-vulnerable', hit, miss }] : [];
  }),
  ...Object.entries(guardNames).flatMap(([ecosystem, list]) =>
    list.flatMap((name) => {
      const toBase = (one: string) => manifests[ecosystem]?.(one, '9.0.0');
      const head = manifests[ecosystem]?.('other-of-nobody', '9.0.0');
      const [hit, miss] = [toBase(name), toBase(`${name}-of-nobody`)];
      if (head === undefined || hit === undefined || miss === undefined) return [];
      return [
        {
          row: name,
          says: 'dependency-guard-removed',
          hit: { ...head, base: hit.head ?? '' },
          miss: { ...head, base: miss.head ?? '' },
        },
      ];
    }),
  ),
  ...versionRows.map(({ files, file: path, hit, miss }) => ({
    row: files.source,
    says: 'dependency-downgrade',
    hit: { path, base: `${hit.replace('1.9', '1.12')}\n`, head: `${hit}\n` },
    miss: { path, base: `${miss.replace('1.9', '1.12')}\n`, head: `${miss}\n` },
  })),
];
