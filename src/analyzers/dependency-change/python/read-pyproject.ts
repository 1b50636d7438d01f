import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { toSource } from '../source.ts';
import { inlineValue, readTomlLines, type TomlEntry, toPlain } from '../toml-lines.ts';
import { toPythonName, toRequirement } from './read-requirements.ts';

/** pyproject.toml (PEP 621, PEP 735, Poetry, uv, PDM) and Pipfile. */
export function readPyproject(text: string): PackageFile {
  return ofDependencies(readTomlLines(text).flatMap((entry) => [...readList(entry), ...readNamed(entry)]));
}

const listTables = /^(project\.optional-dependencies|dependency-groups|tool\.pdm\.dev-dependencies)$/;

/** A list of requirements: each keeps the line it stands on. */
function readList({ table, key, value, line }: TomlEntry): readonly Dependency[] {
  const isList =
    listTables.test(table) ||
    (table === 'project' && /^(optional-)?dependencies\b/.test(key)) ||
    (table === 'build-system' && key === 'requires') ||
    (table === 'tool.uv' && key === 'dev-dependencies');
  if (!isList) return [];
  return value.split('\n').flatMap((part, index) =>
    Array.from(part.replace(/^\s*#.*/, '').matchAll(/"([^"]+)"|'([^']+)'/g)).flatMap(([, double, single]) => {
      const found = toRequirement(double ?? single ?? '', line + index);
      return found === undefined ? [] : [found];
    }),
  );
}

const namedTables =
  /^(tool\.poetry\.(dev-)?dependencies|tool\.poetry\.group\.[\w-]+\.dependencies|tool\.uv\.sources|packages|dev-packages)$/;

/** `name = "range"`, or a table that may name another source. */
function readNamed({ table, key, value, line }: TomlEntry): readonly Dependency[] {
  const name = toPythonName(toPlain(key));
  if (!namedTables.test(table) || name === 'python') return [];
  const version = value.startsWith('{') ? (inlineValue(value, 'version') ?? '') : toPlain(value);
  const address = value.startsWith('{')
    ? (inlineValue(value, 'git') ?? inlineValue(value, 'url'))
    : undefined;
  const source = address === undefined ? undefined : (toSource(address) ?? address);
  return [{ name, version, isDirect: true, line, ...(source !== undefined && { source }) }];
}
