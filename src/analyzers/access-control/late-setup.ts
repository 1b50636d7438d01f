import type { CallFact, CodeFacts } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { lastName } from '../name-words.ts';
import { collectGuards } from './collect-guards.ts';
import { layers, refusals, routeMaps, setups } from './setups/data.ts';
import { codeOf, linesOf } from './sides.ts';
import { openPaths, routeCalls } from './words/data.ts';

export interface LateSetup {
  readonly name: string;
  readonly line: number;
}

/** Routes that a guard for all of them no longer stands around: it is set up behind them, or, as a layer, before them. */
export function findLateSetups({ base, head }: FileView): readonly LateSetup[] {
  const [was, is] = [listSetups(base), listSetups(head)];
  const known = listRoutes(codeOf(base));
  const routes = listRoutes(codeOf(head));
  return is.flatMap((setup) => {
    const before = was.find(({ key, within }) => key === setup.key && within === setup.within);
    if (before === undefined) return [];
    const free = routes.find((route) => {
      const old = known.find(({ key }) => key === route.key);
      const isNew = !openPaths.pattern.test(route.key) && !known.some((one) => isFree(before, one));
      return isFree(setup, route) && (isNew || (old !== undefined && !isFree(before, old)));
    });
    return free === undefined ? [] : [{ name: free.key, line: free.line }];
  });
}

interface Place {
  readonly key: string;
  readonly within: string;
  readonly line: number;
}

interface Setup extends Place {
  readonly isLayer: boolean;
}

/** Whether the route runs without what is set up. */
function isFree({ isLayer, line, within }: Setup, route: Place): boolean {
  return route.within === within && (isLayer ? route.line > line : route.line < line);
}

function listSetups(side: SourceView | undefined): readonly Setup[] {
  const code = codeOf(side);
  const refusing = listRefusing(side);
  const guards = collectGuards(code).filter(({ topic }) => topic === 'access' || topic === 'verification');
  return code.calls.flatMap(({ name, line, endLine, within, args: [first, second] }) => {
    const isLayer = layers.pattern.test(name);
    // What is set up for one path stands before the routes of that path alone.
    if ((!isLayer && !setups.pattern.test(name)) || first?.kind === 'string') return [];
    const guard = guards.find((one) => one.line >= line && one.endLine <= endLine);
    const key = guard?.key ?? refusing.find((one) => second === undefined && first?.text === one);
    return key === undefined ? [] : [{ key, within, line, isLayer }];
  });
}

/** Functions of the file that answer that somebody may not, whatever they are called. */
function listRefusing(side: SourceView | undefined): readonly string[] {
  return codeOf(side)
    .declarations.filter(({ line, endLine }) =>
      linesOf(side, line, endLine).some((text) => refusals.pattern.test(text)),
    )
    .map(({ name }) => name);
}

function listRoutes({ calls }: CodeFacts): readonly Place[] {
  return calls.flatMap((call) => {
    const { name, line, within } = call;
    const isOne = routeMaps.pattern.test(name) || isRoute(call);
    return isOne ? [{ key: `${lastName(name)} ${call.args[0]?.text ?? ''}`.trim(), line, within }] : [];
  });
}

function isRoute({ name, args: [path, handler] }: CallFact): boolean {
  return routeCalls.pattern.test(name) && handler !== undefined && path?.text.startsWith('/') === true;
}
