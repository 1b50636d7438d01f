/** Whose approvals are asked for, as a tree. */
export type Expression =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'all'; readonly of: readonly Expression[] };

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  /** `position` is 1-based, in characters of the expression's text. */
  | { readonly ok: false; readonly position: number; readonly problem: string };

interface Token {
  readonly text: string;
  readonly position: number;
}

/** Tokens still to be read; the last one is the end, with an empty text. */
type Tokens = [Token, ...Token[]];

class ExpressionError extends Error {
  readonly position: number;

  constructor(position: number, problem: string) {
    super(problem);
    this.position = position;
  }
}

/**
 * Reads an expression such as `managers AND engineers AND qa,security`: a comma is or and binds tighter than `AND`,
 * which is written in upper case; parentheses group.
 */
export function parseExpression(text: string): ParsedExpression {
  const end = { text: '', position: text.length + 1 };
  const tokens = toTokens(text, end);
  try {
    const expression = takeAll(tokens);
    const [next] = tokens;
    if (next !== end)
      throw new ExpressionError(next.position, `expected AND or a comma before \`${next.text}\``);
    return { ok: true, expression };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, position: error.position, problem: error.message };
  }
}

/** Every role an expression names, once each, in order. */
export function rolesOf(expression: Expression): readonly string[] {
  if (expression.kind === 'role') return [expression.role];
  return [...new Set(expression.of.flatMap(rolesOf))];
}

/** In words: `managers`, `qa or security`, `a or (b and c)`. */
export function renderExpression(expression: Expression): string {
  if (expression.kind === 'role') return expression.role;
  const parts = expression.of.map((part) =>
    part.kind === 'role' ? part.role : `(${renderExpression(part)})`,
  );
  return parts.join(expression.kind === 'any' ? ' or ' : ' and ');
}

function toTokens(text: string, end: Token): Tokens {
  const words = [...text.matchAll(/[(),]|[^\s(),]+/g)];
  const [first = end, ...rest] = words.map((word) => ({ text: word[0], position: word.index + 1 }));
  return first === end ? [end] : [first, ...rest, end];
}

function takeAll(tokens: Tokens): Expression {
  const first = takeAny(tokens);
  const of = [first];
  while (tokens[0].text === 'AND') {
    tokens.shift();
    of.push(takeAny(tokens));
  }
  return of.length === 1 ? first : { kind: 'all', of };
}

function takeAny(tokens: Tokens): Expression {
  const first = takeOne(tokens);
  const of = [first];
  while (tokens[0].text === ',') {
    tokens.shift();
    of.push(takeOne(tokens));
  }
  return of.length === 1 ? first : { kind: 'any', of };
}

function takeOne(tokens: Tokens): Expression {
  const [{ text, position }] = tokens;
  if (text === '') throw new ExpressionError(position, 'expected a role at the end');
  if ([',', ')', 'AND'].includes(text))
    throw new ExpressionError(position, `expected a role before \`${text}\``);
  tokens.shift();
  return text === '(' ? takeGroup(tokens, position) : { kind: 'role', role: text };
}

function takeGroup(tokens: Tokens, opened: number): Expression {
  const group = takeAll(tokens);
  if (tokens[0].text !== ')') throw new ExpressionError(opened, 'this parenthesis is never closed');
  tokens.shift();
  return group;
}
