/**
 * Seats different people, as many as possible: slot by index, with the ids of those who may take it.
 * Returns who sits where; a slot that is not there stays empty.
 */
export function seatDistinct(slots: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const slotOf = new Map<number, Slot>();
  for (const slot of slots.entries()) seat(slot, { slotOf, tried: new Set() });
  return new Map([...slotOf].map(([person, [slot]]) => [slot, person]));
}

type Slot = readonly [index: number, people: ReadonlySet<number>];

interface Seating {
  readonly slotOf: Map<number, Slot>;
  readonly tried: Set<number>;
}

/** Takes a free person, or moves somebody who can sit elsewhere. */
function seat(slot: Slot, seating: Seating): boolean {
  const [, people] = slot;
  for (const person of people) {
    if (seating.tried.has(person)) continue;
    seating.tried.add(person);
    const taken = seating.slotOf.get(person);
    if (taken === undefined || seat(taken, seating)) {
      seating.slotOf.set(person, slot);
      return true;
    }
  }
  return false;
}
