import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
  readonly dev?: true;
  readonly devOptional?: true;
  readonly link?: true;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, one]) => !one.dev && !one.devOptional);

describe('the lock', () => {
  it('fixes every package by its content', () => {
    const loose = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));

    expect(loose.map(([path]) => path)).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
  });

  it('takes nothing from an address, a folder or a repository', () => {
    const odd = locked.filter(
      ([, { link, resolved }]) => link === true || /^(?!https:\/\/)/.test(resolved ?? 'https://'),
    );

    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('lets no package that is shipped run a script when it is installed', () => {
    expect(shipped.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(10);
  });
});

describe('the manifest', () => {
  it('pins every dependency to one version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('runs nothing on the machine of somebody who installs it', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];

    expect(hooks.filter((name) => name in manifest.scripts)).toEqual([]);
  });

  it('has a reason for every production dependency', () => {
    const reasons = readFileSync('docs/dependencies.md', 'utf8');
    const named = [...reasons.matchAll(/^\| `([^`]+)` \| (.{20,}) \|$/gm)].map(([, name]) => name);

    expect(named.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
  });
});
