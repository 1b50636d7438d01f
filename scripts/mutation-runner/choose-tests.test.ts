import { expect, it } from 'vitest';
import { chooseTests, toTestBeside } from './choose-tests.ts';

const beside = 'src/report/wrap.test.ts';

it('asks the tests beside the changed file first, then all others', () => {
  const ids = ['src/report/text.test.ts#tells', `${beside}#wraps`, 'src/report/json.test.ts#lists'];

  const chosen = chooseTests(ids, beside);

  expect(chosen).toEqual([
    `${beside}#wraps`,
    'src/report/text.test.ts#tells',
    'src/report/json.test.ts#lists',
  ]);
});

it('takes every so-manieth of too many others, and all that stand beside', () => {
  const others = Array.from({ length: 9 }, (_, at) => `test/contract.test.ts#${at}`);

  const chosen = chooseTests([...others, `${beside}#wraps`, `${beside}#keeps`], beside, 5);

  expect(chosen).toEqual([
    `${beside}#wraps`,
    `${beside}#keeps`,
    'test/contract.test.ts#0',
    'test/contract.test.ts#3',
    'test/contract.test.ts#6',
  ]);
});

it('takes no others when those beside are enough', () => {
  const ids = [`${beside}#wraps`, `${beside}#keeps`, 'test/contract.test.ts#0'];

  expect(chooseTests(ids, beside, 2)).toEqual([`${beside}#wraps`, `${beside}#keeps`]);
});

it.each([
  ['src/report/wrap.ts', 'src/report/wrap.test.ts'],
  ['src/analyzers/secret/index.ts', 'src/analyzers/secret/secret.test.ts'],
  ['src/analyzers/secret/find-index.ts', 'src/analyzers/secret/find-index.test.ts'],
])('knows the test beside %s', (changed, test) => {
  expect(toTestBeside(changed)).toBe(test);
});
