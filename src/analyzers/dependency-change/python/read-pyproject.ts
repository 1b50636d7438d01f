import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { packageTable, requirementKey, requirementTable } from '../patterns/data.ts';
import { toRepository, toSource } from '../source.ts';
import { inlineValue, isTable, readTomlLines, type TomlEntry, toPlain } from '../toml-lines.ts';
import { toPythonName, toQuotedRequirements } from './read-requirements.ts';

/** pyproject.toml (PEP 621, PEP 735, Poetry, uv, PDM) and Pipfile. */
export function readPyproject(text: string): PackageFile {
  return ofDependencies(readTomlLines(text).flatMap((entry) => [...readList(entry), ...readNamed(entry)]));
}

/** A list of requirements: each keeps the line it stands on. */
function readList({ table, key, value, line }: TomlEntry): readonly Dependency[] {
  const isList = requirementTable.pattern.test(table) || requirementKey.pattern.test(`${table} ${key}`);
  if (!isList) return [];
  return toQuotedRequirements(value, line);
}

/** `name = "range"`, or a table that may name another source. */
function readNamed({ table, key, value, line }: TomlEntry): readonly Dependency[] {
  const name = toPythonName(toPlain(key));
  if (!packageTable.pattern.test(table) || name === 'python') return [];
  const version = inlineValue(value, 'version') ?? (isTable(value) ? '' : toPlain(value));
  const address = inlineValue(value, 'url');
  const source = toRepository(inlineValue(value, 'git')) ?? toSource(address) ?? address;
  return [{ name, version, isDirect: true, line, source }];
}
