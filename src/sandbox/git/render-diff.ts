import { deflateSync } from 'node:zlib';
import type { Change, Side } from './changes.ts';
import { toText } from './changes.ts';
import { diffText, type LineChange, toHunks } from './line-diff.ts';
import { quotePath } from './quote-path.ts';

const noObject = '0'.repeat(40);

/** Unified diff text of all changes, in the form `git diff` prints; with `binary`, binary files as patches. */
export function renderDiff(changes: readonly Change[], options: { binary?: boolean } = {}): string {
  return changes.map((change) => renderChange(change, options.binary === true)).join('');
}

function renderChange(change: Change, binary: boolean): string {
  return [...renderHeader(change), ...renderIndex(change, binary), renderBody(change, binary)]
    .filter((line) => line !== '')
    .map((line) => (line.endsWith('\n') ? line : `${line}\n`))
    .join('');
}

function renderHeader(change: Change): string[] {
  const lines = [`diff --git ${quotePath(`a/${change.oldPath}`)} ${quotePath(`b/${change.path}`)}`];
  const { before, after } = change;
  if (!before) lines.push(`new file mode ${after?.mode}`);
  if (!after) lines.push(`deleted file mode ${before?.mode}`);
  if (before && after && before.mode !== after.mode)
    lines.push(`old mode ${before.mode}`, `new mode ${after.mode}`);
  if (change.kind === 'renamed') {
    lines.push(`similarity index ${change.similarity}%`);
    lines.push(`rename from ${quotePath(change.oldPath)}`, `rename to ${quotePath(change.path)}`);
  }
  return lines;
}

function renderIndex({ before, after }: Change, binary: boolean): string[] {
  if (before?.sha === after?.sha) return [];
  const isBinary = before?.binary || after?.binary;
  const length = binary && isBinary ? 40 : 10;
  const ids = [before?.sha ?? noObject, after?.sha ?? noObject].map((sha) => sha.slice(0, length)).join('..');
  return [before && before.mode === after?.mode ? `index ${ids} ${before.mode}` : `index ${ids}`];
}

function renderBody(change: Change, binary: boolean): string {
  const { before, after } = change;
  if (before?.sha === after?.sha) return '';
  const oldName = before ? quotePath(`a/${change.oldPath}`) : '/dev/null';
  const newName = after ? quotePath(`b/${change.path}`) : '/dev/null';
  if (!before?.binary && !after?.binary) return renderHunks(change, oldName, newName);
  if (!binary) return `Binary files ${oldName} and ${newName} differ`;
  return `GIT binary patch\n${renderLiteral(after)}\n${renderLiteral(before)}\n`;
}

function renderHunks({ before, after }: Change, oldName: string, newName: string): string {
  const hunks = toHunks(diffText(toText(before), toText(after)));
  if (hunks.length === 0) return '';
  const body = hunks.map(({ oldStart, oldLength, newStart, newLength, lines }) => {
    const ranges = `@@ -${toRange(oldStart, oldLength)} +${toRange(newStart, newLength)} @@\n`;
    return ranges + lines.map(renderLine).join('');
  });
  return `--- ${toFileName(oldName)}\n+++ ${toFileName(newName)}\n${body.join('')}`;
}

function renderLine({ mark, text }: LineChange): string {
  return text.endsWith('\n') ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`;
}

/** git ends an unquoted name with a tab when it contains a space, so that patch tools find its end. */
function toFileName(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name;
}

/** git leaves out a length of one. */
function toRange(start: number, length: number): string {
  return length === 1 ? String(start) : `${start},${length}`;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';

function renderLiteral(side: Side | null): string {
  const bytes = side?.bytes ?? Buffer.alloc(0);
  const packed = deflateSync(bytes);
  const rows: string[] = [];
  for (let at = 0; at < packed.length; at += 52) rows.push(encodeRow(packed.subarray(at, at + 52)));
  return [`literal ${bytes.length}`, ...rows, ''].join('\n');
}

function encodeRow(row: Buffer): string {
  const length =
    row.length <= 26 ? String.fromCharCode(64 + row.length) : String.fromCharCode(70 + row.length);
  const padded = Buffer.concat([row, Buffer.alloc((4 - (row.length % 4)) % 4)]);
  let text = length;
  for (let at = 0; at < padded.length; at += 4) text += encodeWord(padded.readUInt32BE(at));
  return text;
}

function encodeWord(word: number): string {
  let rest = word;
  let text = '';
  for (let digit = 0; digit < 5; digit += 1) {
    text = `${alphabet[rest % 85]}${text}`;
    rest = Math.floor(rest / 85);
  }
  return text;
}
