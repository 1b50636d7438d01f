import { seatDistinct } from './distinct-people.ts';
import { type Expression, renderExpression } from './expression.ts';

/** Ids of the people whose approval counts for a role. */
export type People = (role: string) => ReadonlySet<number>;

export interface Holders {
  /** Verified members. */
  readonly certain: People;
  /** Verified members and those whose membership nobody could verify. */
  readonly possible: People;
}

export interface Evaluation {
  readonly is: 'satisfied' | 'missing' | 'unverified';
  /** Parts without an approval, in words; empty when satisfied. */
  readonly missing: readonly string[];
}

/**
 * Three-valued: `unverified` when it would be satisfied if every unknown membership were one. `distinct` demands
 * different people for the parts.
 */
export function evaluateExpression(expression: Expression, holders: Holders, distinct: boolean): Evaluation {
  const isMet = distinct ? isMetByDifferentPeople : isMetByAnybody;
  if (isMet(expression, holders.certain)) return { is: 'satisfied', missing: [] };
  return {
    is: isMet(expression, holders.possible) ? 'unverified' : 'missing',
    missing: missingParts(expression, holders.certain),
  };
}

function isMetByAnybody(expression: Expression, people: People): boolean {
  if (expression.kind === 'role') return people(expression.role).size > 0;
  return expression.kind === 'any'
    ? expression.of.some((part) => isMetByAnybody(part, people))
    : expression.of.every((part) => isMetByAnybody(part, people));
}

function isMetByDifferentPeople(expression: Expression, people: People): boolean {
  return alternatives(expression, people).some((slots) => seatDistinct(slots).size === slots.length);
}

/** Every way to satisfy an expression, each as the seats that different people have to take. */
function alternatives(expression: Expression, people: People): readonly (readonly ReadonlySet<number>[])[] {
  if (expression.kind === 'role') return [[people(expression.role)]];
  const parts = expression.of.map((part) => alternatives(part, people));
  if (expression.kind === 'any') return parts.flat();
  return parts.reduce((ways, part) => ways.flatMap((way) => part.map((seats) => [...way, ...seats])));
}

function missingParts(expression: Expression, people: People): readonly string[] {
  if (expression.kind !== 'all') return [renderExpression(expression)];
  const unmet = expression.of.filter((part) => !isMetByAnybody(part, people));
  if (unmet.length === 0) return [`different people for ${renderExpression(expression)}`];
  return unmet.flatMap((part) => missingParts(part, people));
}
