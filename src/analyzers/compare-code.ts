import { changedLines } from '../patch/changed-lines.ts';
import type { CodeFacts, ValueFact } from '../syntax/code-facts.ts';
import type { FileView, SourceView } from '../syntax/file-view.ts';

interface Placed {
  readonly line: number;
  readonly endLine: number;
}

interface Comparison<Fact> {
  readonly select: (code: CodeFacts) => readonly Fact[];
  /** Facts with equal keys are one and the same, wherever in the file they stand. */
  readonly key: (fact: Fact) => string;
}

/**
 * What the head has more of than the base: code that was moved, indented or quoted otherwise is not new. Of equal
 * facts those on added lines are the new ones. A side that was read by its words counts like any other.
 */
export function addedFacts<Fact extends Placed>(
  file: FileView,
  comparison: Comparison<Fact>,
): readonly Fact[] {
  return codeFactsMoreOf(file, 'added', comparison);
}

/** What the base has more of than the head: facts with lines of the base. */
export function removedFacts<Fact extends Placed>(
  file: FileView,
  comparison: Comparison<Fact>,
): readonly Fact[] {
  return codeFactsMoreOf(file, 'removed', comparison);
}

export function codeFactsMoreOf<Fact extends Placed>(
  file: FileView,
  side: 'added' | 'removed',
  { select, key }: Comparison<Fact>,
): readonly Fact[] {
  return factsMoreOf(file, side, { key, select: ({ facts: { code } }) => (code ? select(code) : []) });
}

/** The same for facts of any kind that a text has: what one side has more of than the other. */
export function factsMoreOf<Fact extends Placed>(
  { base, head, change }: FileView,
  side: 'added' | 'removed',
  comparison: SourceComparison<Fact>,
): readonly Fact[] {
  const sides = side === 'added' ? { more: head, less: base } : { more: base, less: head };
  return surplus({ ...sides, lines: changedLines(change)[side] }, comparison);
}

export interface SourceComparison<Fact> {
  readonly select: (source: SourceView) => readonly Fact[];
  readonly key: (fact: Fact) => string;
}

/** A value without what a mere renaming changes: constants count as they are, anything else by its kind. */
export function toValueKey({ key, kind, text, items }: ValueFact): string {
  const name = key === undefined ? '' : `${key}=`;
  if (kind === 'string' || kind === 'number' || kind === 'boolean') return `${name}${JSON.stringify(text)}`;
  if (kind === 'call') return `${name}${text}()`;
  return items === undefined ? `${name}${kind}` : `${name}${kind}(${items.map(toValueKey).join(',')})`;
}

interface Sides {
  readonly more: SourceView | undefined;
  readonly less: SourceView | undefined;
  /** Lines of `more` that the change touches. */
  readonly lines: ReadonlySet<number>;
}

function surplus<Fact extends Placed>(
  { more, less, lines }: Sides,
  { select, key }: SourceComparison<Fact>,
): readonly Fact[] {
  const known = new Map<string, number>();
  for (const fact of less ? select(less) : []) known.set(key(fact), (known.get(key(fact)) ?? 0) + 1);
  const all = more ? select(more) : [];
  const isTouched = ({ line, endLine }: Fact): boolean => {
    for (let at = line; at <= endLine; at += 1) if (lines.has(at)) return true;
    return false;
  };
  // What stands on untouched lines was there before: it takes its counterpart first.
  const left = [...all.filter((fact) => !isTouched(fact)), ...all.filter(isTouched)].filter((fact) => {
    const count = known.get(key(fact)) ?? 0;
    known.set(key(fact), count - 1);
    return count <= 0;
  });
  return left.toSorted((one, other) => one.line - other.line);
}
