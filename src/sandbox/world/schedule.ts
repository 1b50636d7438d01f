import type { Scheduled } from './records.ts';
import type { State } from './state.ts';
import { nextId } from './state.ts';

/** Plans an action `delay` milliseconds from now; a delay of zero happens at once. */
export function schedule(state: State, delay: number, action: () => void): void {
  if (delay <= 0) action();
  else state.scheduled.push({ id: nextId(state, 'schedule'), at: state.clock() + delay, action });
}

/** Does what has become due, oldest first, including what those actions plan for now. */
export function runDue(state: State): void {
  for (let next = findDue(state); next; next = findDue(state)) {
    state.scheduled.splice(state.scheduled.indexOf(next), 1);
    next.action();
  }
}

function findDue(state: State): Scheduled | undefined {
  return state.scheduled
    .filter((one) => one.at <= state.clock())
    .toSorted((one, other) => one.at - other.at || one.id - other.id)[0];
}
