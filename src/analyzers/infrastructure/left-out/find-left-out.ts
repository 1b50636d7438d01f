import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { newLines } from '../../new-lines.ts';
import { type Block, blocksIn } from '../blocks-in.ts';
import type { Kind } from '../kinds/data.ts';
import type { Setting } from '../setting.ts';
import { leftOutRows } from './data.ts';
import type { LeftOutRow } from './left-out-row.ts';

/** New resources that leave out what they need, and old ones that the change takes it from. */
export function findLeftOut(file: FileView, kind: Kind): readonly Setting[] {
  const { base, head } = file;
  if (head === undefined || !head.whole) return [];
  const before = base?.whole ? blocksIn(kind, base.text.split('\n')) : undefined;
  const fresh = new Set(newLines(file.change).map(({ line }) => line));
  const rows = leftOutRows.filter(({ kinds }) => kinds.includes(kind));
  return blocksIn(kind, head.text.split('\n')).flatMap((block, index, all) => {
    const bare = rows.filter((row) => isBare(row, block));
    if (bare.length === 0) return [];
    const alike = all.slice(0, index).filter(({ opener }) => opener === block.opener).length;
    const twin = before?.filter(({ opener }) => opener === block.opener)[alike];
    if (twin !== undefined) return bare.flatMap((row) => findTaken(file, row, twin));
    return isNew(block, fresh) ? onePerCode(bare, block) : [];
  });
}

const remark = /^\s*(#|\/\/)/;

function isBare({ opens, only, but, needs }: LeftOutRow, { opener, lines }: Block): boolean {
  if (!opens.test(opener)) return false;
  const text = lines.filter((line) => !remark.test(line)).join('\n');
  return only?.test(text) !== false && but?.test(text) !== true && !needs.test(text);
}

/** A block that got another name alone is an old one. */
function isNew({ line, first, lines }: Block, fresh: ReadonlySet<number>): boolean {
  const count = lines.filter((_, index) => fresh.has(first + index)).length;
  return fresh.has(line) && count * 2 > lines.filter((text) => text.trim().length > 1).length;
}

function onePerCode(rows: readonly LeftOutRow[], { line }: Block): readonly Setting[] {
  const first = rows.filter(({ code }, index) => rows.findIndex((row) => row.code === code) === index);
  return first.map(({ code, what }) => ({ code, what: `adds ${what}`, line }));
}

function findTaken({ change }: FileView, row: LeftOutRow, twin: Block): readonly Setting[] {
  const taken = change.hunks
    .flatMap(({ lines }) => lines)
    .find(
      (line) =>
        line.kind === 'removed' &&
        line.baseLine >= twin.first &&
        line.baseLine < twin.first + twin.lines.length &&
        row.needs.test(line.text) &&
        !remark.test(line.text),
    );
  if (taken?.kind !== 'removed') return [];
  const code = row.code === 'infra-weak' ? 'infra-protection' : row.code;
  const { baseLine } = taken;
  return [{ code, what: `leaves ${row.what}`, line: toHeadLine(change, baseLine), baseLine }];
}
