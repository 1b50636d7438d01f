import type { FileView } from '../../syntax/file-view.ts';
import { type NewLine, newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { withoutComments, withoutWords } from './code-of-line.ts';
import { type CharacterRow, characterRows, markupPaths, prosePaths } from './data.ts';

export interface Hidden {
  readonly code: CharacterRow['code'];
  readonly kind: string;
  /** Its code point, as standards write it. */
  readonly point: string;
  readonly line: number;
}

const suspicious = /[^\t -~]|[ \t]{120}/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What the change writes that readers do not see, the first of each kind in a line. */
export function findHidden(file: FileView): readonly Hidden[] {
  const lines = newLines(file.change).filter(({ text }) => suspicious.test(text));
  const place = toPlace(file);
  const before = countBefore(file);
  return lines.flatMap((line) => readLine(line, place)).filter((hidden) => isMore(hidden, before));
}

interface Place {
  readonly isProse: boolean;
  readonly isMarkup: boolean;
  readonly isRemark: (line: number) => boolean;
}

function toPlace({ change, head }: FileView): Place {
  const remarks = (head?.facts.comments ?? []).filter(({ line, endLine }) => endLine > line);
  return {
    isProse: findRow(change.path, prosePaths) !== undefined,
    isMarkup: findRow(change.path, markupPaths) !== undefined,
    isRemark: (at) => remarks.some(({ line, endLine }) => line <= at && at <= endLine),
  };
}

function readLine({ text, line }: NewLine, place: Place): readonly Hidden[] {
  const found = characterRows
    .filter((row) => isFor(row, text, place))
    .flatMap((row) => {
      const seen = toSeen(row, text, place.isRemark(line));
      const match = [...seen.matchAll(row.pattern)].find(([, group]) => group !== undefined);
      return match?.[1] === undefined
        ? []
        : [{ code: row.code, kind: row.kind, point: toPoint(match[1]), line }];
    });
  const codes = found.map(({ code }) => code);
  return found.filter(({ code }, index) => codes.indexOf(code) === index);
}

/** Whoever writes from right to left needs marks for it, in words for people. */
function isFor({ code, where }: CharacterRow, text: string, { isProse, isMarkup }: Place): boolean {
  if (isProse && (where !== 'all' || (code === 'hidden-bidi' && rightToLeft.test(text)))) return false;
  return !(isMarkup && (where === 'bare' || where === 'word'));
}

function toSeen({ where }: CharacterRow, text: string, isRemark: boolean): string {
  if (where === 'all' || where === 'code') return text;
  if (isRemark) return '';
  return where === 'bare' ? withoutWords(text) : withoutComments(text);
}

/** The sign that stands out: of a word the first that is not plain. */
function toPoint(text: string): string {
  const sign = [...text].find((letter) => !/[\w]/.test(letter)) ?? text;
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How often the removed lines held each sign: an edited line that keeps it hides nothing new. */
function countBefore({ change }: FileView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of change.hunks.flatMap((hunk) => hunk.lines)) {
    if (line.kind !== 'removed' || !suspicious.test(line.text)) continue;
    const signs = [...line.text.matchAll(/[^\t!-~]/gu)].map(([sign]) => sign);
    for (const sign of new Set(signs)) {
      const point = toPoint(sign);
      counts.set(point, (counts.get(point) ?? 0) + 1);
    }
  }
  return counts;
}

function isMore({ point, code }: Hidden, before: Map<string, number>): boolean {
  const count = code === 'hidden-blank' && point === 'U+0020' ? 0 : (before.get(point) ?? 0);
  before.set(point, count - 1);
  return count <= 0;
}
