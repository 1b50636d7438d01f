import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('tells of each change what a fresh vitest would tell', () => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/mutation-runner/sample/run.ts'], {
    encoding: 'utf8',
  });
  const results = run.stdout.split('\n').filter((line) => line.startsWith('mutant '));
  expect(results.toSorted()).toEqual([
    // What is remembered from before a change must not hide it, nor what a change left behind speak against the next.
    'mutant 10 BlockStatement {}: Killed',
    'mutant 11 ArithmeticOperator name.length / 2: Killed',
    'mutant 11 LogicalOperator known.get(name) && name.length * 2: Killed',
    'mutant 17 BlockStatement {}: Survived',
    'mutant 18 StringLiteral ``: Survived',
    'mutant 22 BlockStatement {}: Killed',
    'mutant 24 AssignmentOperator at -= 1: Timeout',
    'mutant 24 AssignmentOperator sum -= prices[at] ?? 0: Killed',
    'mutant 24 ConditionalExpression false: Killed',
    'mutant 24 EqualityOperator at <= prices.length: Survived',
    'mutant 24 EqualityOperator at >= prices.length: Killed',
    'mutant 24 LogicalOperator prices[at] && 0: Killed',
    // Met only while the module loads.
    'mutant 5 ArithmeticOperator 1 - 19 / 100: Killed',
    'mutant 5 ArithmeticOperator 19 * 100: Killed',
  ]);
}, 120_000);
