import { once, oncePer } from '../../syntax/once.ts';
import { blockAround, blockAt, lastAbove, openerAt } from './block-around.ts';
import { type Block, blockOf } from './blocks-in.ts';
import type { SettingRow } from './setting.ts';
import { hasWideRange } from './wide-range.ts';

/** Where a line stands. */
export interface Place {
  readonly lines: readonly string[];
  readonly line: number;
  /** The resources, services and places of the file. */
  readonly blocks: readonly Block[];
}

/** Whether a line stands where a row means it: in that list, that block and that resource. */
export function isPlaced(row: SettingRow, place: Place): boolean {
  if (isMarked(row, place) || !isAbove(row, place)) return false;
  if (row.wide === true && !hasWideRange(place.lines[place.line - 1] ?? '')) return false;
  if (row.whole !== undefined && !whole(place.lines)(row.whole)) return false;
  return isUnder(row, place) && isIncoming(row, place) && isInBlock(row, place) && !isDenied(row, place);
}

/** One of the three lines below says more. */
function isAbove({ below }: SettingRow, { lines, line }: Place): boolean {
  return below === undefined || lines.slice(line, line + 3).some((text) => below.test(text));
}

/** Marks of a setting stand in the lines just above it. */
function isMarked({ notAbove }: SettingRow, { lines, line }: Place): boolean {
  if (notAbove === undefined) return false;
  const above = lines.slice(0, line - 1);
  return above
    .slice(above.findLastIndex((text) => !/^\s*@/.test(text)) + 1)
    .some((text) => notAbove.test(text));
}

/** Items of a list, empty lines and remarks: the key stands above them. */
const items = /^\s*(-|$|#|\/\/|["'][^"']*["'],?\s*((#|\/\/).*)?$)/;

function isUnder({ under }: SettingRow, { lines, line }: Place): boolean {
  if (under === undefined) return true;
  const above = lastAbove(lines, line - 1, (text) => !items.test(text) || under.test(text));
  return under.test(lines[above] ?? '');
}

/** What people are told says nothing to a machine. */
const prose = /\bdescription["']?\s*[:=]/i;

/** How far a block reaches at most. */
const farthest = 12;

/** Whether the block around a line tells of what comes in; a line that denies the way out says so, too. */
function isIncoming({ notUnder }: SettingRow, { lines, line }: Place): boolean {
  if (notUnder === undefined) return true;
  const around = [
    ...lines.slice(line - 1, line),
    ...lines.slice(Math.max(0, line - farthest), line - 1).toReversed(),
    ...lines.slice(line, line + 4),
  ];
  const told = around.find(
    (text) => !prose.test(text) && (notUnder.test(text) || /ingress\b|inbound/i.test(text)),
  );
  return told === undefined || !notUnder.test(told) || /=\s*"?false\b/.test(told);
}

function isInBlock(row: SettingRow, { lines, line, blocks }: Place): boolean {
  const { block, inside, beside, notBeside } = row;
  if (block !== undefined && !block.test(blockOf(blocks, line)?.opener ?? '')) return false;
  const around = once(() => blockAround(lines, line));
  const text = once(() => around()?.join('\n'));
  const holds = (pattern: RegExp): boolean => {
    const own = text();
    return own === undefined ? whole(lines)(pattern) : pattern.test(own);
  };
  if (inside !== undefined && !inside.test((around() ?? lines)[0] ?? '')) return false;
  return (beside === undefined || holds(beside)) && (notBeside === undefined || !holds(notBeside));
}

/** What holds of a whole file, asked once: each line that stands in no block asks the same. */
const whole = oncePer((lines: readonly string[]) => {
  const text = lines.join('\n');
  const known = new Map<RegExp, boolean>();
  return (pattern: RegExp): boolean => {
    const holds = known.get(pattern) ?? pattern.test(text);
    known.set(pattern, holds);
    return holds;
  };
});

const statement = /^\s*statement\s*\{/;
const says = /\beffect["']?\s*[:=]/i;
const denies = /\beffect["']?\s*[:=]\s*["']?deny\b/i;

/** Whether the statement of rights around a line takes them away. */
function isDenied({ code }: SettingRow, { lines, line }: Place): boolean {
  if (code !== 'infra-permission') return false;
  let at = line - 1;
  for (let step = 0; step < 4; step += 1) {
    at = openerAt(lines, at);
    if (at < 0) return false;
    const around = blockAt(lines, at);
    // What says nothing allows; the statements beside it tell nothing of it.
    if (statement.test(lines[at] ?? '') && !around.some((text) => says.test(text))) return false;
    if (around.some((text) => says.test(text))) return around.some((text) => denies.test(text));
  }
  return false;
}
