import type { CharSet } from './char-set.ts';
import { everything } from './char-set.ts';
import { type Part, parsePattern } from './parse-pattern.ts';

/** How the tries of an expression grow with the length of a text that nearly fits. */
export interface Tries {
  /** Each letter doubles them. */
  readonly doubles: boolean;
  /** How often one repeat can take over from another at any letter: each makes the tries grow by one power more. */
  readonly power: number;
}

/** A place of an expression where a letter is taken. */
interface Place {
  readonly at: number;
  readonly set: CharSet;
  /** To which places one comes from it, as often as there are ways. */
  readonly next: Place[];
  /** All places that lie on some way from it. What lies in another repeat always stands behind it. */
  readonly reach: Set<Place>;
}

/** Expressions with more places are not judged. */
const mostPlaces = 90;
/** What is looked at before it is given up. */
const mostSteps = 60_000;

const anything = parsePattern('[\\s\\S]*');

export function countTries(pattern: Part, isOpen: boolean): Tries {
  const places: Place[] = [];
  build(isOpen ? { kind: 'row', parts: [anything, pattern] } : pattern, places);
  if (places.length > mostPlaces) return { doubles: false, power: 0 };
  for (const place of places) fillReach(place);
  return { doubles: isDoubling(places), power: toPower(places) };
}

interface Ends {
  readonly first: readonly Place[];
  readonly last: readonly Place[];
  readonly isEmpty: boolean;
}

const empty: Ends = { first: [], last: [], isEmpty: true };

function build(part: Part, places: Place[]): Ends {
  switch (part.kind) {
    case 'set': {
      const place = { at: places.length, set: part.set, next: [], reach: new Set<Place>() };
      places.push(place);
      return { first: [place], last: [place], isEmpty: false };
    }
    case 'row':
      return part.parts.reduce<Ends>((before, one) => join(before, build(one, places)), empty);
    case 'choice': {
      const all = part.parts.map((one) => build(one, places));
      return {
        first: all.flatMap(({ first }) => first),
        last: all.flatMap(({ last }) => last),
        isEmpty: all.some(({ isEmpty }) => isEmpty),
      };
    }
    case 'repeat':
      return buildRepeat(part, places);
  }
}

/** Two of what must be there and one of what may be there tell as much as a hundred. */
function buildRepeat({ part, least, most }: Extract<Part, { kind: 'repeat' }>, places: Place[]): Ends {
  let ends = empty;
  const copies = most === Infinity ? Math.max(1, Math.min(least, 2)) : Math.min(most, 3);
  for (let at = 0; at < copies && places.length <= mostPlaces; at += 1) {
    const one = build(part, places);
    const isLooped = most === Infinity && at === copies - 1;
    if (isLooped) link(one.last, one.first);
    ends = join(ends, at < least ? one : { ...one, isEmpty: true });
  }
  return ends;
}

function join(before: Ends, after: Ends): Ends {
  link(before.last, after.first);
  return {
    first: before.isEmpty ? [...before.first, ...after.first] : before.first,
    last: after.isEmpty ? [...before.last, ...after.last] : after.last,
    isEmpty: before.isEmpty && after.isEmpty,
  };
}

function link(from: readonly Place[], to: readonly Place[]): void {
  for (const { next } of from) next.push(...to);
}

function fillReach({ next, reach }: Place): void {
  for (const one of next) reach.add(one);
  // What is added on the way is visited, too.
  for (const one of reach) for (const further of one.next) reach.add(further);
}

/** Where one comes to without leaving the repeat for good. */
function inside(place: Place): readonly Place[] {
  return place.next.filter(({ reach }) => reach.has(place));
}

/** Two ways over the same letters that part and come together again in a repeat. */
function isDoubling(places: readonly Place[]): boolean {
  const onward: Onward = (at) => at.map(inside);
  return places.some((place) => {
    // Only a repeat of a repeat leads to the same place twice.
    if (new Set(place.next).size < place.next.length) return true;
    const starts = walk([place, place], onward).filter(([one, other]) => one !== other);
    return starts.some((start) =>
      walk(start, onward).some(([one, other]) => one === place && other === place),
    );
  });
}

/** Where each of some places may lead. */
type Onward = (at: readonly Place[]) => readonly (readonly Place[])[];

/** All places that are reached from some at once, over the same letters; the first only by a step. */
function walk(start: readonly Place[], onward: Onward): readonly (readonly Place[])[] {
  const seen = new Map<string, readonly Place[]>();
  const open = [start];
  let steps = 0;
  for (let at = open.pop(); at !== undefined && steps < mostSteps; at = open.pop()) {
    steps += 1;
    for (const to of listSteps(onward(at))) {
      const key = String(to.map((place) => place.at));
      if (seen.has(key)) continue;
      seen.set(key, to);
      open.push(to);
    }
  }
  return [...seen.values()];
}

/** One place of each list, so that all of them take a letter together. */
function listSteps(lists: readonly (readonly Place[])[]): readonly (readonly Place[])[] {
  return lists
    .reduce<readonly { to: readonly Place[]; set: CharSet }[]>(
      (all, places) =>
        all.flatMap(({ to, set }) =>
          places.flatMap((place) => {
            const common = set & place.set;
            return common === 0n ? [] : [{ to: [...to, place], set: common }];
          }),
        ),
      [{ to: [], set: everything }],
    )
    .map(({ to }) => to);
}

/** The longest row of repeats of which each can take over from the one before. */
function toPower(places: readonly Place[]): number {
  // A repeat is known by its first place, which leads to no place before it.
  const heads = places.filter((place) => places.find((one) => place.reach.has(one)) === place);
  const power = new Map<Place, number>();
  for (const head of heads.toReversed()) {
    const later = heads.filter((one) => one !== head && head.reach.has(one));
    const best = later.map((other) => {
      const onward = heads.filter((one) => other.reach.has(one));
      const rest = Math.max(0, ...onward.map((one) => power.get(one) ?? 0));
      return takesOver(head, other) ? rest + 1 : 0;
    });
    power.set(head, Math.max(0, ...best));
  }
  return Math.max(0, ...power.values());
}

function takesOver(one: Place, other: Place): boolean {
  // The second goes from the one repeat to the other, while the others stay in theirs.
  const onward: Onward = (at) => at.map((place, index) => (index === 1 ? place.next : inside(place)));
  return walk([one, one, other], onward).some(
    ([first, between, last]) => first === one && between === other && last === other,
  );
}
