import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { cargoTable } from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toRepository, toSource } from '../source.ts';
import { inlineValue, isTable, readTomlLines, type TomlEntry, toPlain } from '../toml-lines.ts';

/** Cargo.toml: one line a dependency, or a table of its own. */
export function readCargo(text: string): PackageFile {
  return ofDependencies(readTomlLines(text).flatMap(toDependency));
}

function toDependency({ table, key, value, line }: TomlEntry): readonly Dependency[] {
  const found = groupsOf(cargoTable, table);
  if (found === undefined) return [];
  const [own] = found;
  const read = (field: string) => {
    if (own === '') return inlineValue(value, field);
    return key === field ? toPlain(value) : undefined;
  };
  const registry = read('registry');
  const source = toRepository(read('git')) ?? toSource(registry) ?? registry;
  const version = read('version') ?? (own !== '' || isTable(value) ? '' : toPlain(value));
  const isElsewhere = read('workspace') === 'true' || read('path') !== undefined;
  // A line of a table of its own that says something else.
  const isAside = own !== '' && version === '' && source === undefined;
  if (isElsewhere || isAside) return [];
  const name = read('package') ?? (own || toPlain(key));
  return [{ name, version, isDirect: true, line, source }];
}
