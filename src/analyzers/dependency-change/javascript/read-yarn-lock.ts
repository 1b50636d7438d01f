import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { berryAddress, yarnAlias, yarnBlock, yarnField, yarnLocal, yarnName } from '../patterns/data.ts';
import { toLockSource } from './read-npm-lock.ts';

/** yarn.lock, by its blocks: a line of names without indentation, then fields. Classic and later versions. */
export function readYarnLock(text: string): PackageFile {
  const dependencies: Dependency[] = [];
  let fields = new Map<string, string>();
  let [names, line] = ['', 0];
  const end = () => dependencies.push(...toDependency(names, fields, line));
  for (const [index, shown] of text.split('\n').entries()) {
    if (yarnBlock.pattern.test(shown)) {
      end();
      [names, line, fields] = [shown, index + 1, new Map()];
    }
    const [, key, value] = yarnField.pattern.exec(shown) ?? [];
    if (key === undefined || value === undefined) continue;
    fields.set(key, value);
    // In the middle of the block, near to whatever changed in it.
    if (key === 'resolved' || key === 'resolution') line = index + 1;
  }
  end();
  return ofDependencies(dependencies);
}

function toDependency(
  names: string,
  fields: ReadonlyMap<string, string>,
  line: number,
): readonly Dependency[] {
  const asked = names.replaceAll('"', '').split(',')[0] ?? '';
  const [, shown, range = ''] = yarnName.pattern.exec(asked.trim()) ?? [];
  if (shown === undefined || yarnLocal.pattern.test(range)) return [];
  const name = yarnAlias.pattern.exec(range)?.[1] ?? shown;
  const version = fields.get('version') ?? '';
  const resolved = fields.get('resolved') ?? toBerryAddress(fields.get('resolution') ?? '');
  const integrity = fields.get('integrity') ?? fields.get('checksum');
  const source = resolved === undefined ? undefined : toLockSource({ name, version, resolved });
  return [
    {
      name,
      version,
      isDirect: false,
      line,
      ...(source !== undefined && { source }),
      ...(integrity !== undefined && { integrity }),
    },
  ];
}

/** `name@npm:1.0.0` is the registry's; anything else names its address. */
function toBerryAddress(resolution: string): string | undefined {
  return berryAddress.pattern.exec(resolution)?.[1];
}
