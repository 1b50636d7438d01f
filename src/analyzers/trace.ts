import type { CodeFacts, SettingFact, ValueFact } from '../syntax/code-facts.ts';
import { groupBy } from './group-by.ts';
import { createParameters, type Parameters } from './parameters.ts';

interface Placed {
  readonly line: number;
  readonly within: string;
}

/** What values are made of, as far as the file itself tells: names are followed to what they were given. */
export interface Trace {
  readonly language: string;
  readonly parameters: Parameters;
  /**
   * The value, all that is in it, and all that its names were given before; functions are not looked into, nor what
   * is closed.
   */
  readonly partsOf: (
    value: ValueFact,
    at: Placed,
    isClosed?: (part: ValueFact) => boolean,
  ) => readonly ValueFact[];
  /** Names around a place: the declarations it stands in, and what is being set there. */
  readonly namesAround: (at: Placed & { readonly endLine: number }) => readonly string[];
}

/** More parts than this say nothing new, and names may lead in circles. */
const maxParts = 60;

export function createTrace(code: CodeFacts, language: string): Trace {
  const given = groupBy(
    code.settings.filter(({ via }) => via === 'assignment'),
    ({ name }) => name,
  );
  return {
    language,
    parameters: createParameters(code),
    partsOf: (value, at, isClosed) => listParts({ value, at, isClosed }, given),
    namesAround: (at) => [...at.within.split('.'), ...listTargets(code.settings, at)],
  };
}

type Given = ReadonlyMap<string, readonly SettingFact[]>;

interface Question {
  readonly value: ValueFact;
  readonly at: Placed;
  readonly isClosed: ((part: ValueFact) => boolean) | undefined;
}

function listParts({ value, at, isClosed }: Question, given: Given): readonly ValueFact[] {
  const parts: ValueFact[] = [];
  let waiting: readonly ValueFact[] = [value];
  const followed = new Set<string>();
  for (let [next] = waiting; next !== undefined && parts.length < maxParts; [next] = waiting) {
    parts.push(next);
    waiting = waiting.slice(1);
    if (isClosed?.(next)) continue;
    waiting = [...waiting, ...(next.items ?? [])].slice(0, maxParts);
    if (next.kind !== 'name' || followed.has(next.text)) continue;
    followed.add(next.text);
    waiting = [...waiting, ...lastGiven(next.text, at, given), ...ownersOf(next.text, at, given)];
  }
  return parts;
}

/**
 * What a name was given last before a place in the same declaration, all of it where it grew bit by bit; else what it
 * was given once around that declaration.
 */
function lastGiven(name: string, at: Placed, given: Given): readonly ValueFact[] {
  const all = given.get(name);
  if (all === undefined) return [];
  const seen = all.filter(({ within, line }) => within === at.within && line <= at.line);
  const around = all.filter(({ within }) => all.length === 1 && isAround(within, at.within));
  return (seen.length > 0 ? seen.slice(-5) : around).map((setting) => setting.value);
}

/** `body.url`, where `body` was given `req.body`, is `req.body.url`. */
function ownersOf(name: string, at: Placed, given: Given): readonly ValueFact[] {
  const dot = name.indexOf('.');
  if (dot < 0) return [];
  return lastGiven(name.slice(0, dot), at, given).flatMap(({ kind, text }) =>
    kind === 'name' ? [{ kind, text: text + name.slice(dot) }] : [],
  );
}

function isAround(outer: string, inner: string): boolean {
  return outer === '' || inner.startsWith(`${outer}.`);
}

function listTargets(settings: readonly SettingFact[], at: { readonly line: number }): readonly string[] {
  const [low, high] = [at.line - maxSpan, at.line];
  return settings
    .slice(firstAt(settings, low), firstAt(settings, high + 1))
    .flatMap(({ name, endLine }) => (endLine >= at.line ? [name] : []));
}

/** A setting that spans more lines than this is about more than one thing. */
const maxSpan = 12;

/** Index of the first fact on a line or behind it. */
function firstAt(settings: readonly SettingFact[], line: number): number {
  let [low, high] = [0, settings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settings[middle] as SettingFact).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
