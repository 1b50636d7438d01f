import type { FileView } from '../../../syntax/file-view.ts';
import { type NewLine, newLines } from '../../new-lines.ts';
import { findRow } from '../../path-row.ts';
import { attributeRows, usualTargets } from './data.ts';

export interface Attribute {
  readonly effect: string;
  readonly target: string;
  readonly line: number;
}

/** Attributes that a `.gitattributes` gives to more files than before. */
export function findAttributes({ change, base }: FileView): readonly Attribute[] {
  if (!/(^|\/)\.gitattributes$/.test(change.path)) return [];
  const before = new Set(
    (base?.text ?? '').split('\n').flatMap((text) => readLine({ text, line: 0 }).map(toKey)),
  );
  return newLines(change)
    .flatMap(readLine)
    .filter((found) => !before.has(toKey(found)));
}

function readLine({ text, line }: NewLine): readonly Attribute[] {
  const [target = '', ...attributes] = text.trim().split(/\s+/);
  if (target === '' || target.startsWith('#') || findRow(target, usualTargets) !== undefined) return [];
  return attributes.flatMap((attribute) => {
    const row = attributeRows.find(({ pattern }) => pattern.test(attribute));
    return row === undefined ? [] : [{ effect: row.effect, target, line }];
  });
}

function toKey({ effect, target }: Attribute): string {
  return `${effect} ${target}`;
}
