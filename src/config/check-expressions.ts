import type { KeyPath, Problem } from '../analyzers/options/problem.ts';
import { type ParsedExpression, parseExpression, rolesOf } from '../verdict/expression.ts';
import type { Policy } from './schema.ts';

/** Expressions must parse. */
export function checkExpressions(policy: Policy): Problem[] {
  return parsedExpressions(policy).flatMap(({ path, parsed }): Problem[] => {
    if (parsed.ok) return [];
    const text = `\`${path.join('.')}\` cannot be read at character ${parsed.position}: ${parsed.problem}`;
    return [{ path, at: 'value', text }];
  });
}

/** The roles that expressions name; none for an expression that cannot be read. */
export function expressionRoles(policy: Policy): { path: KeyPath; name: string }[] {
  return parsedExpressions(policy).flatMap(({ path, parsed }) =>
    parsed.ok ? rolesOf(parsed.expression).map((name) => ({ path, name })) : [],
  );
}

function parsedExpressions({ expressions }: Policy): { path: KeyPath; parsed: ParsedExpression }[] {
  return (['low', 'medium', 'high'] as const).map((tier) => ({
    path: ['expressions', tier],
    parsed: parseExpression(expressions[tier]),
  }));
}
