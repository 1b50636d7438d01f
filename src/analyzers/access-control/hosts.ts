import type { CallFact, CodeFacts, ValueFact } from '../../syntax/code-facts.ts';
import { lastName } from '../name-words.ts';
import { middlewareHosts } from './data.ts';
import { countTexts } from './sides.ts';
import { containers } from './words/data.ts';

/** Something that holds guards: a declaration, or a call that is given functions or middleware. */
interface Host {
  readonly key: string;
  readonly line: number;
  readonly endLine: number;
  readonly call?: CallFact;
}

interface Place {
  readonly line: number;
  readonly endLine: number;
  readonly call?: CallFact;
}

export interface Hosts {
  /** The innermost host of these lines, empty for the file. */
  readonly around: (place: Place) => string;
  /** How many hosts there are of a key. */
  readonly count: (key: string) => number;
}

export function findHosts(code: CodeFacts): Hosts {
  const declared = code.declarations.map(({ within, name, line, endLine }): Host => {
    return { key: toDeclaredKey(within, name), line, endLine };
  });
  const called = code.calls.filter(isHostCall).map((call): Host => {
    return { key: toCallKey(call), line: call.line, endLine: call.endLine, call };
  });
  const hosts = [...declared, ...called];
  return {
    count: countTexts(hosts.map(({ key }) => key)),
    around: (place) => {
      const around = hosts.filter((host) => holds(host, place));
      // The smallest of them; of equal ones the last.
      return around.toSorted((one, other) => toSize(other) - toSize(one)).at(-1)?.key ?? '';
    },
  };
}

function holds(host: Host, { line, endLine, call }: Place): boolean {
  if (host.line > line || host.endLine < endLine) return false;
  if (host.call === undefined) return true;
  if (host.call === call || containers.pattern.test(lastName(host.call.name))) return false;
  // What shares its one line with a call is in it only as an argument.
  return host.line !== host.endLine || host.call.args.flatMap(listCalls).includes(call?.name ?? ' ');
}

function toSize({ line, endLine }: Host): number {
  return endLine - line;
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
