import { describe, expect, it } from 'vitest';
import { parseExpression, renderExpression, rolesOf } from './expression.ts';

const role = (name: string) => ({ kind: 'role', role: name }) as const;

function parsed(text: string) {
  const result = parseExpression(text);
  return result.ok ? result.expression : `${result.position}: ${result.problem}`;
}

describe('parseExpression', () => {
  it('lets a comma bind tighter than AND', () => {
    expect(parsed('managers AND engineers AND qa,security')).toEqual({
      kind: 'all',
      of: [role('managers'), role('engineers'), { kind: 'any', of: [role('qa'), role('security')] }],
    });
  });

  it('lets parentheses group, and drops those that group nothing', () => {
    expect(parsed('((a)),(b AND c)')).toEqual({
      kind: 'any',
      of: [role('a'), { kind: 'all', of: [role('b'), role('c')] }],
    });
  });

  it('takes AND for a link in upper case alone, and any other word for a role', () => {
    expect(parsed('and , And,\tacme/qa-1 ,ANDs')).toEqual({
      kind: 'any',
      of: [role('and'), role('And'), role('acme/qa-1'), role('ANDs')],
    });
  });

  it.each([
    ['', '1: expected a role at the end'],
    ['   ', '4: expected a role at the end'],
    ['a,', '3: expected a role at the end'],
    ['a AND ', '7: expected a role at the end'],
    ['a,,b', '3: expected a role before `,`'],
    [',a', '1: expected a role before `,`'],
    ['AND a', '1: expected a role before `AND`'],
    ['a AND AND b', '7: expected a role before `AND`'],
    ['()', '2: expected a role before `)`'],
    ['a b', '3: expected AND or a comma before `b`'],
    ['a and b', '3: expected AND or a comma before `and`'],
    ['a (b)', '3: expected AND or a comma before `(`'],
    ['a)', '2: expected AND or a comma before `)`'],
    ['b AND (a', '7: this parenthesis is never closed'],
    ['(a b)', '1: this parenthesis is never closed'],
    ['(', '2: expected a role at the end'],
  ])('says where %j is wrong', (text, problem) => {
    expect(parsed(text)).toBe(problem);
  });
});

describe('rolesOf', () => {
  it('names each role once, in order', () => {
    const result = parseExpression('qa AND (ceo,qa) AND a');

    expect(result.ok && rolesOf(result.expression)).toEqual(['qa', 'ceo', 'a']);
  });
});

describe('renderExpression', () => {
  it.each([
    ['a', 'a'],
    ['a,b', 'a or b'],
    ['a AND b,c', 'a and (b or c)'],
    ['a,(b AND c)', 'a or (b and c)'],
  ])('says %s in words', (text, words) => {
    const result = parseExpression(text);

    expect(result.ok && renderExpression(result.expression)).toBe(words);
  });
});
