import type { CallFact } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toCallKey } from '../code-rows.ts';
import { addedFacts } from '../compare-code.ts';
import { lastName } from '../name-words.ts';
import { collectGuards } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { askingWords, realmPaths } from './setups/data.ts';
import { codeOf } from './sides.ts';
import { openPaths, privatePaths, routeCalls } from './words/data.ts';

export interface BareRoute {
  readonly name: string;
  readonly line: number;
}

/** New routes that nobody guards, in a file where most routes are guarded. */
export function findBareRoutes(file: FileView): readonly BareRoute[] {
  if (file.base === undefined) return findOpenRealm(file);
  const code = codeOf(file.head);
  const guards = collectGuards(code).filter(({ topic }) => topic === 'access');
  const isGuarded = (call: CallFact): boolean => guards.some((guard) => standsIn(guard, call));
  const routes = code.calls.filter(isRoute);
  const isWide = guards.some(({ form, host }) => form === 'handed' && host === '');
  if (isWide || routes.filter(isGuarded).length * 2 <= routes.length) return [];
  return addedFacts(file, { select: ({ calls }) => calls.filter(isRoute), key: toCallKey })
    .filter((call) => !isGuarded(call) && isPrivate(call))
    .map(({ args: [path], name, line }) => ({ name: `${lastName(name)} ${path?.text}`, line }));
}

/** Routes of a realm of few, in a new file that nowhere asks who comes. */
function findOpenRealm({ head }: FileView): readonly BareRoute[] {
  if (askingWords.pattern.test(head?.text ?? '')) return [];
  return codeOf(head)
    .calls.filter(({ name, args: [path, ...handlers] }) => {
      return (
        routeCalls.pattern.test(name) && handlers.length > 0 && realmPaths.pattern.test(path?.text ?? '')
      );
    })
    .slice(0, 1)
    .map(({ args: [path], name, line }) => ({ name: `${lastName(name)} ${path?.text}`, line }));
}

function standsIn(guard: Guard, { line, endLine }: CallFact): boolean {
  return guard.line >= line && guard.endLine <= endLine;
}

function isRoute({ name, args: [path, ...handlers] }: CallFact): boolean {
  return routeCalls.pattern.test(name) && handlers.length > 0 && (path?.text.startsWith('/') ?? false);
}

function isPrivate({ args, name }: CallFact): boolean {
  const asked = args.slice(0, 1).map(({ text }) => `${lastName(name)} ${text}`);
  return asked.some((text) => privatePaths.pattern.test(text) && !openPaths.pattern.test(text));
}
