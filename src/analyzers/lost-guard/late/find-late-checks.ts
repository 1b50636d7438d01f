import type { FileView } from '../../../syntax/file-view.ts';
import type { Alignment } from '../align.ts';
import { type Condition, listConditions } from '../conditions/list-conditions.ts';
import { listNames } from '../find-lost-conditions.ts';
import { lineAt, type Token, textAt } from '../read-tokens.ts';
import { links } from '../words/data.ts';
import { effects, harmlessReceivers } from './data.ts';
import { type Host, listHosts } from './list-hosts.ts';

export interface LateCheck {
  /** What is asked too late. */
  readonly name: string;
  /** From what is done too early, in the head, to where it is asked. */
  readonly line: number;
  readonly endLine: number;
}

/** Early exits of a function that stood before something was done for good, and stand behind it now. */
export function findLateChecks(file: FileView, { before, after }: Alignment): readonly LateCheck[] {
  const { language, base, head } = file;
  const now = listHosts(head, after);
  const [was, is] = [toProgram(language, before), toProgram(language, after)];
  const found = listHosts(base, before).flatMap((host) => {
    const same = now.find(({ key }) => key === host.key);
    return same === undefined ? [] : compareOrder(readOrder(was, host), readOrder(is, same));
  });
  return found.filter(({ line }, index) => found.findIndex((other) => other.line === line) === index);
}

interface Program {
  readonly tokens: readonly Token[];
  readonly exits: readonly Condition[];
}

function toProgram(language: string, tokens: readonly Token[]): Program {
  const exits = listConditions({ language, tokens }).filter(
    ({ form, from, to }) => ['turns', 'demands'].includes(form) && listNames(tokens, from, to).length > 0,
  );
  return { tokens, exits };
}

/** What a function asks, calls and changes, each with its line; what stands there twice is told by no order. */
interface Order {
  readonly exits: ReadonlyMap<string, Exit>;
  readonly calls: ReadonlyMap<string, number>;
  readonly effects: ReadonlyMap<string, number>;
}

interface Exit {
  readonly line: number;
  /** The one call that is asked; empty where there are more, or none. */
  readonly call: string;
}

function readOrder({ tokens, exits }: Program, host: Host): Order {
  const isInside = (at: number): boolean =>
    lineAt(tokens, at) >= host.line && lineAt(tokens, at) <= host.endLine;
  const places = tokens.flatMap((_, at) => (isInside(at) ? [at] : []));
  const calls = places.filter((at) => textAt(tokens, at + 1) === '(' || tokens[at + 1]?.isFirst);
  const toLine = (at: number): number => lineAt(tokens, at);
  const called = calls.map((at): [string, number] => [toCalled(tokens, at), toLine(at)]);
  return {
    exits: onlyOnce(
      exits
        .filter(({ opener }) => isInside(opener))
        .map((one) => [toAsked(tokens, one), toExit(tokens, one)]),
    ),
    calls: onlyOnce(called),
    effects: onlyOnce(called.filter((_, index) => isEffect(tokens, calls[index] ?? 0))),
  };
}

function toExit(tokens: readonly Token[], { opener, from, to }: Condition): Exit {
  const called = tokens
    .slice(from, to)
    .flatMap((_, index) => (textAt(tokens, from + index + 1) === '(' ? [from + index] : []));
  const names = called.flatMap((at) => (tokens[at]?.kind === 'word' ? [toCalled(tokens, at)] : []));
  return { line: lineAt(tokens, opener), call: names.length === 1 ? names.join('') : '' };
}

/** What is asked, whatever it is asked of: a value that got a name of its own is the same. */
function toAsked(tokens: readonly Token[], { from, to }: Condition): string {
  const words = tokens.slice(from, to).map(({ text }) => text);
  return words
    .filter((text, index) => !links.pattern.test(text) && !links.pattern.test(words[index + 1] ?? ''))
    .join(' ');
}

function toCalled(tokens: readonly Token[], at: number): string {
  return `${receiverOf(tokens, at)}.${textAt(tokens, at)}`;
}

function receiverOf(tokens: readonly Token[], at: number): string {
  return links.pattern.test(textAt(tokens, at - 1)) ? textAt(tokens, at - 2) : '';
}

function isEffect(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind === 'word' &&
    effects.pattern.test(textAt(tokens, at)) &&
    !harmlessReceivers.pattern.test(receiverOf(tokens, at))
  );
}

function onlyOnce<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(pairs.filter(([key]) => counts.get(key) === 1));
}

function compareOrder(was: Order, is: Order): readonly LateCheck[] {
  return [...was.exits].flatMap(([name, { line, call }]) => {
    const asked = is.exits.get(name)?.line ?? is.calls.get(call);
    if (asked === undefined) return [];
    const early = [...was.effects].flatMap(([effect, at]) => {
      const done = is.effects.get(effect);
      return at > line && done !== undefined && done < asked ? [done] : [];
    });
    return early.length === 0 ? [] : [{ name, line: Math.min(...early), endLine: asked }];
  });
}
