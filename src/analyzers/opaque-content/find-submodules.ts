import type { FileView } from '../../syntax/file-view.ts';

export interface Submodule {
  readonly name: string;
  readonly url: string;
  readonly line: number;
}

/** Submodules whose address is new or another one than before. */
export function findSubmodules({ change, base, head }: FileView): readonly Submodule[] {
  if (!/(^|\/)\.gitmodules$/.test(change.path)) return [];
  const before = new Set(readAddresses(base?.text ?? '').map(({ url }) => toPlainAddress(url)));
  return readAddresses(head?.text ?? '').filter(({ url }) => !before.has(toPlainAddress(url)));
}

function readAddresses(text: string): readonly Submodule[] {
  let name = '';
  return text.split('\n').flatMap((line, index) => {
    name = /^\s*\[submodule\s+"(.*)"\]/.exec(line)?.[1] ?? name;
    const url = /^\s*url\s*=\s*(\S+)/.exec(line)?.[1];
    return url === undefined ? [] : [{ name, url, line: index + 1 }];
  });
}

/** The same place by another way in, or with another ending, is the same place. */
function toPlainAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^(https|ssh|git\+ssh):\/\/([^@/]+@)?|^git@/, '')
    .replace(':', '/')
    .replace(/(\.git)?\/*$/, '');
}
