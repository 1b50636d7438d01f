import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { toSource } from '../source.ts';
import { inlineValue, isTable, readTomlLines, type TomlEntry, toPlain } from '../toml-lines.ts';

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
  const address = toAddress(entries);
  const hashes = ['checksum', 'files', 'wheels', 'sdist'].flatMap(
    (key) => find(key)?.value.match(/[0-9a-f]{64}/g) ?? [],
  );
  // Without a hash and an address it is a part of the repository itself.
  if (address === undefined && hashes.length === 0) return [];
  return [
    {
      name: toPlain(name.value),
      version: toPlain(find('version')?.value ?? ''),
      isDirect: false,
      line: (find('source') ?? name).line,
      source: toSource(address),
      integrity: hashes.join(' ') || undefined,
    },
  ];
}

/** `source` is a text, an inline table, or a table of its own with an `url`. */
function toAddress(entries: readonly TomlEntry[]): string | undefined {
  const read = (table: string, key: string) =>
    entries.find((entry) => entry.table === table && entry.key === key)?.value ?? '';
  const source = read('package', 'source');
  return [
    ...['git', 'registry', 'url'].map((field) => inlineValue(source, field)),
    isTable(source) ? '' : toPlain(source),
    toPlain(read('package.source', 'url')),
  ].find(Boolean);
}
