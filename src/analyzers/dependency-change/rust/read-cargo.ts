import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { toSource } from '../source.ts';
import { inlineValue, readTomlLines, type TomlEntry, toPlain } from '../toml-lines.ts';

const dependencyTable =
  /(?:^|\.)(?:dev-|build-)?dependencies(?:\.([\w-]+))?$|^(?:patch|replace)(?:\.[\w-]+)?$/;

/** Cargo.toml: one line a dependency, or a table of its own. */
export function readCargo(text: string): PackageFile {
  const entries = readTomlLines(text).filter(({ table }) => dependencyTable.test(table));
  return ofDependencies(entries.flatMap(toDependency));
}

function toDependency({ table, key, value, line }: TomlEntry): readonly Dependency[] {
  const own = dependencyTable.exec(table)?.[1];
  const name = own ?? toPlain(key);
  const read = (field: string) => {
    if (own !== undefined) return key === field ? toPlain(value) : undefined;
    return value.startsWith('{') ? inlineValue(value, field) : undefined;
  };
  const address = read('git') ?? read('registry');
  const isElsewhere = read('workspace') === 'true' || read('path') !== undefined;
  const version = own === undefined && !value.startsWith('{') ? toPlain(value) : (read('version') ?? '');
  if (isElsewhere || (own !== undefined && version === '' && address === undefined)) return [];
  const source = address === undefined ? undefined : (toSource(address) ?? address);
  return [
    { name: read('package') ?? name, version, isDirect: true, line, ...(source !== undefined && { source }) },
  ];
}
