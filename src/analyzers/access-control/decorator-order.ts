import type { DeclarationFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { codeOf } from './sides.ts';
import { accessNames, routeDecorators } from './words/data.ts';

export interface SwappedGuard {
  readonly name: string;
  readonly line: number;
}

/** Guards that now stand outside of the decorator that takes the function for a route: the route goes round them. */
export function findSwappedGuards({ base, head, language }: FileView): readonly SwappedGuard[] {
  if (language !== 'python') return [];
  const before = codeOf(base).declarations;
  return codeOf(head).declarations.flatMap((declared) => {
    const was = before.find(({ name, within }) => name === declared.name && within === declared.within);
    if (was === undefined) return [];
    const known = new Set(listOutside(was).map(({ name }) => name));
    return listOutside(declared).filter(({ name }) => !known.has(name) && listNames(was).includes(name));
  });
}

function listOutside({ decorators }: DeclarationFact): readonly SwappedGuard[] {
  const route = decorators.findIndex(({ name }) => routeDecorators.pattern.test(name));
  return decorators
    .filter(({ name }, index) => index < route && accessNames.pattern.test(name))
    .map(({ name, line }) => ({ name, line }));
}

function listNames({ decorators }: DeclarationFact): readonly string[] {
  return decorators.map(({ name }) => name);
}
