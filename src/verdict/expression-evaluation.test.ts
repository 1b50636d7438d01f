import { describe, expect, it } from 'vitest';
import { type Expression, parseExpression } from './expression.ts';
import { evaluateExpression } from './expression-evaluation.ts';

type Ids = Readonly<Record<string, readonly number[]>>;

function evaluate(
  text: string,
  certain: Ids,
  { unknown = {}, distinct = false }: { unknown?: Ids; distinct?: boolean } = {},
) {
  const holders = {
    certain: (role: string) => new Set(certain[role]),
    possible: (role: string) => new Set([...(certain[role] ?? []), ...(unknown[role] ?? [])]),
  };
  return evaluateExpression(toExpression(text), holders, distinct);
}

function toExpression(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.expression;
}

const satisfied = { is: 'satisfied', missing: [] };

describe('evaluateExpression', () => {
  it.each<[string, Ids]>([
    ['a', { a: [1] }],
    ['a,b', { b: [1] }],
    ['a AND b', { a: [1], b: [1] }],
    ['(a AND b),c', { c: [1] }],
  ])('is satisfied: %s', (text, people) => {
    expect(evaluate(text, people)).toEqual(satisfied);
  });

  it.each<[string, Ids, readonly string[]]>([
    ['a', {}, ['a']],
    ['a,b', {}, ['a or b']],
    ['a AND b,c AND d', { a: [1] }, ['b or c', 'd']],
    ['(a AND b) AND c', { a: [1], c: [1] }, ['b']],
    ['(a AND b),c', { a: [1] }, ['(a and b) or c']],
  ])('names what is missing of %s', (text, people, missing) => {
    expect(evaluate(text, people)).toEqual({ is: 'missing', missing });
  });

  it.each<[string, Ids, Ids, string]>([
    ['a AND b', { a: [1] }, { b: [1] }, 'unverified'],
    ['a AND b', {}, { b: [1] }, 'missing'],
    ['a,b', { a: [1] }, { b: [1] }, 'satisfied'],
    ['a,b', {}, { b: [1] }, 'unverified'],
  ])('knows a third answer: %s', (text, certain, unknown, is) => {
    expect(evaluate(text, certain, { unknown }).is).toBe(is);
  });
});

describe('evaluateExpression with distinct people', () => {
  it.each<[string, Ids, string]>([
    ['a AND b', { a: [1], b: [1] }, 'missing'],
    ['a AND b', { a: [1], b: [2] }, 'satisfied'],
    ['a AND b,c', { a: [1, 2], b: [1] }, 'satisfied'],
    ['a AND b,c', { a: [1], b: [1], c: [1] }, 'missing'],
    ['a AND b AND c', { a: [1, 2, 3], b: [1, 2], c: [1] }, 'satisfied'],
    ['a AND b AND c', { a: [1, 2], b: [1, 2], c: [1, 2] }, 'missing'],
    ['(a AND b),c', { a: [1], b: [1], c: [1] }, 'satisfied'],
    ['(a,b) AND (c,d)', { b: [1], c: [1], d: [2] }, 'satisfied'],
    ['a', { a: [1] }, 'satisfied'],
  ])('weighs %s', (text, people, is) => {
    expect(evaluate(text, people, { distinct: true }).is).toBe(is);
  });

  it('says so when only different people are missing', () => {
    expect(evaluate('a AND b', { a: [1], b: [1] }, { distinct: true }).missing).toEqual([
      'different people for a and b',
    ]);
    expect(evaluate('a AND b AND c', { a: [1], b: [1] }, { distinct: true }).missing).toEqual(['c']);
  });

  it('is unverified while an unknown membership could make the difference', () => {
    const found = evaluate('a AND b', { a: [1], b: [1] }, { unknown: { b: [2] }, distinct: true });

    expect(found.is).toBe('unverified');
  });
});
