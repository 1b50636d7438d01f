import type { CallFact, CodeFacts, ValueFact } from '../../syntax/code-facts.ts';
import { middlewareHosts } from './data.ts';
import { lastName } from './name-words.ts';
import { containers } from './words/data.ts';

/** Something that holds guards: a declaration, or a call that is given functions or middleware. */
interface Host {
  readonly key: string;
  readonly line: number;
  readonly endLine: number;
  /** Calls that are its arguments. */
  readonly holds: ReadonlySet<string>;
}

export interface Hosts {
  /** The innermost host of these lines, empty for the file. */
  readonly around: (place: {
    readonly line: number;
    readonly endLine: number;
    readonly call?: CallFact;
  }) => string;
  /** How many hosts there are of a key. */
  readonly counts: ReadonlyMap<string, number>;
}

export function findHosts(code: CodeFacts): Hosts {
  const declared = code.declarations.map(
    ({ within, name, line, endLine }): Host => ({
      key: toDeclaredKey(within, name),
      line,
      endLine,
      holds: new Set(),
    }),
  );
  const called = code.calls.filter(isHostCall).map((call): Host & { readonly call: CallFact } => ({
    key: toCallKey(call),
    line: call.line,
    endLine: call.endLine,
    holds: new Set(call.args.flatMap(listCalls)),
    call,
  }));
  const hosts: readonly (Host & { readonly call?: CallFact })[] = [...declared, ...called];
  return {
    counts: countKeys(hosts),
    around: ({ line, endLine, call }) => {
      let best: Host | undefined;
      for (const host of hosts) {
        if (call !== undefined && host.call === call) continue;
        if (host.line > line || host.endLine < endLine) continue;
        if (host.call && containers.pattern.test(lastName(host.call.name))) continue;
        const isOneLine = host.line === host.endLine && host.call !== undefined;
        if (isOneLine && !(call && host.holds.has(call.name))) continue;
        if (best === undefined || host.endLine - host.line <= best.endLine - best.line) best = host;
      }
      return best?.key ?? '';
    },
  };
}

function countKeys(hosts: readonly Host[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of hosts) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export function toDeclaredKey(within: string, name: string): string {
  return `declared ${within === '' ? name : `${within}.${name}`}`;
}

/** A route is told from others by its path. */
export function toCallKey({ name, args }: CallFact): string {
  const path = args.find(({ kind, key }) => kind === 'string' && key === undefined)?.text;
  return `called ${name} ${path ?? ''}`;
}

function isHostCall({ name, args }: CallFact): boolean {
  if (args.some(({ kind }) => kind === 'function')) return true;
  return args.length > 0 && middlewareHosts.test(lastName(name));
}

function listCalls({ kind, text, items = [] }: ValueFact): readonly string[] {
  return [...(kind === 'call' ? [text] : []), ...items.flatMap(listCalls)];
}
