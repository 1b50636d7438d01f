import type { Random } from '../support/random.ts';

/** Turns a right answer into a wrong one. */
export type Spoil = (body: unknown, random: Random) => unknown;

type Fields = Record<string, unknown>;

/** A place in an answer: the object or row that holds it, and its name there. */
interface Spot {
  readonly holder: Fields;
  readonly name: string;
}

/** Every field, at any depth; of rows in a list too. */
function toSpots(value: unknown): readonly Spot[] {
  if (Array.isArray(value)) return value.flatMap(toSpots);
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Fields;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...toSpots(holder[name])]);
}

function change(act: (spot: Spot) => void, isMeant: (spot: Spot) => boolean = () => true): Spoil {
  return (body, random) => {
    const copy = structuredClone(body);
    const spots = toSpots(copy).filter(isMeant);
    if (spots.length > 0) act(random.pick(spots));
    return copy;
  };
}

const nullField = change(({ holder, name }) => {
  holder[name] = null;
});
const missingField = change(({ holder, name }) => {
  delete holder[name];
});
const wrongType = change(({ holder, name }) => {
  holder[name] = typeof holder[name] === 'string' ? 7 : 'seven';
});
const unknownWord = change(
  ({ holder, name }) => {
    holder[name] = 'NEVER_HEARD_OF';
  },
  ({ holder, name }) =>
    ['state', 'status', 'type', 'event', 'version', 'encoding'].includes(name) &&
    typeof holder[name] === 'string',
);

/** One field each, drawn anew for every call. */
export const fieldFaults: Readonly<Record<string, Spoil>> = {
  'a field is null': nullField,
  'another field is null': nullField,
  'a third field is null': nullField,
  'a field is missing': missingField,
  'another field is missing': missingField,
  'a third field is missing': missingField,
  'a field has the wrong type': wrongType,
  'another field has the wrong type': wrongType,
  'a third field has the wrong type': wrongType,
  'a word nobody knows': unknownWord,
};

/** Whole answers of another shape. */
export const shapeFaults: Readonly<Record<string, Spoil>> = {
  'an object without fields': () => ({}),
  'a list without rows': () => [],
  'the word null': () => null,
  'a text': () => 'seven',
  'a number': () => 7,
  'the answer in a list': (body) => [body],
  'the answer in an object': (body) => ({ data: body }),
};

const rowsOf = (body: unknown, act: (rows: unknown[]) => unknown[]): unknown => {
  if (Array.isArray(body)) return act([...body]);
  const fields = typeof body === 'object' && body !== null ? (body as Fields) : {};
  const name = Object.keys(fields).find((key) => Array.isArray(fields[key]));
  return name === undefined ? body : { ...fields, [name]: act([...(fields[name] as unknown[])]) };
};

/** Pages that are not what they should be; the total stays as the server gave it. */
export const pageFaults: Readonly<Record<string, Spoil>> = {
  'every row twice': (body) => rowsOf(body, (rows) => [...rows, ...rows]),
  'a missing page': (body) => rowsOf(body, () => []),
  'the last row missing': (body) => rowsOf(body, (rows) => rows.slice(0, -1)),
  'the first row missing': (body) => rowsOf(body, (rows) => rows.slice(1)),
  'rows in reverse': (body) => rowsOf(body, (rows) => rows.toReversed()),
  'rows in any order': (body, random) =>
    rowsOf(body, (rows) =>
      rows
        .map((row) => ({ row, key: random.next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ row }) => row),
    ),
};
