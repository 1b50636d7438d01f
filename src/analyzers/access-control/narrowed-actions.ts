import type { CallFact, ValueFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { Dropped } from './dropped/find-dropped.ts';
import { codeOf } from './sides.ts';
import { accessNames, actionGuards } from './words/data.ts';

/** Guards of a Rails controller that hold for fewer of its actions than before. */
export function findNarrowed({ base, head }: FileView): readonly Dropped[] {
  const before = listGuards(base);
  return listGuards(head).flatMap(({ name, scopes, line }) =>
    before
      .filter((was) => was.name === name)
      .slice(0, 1)
      .flatMap((was) =>
        findLost(was.scopes, scopes, accessNames.pattern.test(name)).map((lost) => {
          return { code: 'access-check-weakened', name: lost, line, baseLine: was.line };
        }),
      ),
  );
}

interface ActionGuard {
  /** What runs before the actions. */
  readonly name: string;
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  readonly line: number;
}

type Scopes = ActionGuard['scopes'];

/** Actions that a guard no longer holds for, or the word that narrows it. */
function findLost(was: Scopes, is: Scopes, isAccess: boolean): readonly string[] {
  if (was.size === 0 && isAccess) return [...is.keys()].slice(0, 1);
  return [
    ...listMissing(was.get('only'), is.get('only')),
    ...listMissing(is.get('except'), was.get('except')),
  ];
}

/** What only the longer list has, where the shorter one has nothing else. */
function listMissing(long: readonly string[] = [], short: readonly string[] = []): readonly string[] {
  const missing = long.filter((action) => !short.includes(action));
  const isPart = short.length > 0 && short.every((action) => long.includes(action));
  return isPart && missing.length > 0 ? [missing.join(', ')] : [];
}

function listGuards(side: SourceView | undefined): readonly ActionGuard[] {
  return codeOf(side)
    .calls.filter(({ name }) => actionGuards.pattern.test(name))
    .map(({ args, line }: CallFact) => ({
      name: args.flatMap(({ key, text }) => (key === undefined ? [text] : [])).join(),
      scopes: new Map(
        args.flatMap(({ key, ...value }) => (key === undefined ? [] : [[key, listTexts(value)]])),
      ),
      line,
    }));
}

function listTexts({ text, items }: ValueFact): readonly string[] {
  return items === undefined ? [text] : items.map((item) => item.text);
}
