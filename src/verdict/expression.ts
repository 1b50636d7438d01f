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

interface Fault {
  readonly kind: 'fault';
  readonly position: number;
  readonly problem: string;
}

/**
 * Reads an expression such as `managers AND engineers AND qa,security`: a comma is or and binds tighter than `AND`,
 * which is written in upper case; parentheses group.
 */
export function parseExpression(text: string): ParsedExpression {
  const end = { text: '', position: text.length + 1 };
  const tokens = toTokens(text, end);
  const taken = takeAll(tokens);
  const [next] = tokens;
  const expression =
    taken.kind === 'fault' || next === end
      ? taken
      : toFault(next.position, `expected AND or a comma before \`${next.text}\``);
  return expression.kind === 'fault'
    ? { ok: false, position: expression.position, problem: expression.problem }
    : { ok: true, expression };
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
  const tokens: Tokens = [end];
  tokens.unshift(...words.map((word) => ({ text: word[0], position: word.index + 1 })));
  return tokens;
}

type Take = (tokens: Tokens) => Expression | Fault;

function takeAll(tokens: Tokens): Expression | Fault {
  return takeList(tokens, 'AND', takeAny);
}

function takeAny(tokens: Tokens): Expression | Fault {
  return takeList(tokens, ',', takeOne);
}

function takeList(tokens: Tokens, link: 'AND' | ',', take: Take): Expression | Fault {
  const first = take(tokens);
  if (first.kind === 'fault') return first;
  const of = [first];
  while (tokens[0].text === link) {
    tokens.shift();
    const next = take(tokens);
    if (next.kind === 'fault') return next;
    of.push(next);
  }
  return of.length === 1 ? first : { kind: link === 'AND' ? 'all' : 'any', of };
}

function takeOne(tokens: Tokens): Expression | Fault {
  const [{ text, position }] = tokens;
  if (text === '') return toFault(position, 'expected a role at the end');
  if ([',', ')', 'AND'].includes(text)) return toFault(position, `expected a role before \`${text}\``);
  tokens.shift();
  return text === '(' ? takeGroup(tokens, position) : { kind: 'role', role: text };
}

function takeGroup(tokens: Tokens, opened: number): Expression | Fault {
  const group = takeAll(tokens);
  if (group.kind === 'fault') return group;
  if (tokens[0].text !== ')') return toFault(opened, 'this parenthesis is never closed');
  tokens.shift();
  return group;
}

function toFault(position: number, problem: string): Fault {
  return { kind: 'fault', position, problem };
}
