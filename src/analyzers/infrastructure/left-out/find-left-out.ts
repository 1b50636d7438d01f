import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileChange } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { groupBy } from '../../group-by.ts';
import { newLines } from '../../new-lines.ts';
import { type Block, blocksIn } from '../blocks-in.ts';
import type { Kind } from '../kinds/data.ts';
import type { Setting } from '../setting.ts';
import { leftOutRows } from './data.ts';
import type { LeftOutRow } from './left-out-row.ts';

/** New resources that leave out what they need, and old ones that the change takes it from. */
export function findLeftOut(file: FileView, kind: Kind): readonly Setting[] {
  const { base, head, change } = file;
  if (!head?.whole) return [];
  const before = base?.whole ? groupBy(blocksIn(kind, base.text.split('\n')), openerOf) : undefined;
  const fresh = new Set(newLines(change).map(({ line }) => line));
  const rows = leftOutRows.filter(({ kinds }) => kinds.includes(kind));
  const turns = new Map<string, number>();
  return blocksIn(kind, head.text.split('\n')).flatMap((block) => {
    const bare = rows.filter((row) => isBare(row, block));
    const turn = turns.get(block.opener) ?? 0;
    turns.set(block.opener, turn + 1);
    const twin = before?.get(block.opener)?.[turn];
    if (twin !== undefined) return bare.flatMap((row) => findTaken(change, row, twin));
    return isNew(block, fresh) ? onePerCode(bare, block) : [];
  });
}

function openerOf({ opener }: Block): string {
  return opener;
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

/** The line below the first one of a block that said what is needed, and went. */
function findTaken(change: FileChange, row: LeftOutRow, { first, lines }: Block): readonly Setting[] {
  const taken = change.hunks
    .flatMap((hunk) => hunk.lines.filter((line) => line.kind === 'removed'))
    .find(
      ({ baseLine, text }) =>
        baseLine > first && baseLine < first + lines.length && row.needs.test(text) && !remark.test(text),
    );
  if (taken === undefined) return [];
  const code = row.code === 'infra-weak' ? 'infra-protection' : row.code;
  const { baseLine } = taken;
  return [{ code, what: `leaves ${row.what}`, line: toHeadLine(change, baseLine), baseLine }];
}
