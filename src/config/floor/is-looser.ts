import { isDeepStrictEqual } from 'node:util';
import { type Direction, stages, strictWords } from './data.ts';

/** Whether a value demands less than the floor does. What is of another kind than expected is looser. */
export function isLooser(value: unknown, floor: unknown, direction: Direction): boolean {
  if (direction === 'free' || isDeepStrictEqual(value, floor)) return false;
  switch (direction) {
    case 'up':
      return !(Number(value) > Number(floor));
    case 'down':
      return !(Number(value) < Number(floor));
    case 'stays-on':
      return floor === true;
    case 'stays-off':
      return floor === false;
    case 'strict':
      return strictWords.has(floor);
    case 'stage':
      return stages.indexOf(value) < stages.indexOf(floor);
    case 'more':
      return !isWithin(floor, value);
    case 'listed':
      return isEmpty(floor) || !isWithin(floor, value);
    case 'fewer':
      return !isWithin(value, floor);
    case 'narrower':
      return isEmpty(value) || !(isEmpty(floor) || isWithin(value, floor));
    case 'same':
      return true;
  }
}

/** Where an empty list is a rule of its own: the default branch, the statuses of the branch, everybody. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isWithin(part: unknown, whole: unknown): boolean {
  return (
    Array.isArray(part) &&
    Array.isArray(whole) &&
    part.every((one) => whole.some((other) => isDeepStrictEqual(one, other)))
  );
}

const DEMANDS: Readonly<Record<Direction, string>> = {
  up: 'asks for at least',
  down: 'allows at most',
  'stays-on': 'wants',
  'stays-off': 'wants',
  more: 'asks for all of',
  listed: 'asks for all of',
  fewer: 'allows nothing but',
  narrower: 'admits nobody but',
  same: 'wants exactly',
  strict: 'wants',
  stage: 'asks for at least',
  free: 'says',
};

/** `asks for at least 2`. */
export function renderDemand(floor: unknown, direction: Direction): string {
  return `${DEMANDS[direction]} ${JSON.stringify(floor)}`;
}
