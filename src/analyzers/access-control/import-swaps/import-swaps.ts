import type { FileView, SourceView } from '../../../syntax/file-view.ts';
import { importSwaps } from './data.ts';

export interface ImportSwap {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

/** Imports of what makes input harmless that gave way to a namesake that does not. */
export function findImportSwaps({ base, head }: FileView): readonly ImportSwap[] {
  const [before, after] = [listModules(base), listModules(head)];
  return importSwaps.flatMap(({ code, from, to }) => {
    const isGone = [...before.keys()].some((module) => from.test(module) && !after.has(module));
    const found = [...after].find(([module]) => to.test(module) && !before.has(module));
    return isGone && found !== undefined ? [{ code, name: found[0], line: found[1] }] : [];
  });
}

function listModules(side: SourceView | undefined): ReadonlyMap<string, number> {
  return new Map((side?.facts.imports ?? []).map(({ module, line }) => [module, line]));
}
