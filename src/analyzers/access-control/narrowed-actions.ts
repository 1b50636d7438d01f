import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { Dropped } from './dropped/find-dropped.ts';
import { codeOf } from './sides.ts';
import { actionGuards } from './words/data.ts';

/** Guards of a Rails controller that hold for fewer of its actions than before. */
export function findNarrowed({ base, head }: FileView): readonly Dropped[] {
  const [before, after] = [listScopes(base), listScopes(head)];
  if (before.length !== after.length) return [];
  return after.flatMap((scope, index) => {
    const [was] = before.slice(index);
    if (was?.name !== scope.name) return [];
    const [more, less] = scope.name === 'only' ? [was, scope] : [scope, was];
    const lost = more.actions.filter((action) => !less.actions.includes(action));
    if (lost.length === 0 || !less.actions.every((action) => more.actions.includes(action))) return [];
    const { line } = scope;
    return [{ code: 'access-check-weakened', name: lost.join(', '), line, baseLine: was.line }];
  });
}

interface Scope {
  readonly name: string;
  readonly actions: readonly string[];
  readonly line: number;
}

function listScopes(side: SourceView | undefined): readonly Scope[] {
  return codeOf(side).settings.flatMap(({ name, of = '', value, line }) => {
    if (!actionGuards.pattern.test(`${of} ${name}`)) return [];
    return [{ name, line, actions: (value.items ?? [value]).map(({ text }) => text) }];
  });
}
