import type { Hunk } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import type { Freed } from './find-freed.ts';

/** Calls of which another size or another place is another piece of memory. */
const sized =
  /\b(?:\w*(?:[mck]|re)alloc(?:array)?|\w*(?:Alloc|Realloc|Malloc)|mem(?:cpy|move|set|cmp)|str(?:n(?:cpy|cat|cmp)|l(?:cpy|cat))|v?snprintf|fread|recv)\s*\(/g;

const languages = new Set(['c', 'cpp', 'objective-c']);

/** Calls about memory of which one argument became another one while all else stays. */
export function findResized({ language, change, head }: FileView): readonly Freed[] {
  if (head === undefined || !languages.has(language)) return [];
  return change.hunks.flatMap(listSingles).flatMap(({ before, after, line }) => {
    const [old, now] = [lastCall(before), lastCall(after)];
    if (old === undefined || now === undefined || old.name !== now.name) return [];
    const different = old.args.flatMap((text, at) =>
      text === now.args[at] ? [] : [{ text, is: String(now.args[at]) }],
    );
    const [one] = different;
    if (one === undefined || different.length > 1 || old.args.length !== now.args.length) return [];
    return isOther(one, head.text)
      ? [{ name: `${now.name}(${now.args.join(', ')})`.slice(0, 60), line }]
      : [];
  });
}

interface Single {
  readonly before: string;
  readonly after: string;
  readonly line: number;
}

/** Single lines that took the place of single lines, each behind the line before it. */
function listSingles({ lines }: Hunk): readonly Single[] {
  return lines.flatMap((gone, at) => {
    const [before, come, behind] = [lines[at - 1], lines[at + 1], lines[at + 2]];
    if (gone.kind !== 'removed' || come?.kind !== 'added' || before?.kind !== 'context') return [];
    if (behind !== undefined && behind.kind !== 'context') return [];
    return [{ before: before.text + gone.text, after: before.text + come.text, line: come.headLine }];
  });
}

/** The arguments of the last call about memory, without blanks. */
function lastCall(text: string): { readonly name: string; readonly args: readonly string[] } | undefined {
  const found = [...text.matchAll(sized)].at(-1);
  if (found === undefined) return undefined;
  const args = [''];
  let depth = 1;
  for (const letter of text.slice(found.index + found[0].length).replaceAll(/\s+/g, '')) {
    depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    if (depth === 0) break;
    if (letter === ',' && depth === 1) args.push('');
    else args.push(args.pop() + letter);
  }
  return { name: found[0].slice(0, -1).trim(), args };
}

interface Argument {
  readonly text: string;
  readonly is: string;
}

/** It is neither a text, nor more of the same by a number, nor the same by another name. */
function isOther({ text, is }: Argument, head: string): boolean {
  if (/["']/.test(text + is)) return false;
  if (is.startsWith(text) && text !== '') return /^\+[A-Za-z_]\w*$/.test(is.slice(text.length));
  const [old, now] = [toNames(text), toNames(is)];
  const gone = old.filter((name) => !now.includes(name));
  const isRenamed = old.length === now.length && text.replaceAll(/\w+/g, '') === is.replaceAll(/\w+/g, '');
  return !isRenamed || gone.every((name) => new RegExp(`\\b${name}\\b`).test(head));
}

function toNames(text: string): readonly string[] {
  return text.match(/[A-Za-z_]\w*/g) ?? [];
}
