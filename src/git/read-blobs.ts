import type { Content } from '../patch/patch.ts';
import type { Side } from './list-entries.ts';
import type { ObjectReader } from './object-reader.ts';
import type { ReadLimits } from './read-range.ts';

/** Contents by object id. A submodule reads as git prints it in a diff. */
export async function readBlobs(
  objects: ObjectReader,
  sides: readonly Side[],
  limits: ReadLimits,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map(sides.filter(isSubmodule).map(toSubmodule));
  const ids = [...new Set(sides.filter(isBlob).map((side) => side.id))];
  const infos = await objects.describe(ids);
  const small: string[] = [];
  for (const [index, id] of ids.entries()) {
    const bytes = infos[index]?.bytes;
    if (bytes === undefined) contents.set(id, toUnknown('git does not have this content'));
    else if (bytes > limits.fileMegabytes * megabyte) contents.set(id, toTooLarge(bytes, limits));
    else small.push(id);
  }
  const buffers = await objects.read(small);
  for (const [index, id] of small.entries()) contents.set(id, toContent(buffers[index]));
  return contents;
}

const megabyte = 1024 * 1024;

/** As git decides: a NUL among the first 8,000 bytes. */
function toContent(bytes: Buffer | undefined): Content {
  if (bytes === undefined) return toUnknown('git cannot read this content');
  if (bytes.subarray(0, 8000).includes(0)) return { kind: 'binary', bytes: bytes.length };
  return { kind: 'text', text: bytes.toString('utf8') };
}

function toUnknown(reason: string): Content {
  return { kind: 'unknown', reason };
}

function toTooLarge(bytes: number, { fileMegabytes }: ReadLimits): Content {
  return toUnknown(`it has ${bytes} bytes, the limit is ${fileMegabytes} megabytes`);
}

function isBlob(side: Side): boolean {
  return side.mode !== '000000' && !isSubmodule(side);
}

function isSubmodule(side: Side): boolean {
  return side.mode === '160000';
}

function toSubmodule(side: Side): [string, Content] {
  return [side.id, { kind: 'text', text: `Subproject commit ${side.id}\n` }];
}
