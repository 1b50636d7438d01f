import type { CharSet } from './char-set.ts';
import { everything } from './char-set.ts';
import type { Part } from './parse-pattern.ts';

/** How the tries of an expression grow with the length of a text that nearly fits. */
export interface Tries {
  /** Each letter doubles them. */
  readonly doubles: boolean;
  /** How often one repeat can take over from another at any letter: each makes the tries grow by one power more. */
  readonly power: number;
}

/** Places of an expression where a letter is taken, and from which place one comes to which, as often as there are ways. */
interface Machine {
  readonly sets: CharSet[];
  readonly next: number[][];
}

/** Expressions with more places are not judged. */
const mostPlaces = 90;
/** What is looked at before it is given up. */
const mostSteps = 60_000;

export function countTries(pattern: Part, isOpen: boolean): Tries {
  const machine: Machine = { sets: [], next: [] };
  const any: Part = {
    kind: 'repeat',
    part: { kind: 'set', set: everything, text: '' },
    least: 0,
    most: Infinity,
  };
  build(isOpen ? { kind: 'row', parts: [any, pattern] } : pattern, machine);
  if (machine.sets.length > mostPlaces) return { doubles: false, power: 0 };
  const reach = machine.next.map((_, place) => reachOf(place, machine));
  return { doubles: isDoubling(machine, reach), power: toPower(machine, reach) };
}

interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
}

const empty: Ends = { first: [], last: [], isEmpty: true };

function build(part: Part, machine: Machine): Ends {
  switch (part.kind) {
    case 'set': {
      machine.next.push([]);
      const place = machine.sets.push(part.set) - 1;
      return { first: [place], last: [place], isEmpty: false };
    }
    case 'row':
      return part.parts.reduce<Ends>((before, one) => join(before, build(one, machine), machine), empty);
    case 'choice': {
      const all = part.parts.map((one) => build(one, machine));
      return {
        first: all.flatMap(({ first }) => first),
        last: all.flatMap(({ last }) => last),
        isEmpty: all.some(({ isEmpty }) => isEmpty),
      };
    }
    case 'repeat':
      return buildRepeat(part, machine);
  }
}

/** Two of what must be there and one of what may be there tell as much as a hundred. */
function buildRepeat({ part, least, most }: Extract<Part, { kind: 'repeat' }>, machine: Machine): Ends {
  let ends = empty;
  const copies = most === Infinity ? Math.max(1, Math.min(least, 2)) : Math.min(most, 3);
  for (let at = 0; at < copies && machine.sets.length <= mostPlaces; at += 1) {
    const one = build(part, machine);
    const isLooped = most === Infinity && at === copies - 1;
    if (isLooped) link(one.last, one.first, machine);
    ends = join(ends, at < least ? one : { ...one, isEmpty: true }, machine);
  }
  return ends;
}

function join(before: Ends, after: Ends, machine: Machine): Ends {
  link(before.last, after.first, machine);
  return {
    first: before.isEmpty ? [...before.first, ...after.first] : before.first,
    last: after.isEmpty ? [...before.last, ...after.last] : after.last,
    isEmpty: before.isEmpty && after.isEmpty,
  };
}

function link(from: readonly number[], to: readonly number[], { next }: Machine): void {
  for (const place of from) next[place]?.push(...to);
}

function reachOf(place: number, { next }: Machine): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...(next[place] ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(next[at] ?? []));
  }
  return seen;
}

type Reach = readonly ReadonlySet<number>[];

function isLoop(one: number, other: number, reach: Reach): boolean {
  return (reach[one]?.has(other) ?? false) && (reach[other]?.has(one) ?? false);
}

/** Two ways over the same letters that part and come together again in a repeat. */
function isDoubling(machine: Machine, reach: Reach): boolean {
  return machine.next.some((to, place) => {
    const loop = to.filter((one) => isLoop(place, one, reach));
    if (new Set(loop).size < loop.length) return true;
    if (loop.length === 0) return false;
    const isInside = ([one = 0, other = 0]: readonly number[]) =>
      isLoop(place, one, reach) && isLoop(place, other, reach);
    const starts = walk([place, place], machine, isInside).filter(([one, other]) => one !== other);
    return starts.some((start) =>
      walk(start, machine, isInside).some(([one, other]) => one === place && other === place),
    );
  });
}

/** All places that are reached from some at once, over the same letters; the first only by a step. */
function walk(
  start: readonly number[],
  { sets, next }: Machine,
  isInside: (places: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const seen = new Map<string, readonly number[]>();
  const open = [start];
  for (let steps = 0; open.length > 0 && steps < mostSteps; steps += 1) {
    const places = open.pop() ?? [];
    for (const to of stepsOf(places, { sets, next })) {
      const key = to.join(' ');
      if (seen.has(key) || !isInside(to)) continue;
      seen.set(key, to);
      open.push(to);
    }
  }
  return [...seen.values()];
}

function stepsOf(places: readonly number[], { sets, next }: Machine): readonly (readonly number[])[] {
  return places
    .reduce<readonly { to: readonly number[]; set: CharSet }[]>(
      (all, place) =>
        all.flatMap(({ to, set }) =>
          [...new Set(next[place])].flatMap((one) => {
            const common = set & (sets[one] ?? 0n);
            return common === 0n ? [] : [{ to: [...to, one], set: common }];
          }),
        ),
      [{ to: [], set: everything }],
    )
    .map(({ to }) => to);
}

/** The longest row of repeats of which each can take over from the one before. */
function toPower(machine: Machine, reach: Reach): number {
  const loops = machine.next.flatMap((_, place) => (reach[place]?.has(place) ? [place] : []));
  const heads = loops.filter((place) => !loops.some((one) => one < place && isLoop(one, place, reach)));
  const power = new Map<number, number>();
  for (const head of heads.toReversed()) {
    const later = heads.filter((one) => one > head && reach[head]?.has(one));
    const best = later.map((other) => {
      const onward = heads.filter((one) => one === other || reach[other]?.has(one));
      const rest = Math.max(0, ...onward.map((one) => power.get(one) ?? 0));
      return takesOver(head, other, { machine, reach }) ? rest + 1 : 0;
    });
    power.set(head, Math.max(0, ...best));
  }
  return Math.max(0, ...power.values());
}

interface Known {
  readonly machine: Machine;
  readonly reach: Reach;
}

function takesOver(one: number, other: number, { machine, reach }: Known): boolean {
  const isInside = ([first = 0, between = 0, last = 0]: readonly number[]) =>
    isLoop(one, first, reach) && isLoop(other, last, reach) && between <= machine.sets.length;
  return walk([one, one, other], machine, isInside).some(
    ([first, between, last]) => first === one && between === other && last === other,
  );
}
