import type { MarkupRow } from './markup/data.ts';
import { scriptRow } from './scripts/data.ts';
import type { SignRow } from './sign-row.ts';
import { styleRows } from './styles/data.ts';
import { type Told, tellApart } from './tell-apart.ts';

/** A script or a style sheet in a page, told by its own language; other content, and what that leaves in doubt, as it stands. */
export function tellElement({ quoted }: MarkupRow, text: string): Told {
  const open = String(new RegExp(`^<(?:${quoted}|[^"'<>])*>`).exec(text)?.[0]);
  const close = text.lastIndexOf('</');
  const row = toRow(open);
  const told = row && tellApart(row, text.slice(open.length, close));
  if (told === undefined) return { program: `\0${text}\0`, remarks: [] };
  const remarks = told.remarks.map((remark) => ({ ...remark, start: remark.start + open.length }));
  return { program: `${toTag(quoted, open)}\0\0${told.program}\0\0${text.slice(close)}`, remarks };
}

function toRow(open: string): SignRow | undefined {
  const kind = /\s(?:lang|type)\s*=\s*["']?([\w/+-]*)/i.exec(open)?.[1]?.toLowerCase() ?? '';
  if (/\s(?:lang|type)\b[\s\S]*\s(?:lang|type)\b/i.test(open)) return undefined;
  if (/^<script\b/i.test(open))
    return /^(|module|text\/javascript|[jt]s|(java|type)script)$/.test(kind) ? scriptRow : undefined;
  if (!/^<style\b/i.test(open)) return undefined;
  return styleRows.find(({ language }) => language === (kind.replace('text/', '') || 'css'));
}

/** The tag with one blank between its parts, whatever stood there. */
export function toTag(quoted: string, tag: string): string {
  const even = tag.replaceAll(
    new RegExp(`(${quoted})|\\s+`, 'g'),
    (_, kept: string | undefined) => kept ?? ' ',
  );
  const bare = even.replace(/ >$/, '>');
  return bare.includes('=') ? bare.replace(/(["'}]) \/>$/, '$1/>') : bare.replace(/ \/>$/, '/>');
}
