import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { toSource } from '../source.ts';
import { readTomlLines, type TomlEntry, toPlain } from '../toml-lines.ts';

/** Cargo.lock, poetry.lock, uv.lock and pdm.lock: a table for each package. */
export function readTomlLock(text: string): PackageFile {
  const blocks = new Map<number, TomlEntry[]>();
  let owner = 0;
  for (const entry of readTomlLines(text)) {
    if (entry.table === 'package') owner = entry.block;
    else if (!entry.table.startsWith('package.')) continue;
    blocks.set(owner, [...(blocks.get(owner) ?? []), entry]);
  }
  return ofDependencies([...blocks.values()].flatMap(toDependency));
}

function toDependency(entries: readonly TomlEntry[]): readonly Dependency[] {
  const find = (key: string) => entries.find((entry) => entry.key === key);
  const name = find('name');
  if (name === undefined) return [];
  const version = toPlain(find('version')?.value ?? '');
  const address = toAddress(entries);
  const hashes = [find('checksum')?.value, find('files')?.value, find('wheels')?.value, find('sdist')?.value];
  const integrity = hashes
    .flatMap((value) => value?.match(/[0-9a-f]{64}/g) ?? [])
    .toSorted()
    .join(' ');
  // Without a hash and an address it is a part of the repository itself.
  if (address === undefined && integrity === '') return [];
  const source = address === undefined ? undefined : toSource(address);
  return [
    {
      name: toPlain(name.value),
      version,
      isDirect: false,
      line: (find('source') ?? name).line,
      ...(source !== undefined && { source }),
      ...(integrity !== '' && { integrity }),
    },
  ];
}

/** `source` is a text, an inline table, or a table of its own with an `url`. */
function toAddress(entries: readonly TomlEntry[]): string | undefined {
  const value = entries.find(({ key }) => key === 'source')?.value ?? '';
  const table = entries.find(({ table: name, key }) => name === 'package.source' && key === 'url')?.value;
  const address = /(?:git|registry|url)\s*=\s*"([^"]+)"/.exec(value)?.[1] ?? /^"([^"]+)"/.exec(value)?.[1];
  return address ?? (table === undefined ? undefined : toPlain(table));
}
