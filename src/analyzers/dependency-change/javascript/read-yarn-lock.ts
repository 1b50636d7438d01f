import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { berryAddress, yarnAlias, yarnBlock, yarnField, yarnLocal, yarnName } from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toLockSource } from './read-npm-lock.ts';

interface Block {
  readonly names: string;
  readonly fields: Map<string, string>;
  line: number;
}

/** yarn.lock, by its blocks: a line of names without indentation, then fields. Classic and later versions. */
export function readYarnLock(text: string): PackageFile {
  const blocks: Block[] = [];
  for (const [index, shown] of text.split('\n').entries()) {
    if (yarnBlock.pattern.test(shown)) blocks.push({ names: shown, fields: new Map(), line: index + 1 });
    const [block, field] = [blocks.at(-1), groupsOf(yarnField, shown)];
    if (block === undefined || field === undefined) continue;
    const [key, value] = field;
    block.fields.set(key, value);
    // In the middle of the block, near to whatever changed in it.
    if (key === 'resolved' || key === 'resolution') block.line = index + 1;
  }
  return ofDependencies(blocks.flatMap(toDependency));
}

function toDependency({ names, fields, line }: Block): readonly Dependency[] {
  const found = groupsOf(yarnName, names);
  if (found === undefined) return [];
  const [shown, range] = found;
  if (yarnLocal.pattern.test(range)) return [];
  const name = groupsOf(yarnAlias, range)?.[0] ?? shown;
  const version = fields.get('version') ?? '';
  const resolved = fields.get('resolved') ?? toBerryAddress(fields.get('resolution') ?? '');
  const integrity = fields.get('integrity') ?? fields.get('checksum');
  const source = toLockSource({ name, version, resolved });
  return [{ name, version, isDirect: false, line, source, integrity }];
}

/** `name@npm:1.0.0` is the registry's; anything else names its address. */
function toBerryAddress(resolution: string): string | undefined {
  return groupsOf(berryAddress, resolution)?.[0];
}
