import type { CallFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { addedFacts } from '../compare-code.ts';
import { lastName } from '../name-words.ts';
import { changingMarks, guardingMarks, openMethods } from './setups/data.ts';
import { codeOf } from './sides.ts';

export interface BareMethod {
  readonly name: string;
  readonly line: number;
}

/** New methods that change something for whoever calls them, in a class where others ask who comes. */
export function findBareMethods(file: FileView): readonly BareMethod[] {
  const { declarations } = codeOf(file.head);
  const guarded = declarations.filter(({ decorators }) => isMarked(decorators, guardingMarks.pattern));
  const types = new Set(guarded.filter(({ kind }) => kind === 'type').map(({ name }) => name));
  const places = new Set(guarded.filter(({ kind }) => kind === 'function').map(({ within }) => within));
  return addedFacts(file, {
    select: (code) => code.declarations,
    key: ({ within, name }) => `${within}.${name}`,
  })
    .filter(
      ({ decorators, name }) =>
        isMarked(decorators, changingMarks.pattern) && !openMethods.pattern.test(name),
    )
    .filter((one) => places.has(one.within) && !types.has(one.within) && !guarded.includes(one))
    .flatMap(({ name, decorators }) => decorators.slice(0, 1).map(({ line }) => ({ name, line })));
}

function isMarked(decorators: readonly CallFact[], pattern: RegExp): boolean {
  return decorators.some(({ name }) => pattern.test(lastName(name)));
}
