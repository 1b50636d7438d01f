/**
 * Seats different people, as many as possible: slot by index, with the ids of those who may take it.
 * Returns who sits where; a slot that is not there stays empty.
 */
export function seatDistinct(slots: readonly ReadonlySet<number>[]): ReadonlyMap<number, number> {
  const slotOf = new Map<number, number>();
  for (const slot of slots.keys()) seat(slot, slots, { slotOf, tried: new Set() });
  return new Map([...slotOf].map(([person, slot]) => [slot, person]));
}

interface Seating {
  readonly slotOf: Map<number, number>;
  readonly tried: Set<number>;
}

/** Takes a free person, or moves somebody who can sit elsewhere. */
function seat(slot: number, slots: readonly ReadonlySet<number>[], seating: Seating): boolean {
  for (const person of slots[slot] ?? []) {
    if (seating.tried.has(person)) continue;
    seating.tried.add(person);
    const taken = seating.slotOf.get(person);
    if (taken === undefined || seat(taken, slots, seating)) {
      seating.slotOf.set(person, slot);
      return true;
    }
  }
  return false;
}
