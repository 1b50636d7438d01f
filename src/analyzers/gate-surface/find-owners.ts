import type { FileView } from '../../syntax/file-view.ts';

export interface LostOwners {
  readonly target: string;
  readonly baseLine: number;
}

/** Paths that have no code owners of their own any more. */
export function findLostOwners({ change, base, head }: FileView): readonly LostOwners[] {
  if (!/(^|\/)CODEOWNERS$/.test(change.basePath) || base === undefined) return [];
  const left = new Set(readOwners(head?.text ?? '').map(({ target }) => target));
  return readOwners(base.text).filter(({ target }) => !left.has(target));
}

/** Lines that name owners; a path alone takes them away. */
function readOwners(text: string): readonly LostOwners[] {
  return text.split('\n').flatMap((line, index) => {
    const [target = '', owner] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    return owner === undefined ? [] : [{ target, baseLine: index + 1 }];
  });
}
