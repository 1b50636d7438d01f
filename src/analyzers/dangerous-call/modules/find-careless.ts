import type { FileView } from '../../../syntax/file-view.ts';
import { moduleRows } from './data.ts';

export interface Careless {
  readonly code: string;
  readonly line: number;
  readonly endLine: number;
  readonly name: string;
}

/** Modules that came in the place of one that takes care. */
export function findCareless({ base, head }: Pick<FileView, 'base' | 'head'>): readonly Careless[] {
  const [before, after] = [base?.facts.imports ?? [], head?.facts.imports ?? []];
  return moduleRows
    .filter(({ careful }) => has(before, careful) && !has(after, careful))
    .flatMap(({ code, careless }) =>
      after
        .filter(({ module }) => careless.test(module))
        .map(({ module, line, endLine }) => ({ code, line, endLine, name: module })),
    );
}

function has(imports: readonly { readonly module: string }[], pattern: RegExp): boolean {
  return imports.some(({ module }) => pattern.test(module));
}
