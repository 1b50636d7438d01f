import type { ModuleFacts, PartFact } from '../../syntax/project/project-view.ts';

/** A declaration that says something else than before, and the exported names that lead to it. */
export interface ChangedPart {
  readonly part: PartFact;
  /** As it was. */
  readonly before: PartFact;
  readonly what: 'parameters' | 'body';
  readonly names: readonly string[];
}

/** New declarations have no users yet, and types are gone when the program runs: neither is a change of what was there. */
export function listChanged(before: ModuleFacts, after: ModuleFacts): readonly ChangedPart[] {
  const earlier = new Map(before.parts.map((part) => [keyOf(part), part]));
  const known = new Set(before.exports.map(({ name }) => name));
  return after.parts.flatMap((part): readonly ChangedPart[] => {
    const was = earlier.get(keyOf(part));
    if (was === undefined) return [];
    const what = compare(was, part);
    if (what === undefined) return [];
    const owners = listAffected(part.of, after.parts);
    const leading = after.exports.filter(({ name, of }) => known.has(name) && owners.has(of));
    const names = [...new Set(leading.map(({ name }) => name))];
    return [{ part, before: was, what, names }];
  });
}

function keyOf({ of, name }: PartFact): string {
  return JSON.stringify([of, name]);
}

function compare(before: PartFact, after: PartFact): ChangedPart['what'] | undefined {
  if ([before.body, after.body].every(isVersion)) return undefined;
  if (before.body !== after.body) return 'body';
  return before.parameters === after.parameters ? undefined : 'parameters';
}

/** The number of a release, which every release changes. */
function isVersion(body: string): boolean {
  return /"v?\d+\.\d+\.\d[^"]*" $/.test(body);
}

/** A declaration, and all of the same module that lean on it. */
function listAffected(of: string, parts: readonly PartFact[]): ReadonlySet<string> {
  const affected = new Set([of]);
  for (const owner of affected) {
    for (const part of parts) if (part.mentions.includes(owner)) affected.add(part.of);
  }
  return affected;
}

/** A name that the module exported or passed on, and does no more. */
export interface Dropped {
  readonly name: string;
  /** Line of the base. */
  readonly line: number;
}

/** Where all names of another module are passed on, or the module is one whole, nobody can say what is gone. */
export function listDropped(before: ModuleFacts, after: ModuleFacts | undefined): readonly Dropped[] {
  const known = listNames(before).filter(({ name }) => name !== '*');
  if (after === undefined) return known;
  const left = new Set(listNames(after).map(({ name }) => name));
  const isOpen = left.has('*') || left.has('default');
  return known.filter(({ name }) => !isOpen && !left.has(name) && name !== 'default');
}

function listNames({ exports, passes }: ModuleFacts): readonly Dropped[] {
  return [
    ...exports.map(({ name, line }) => ({ name, line })),
    ...passes.map(({ as, line }) => ({ name: as, line })),
  ];
}
