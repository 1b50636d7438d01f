import { expect, it } from 'vitest';
import { chooseTests, toNameBeside } from './choose-tests.ts';

const name = 'src/report/wrap';
const beside = `${name}.test.ts`;
const edges = `${name}.edges.test.ts`;

it('asks the tests beside the changed file first, then those of its folder, then all others', () => {
  const ids = [
    'src/report/page/page.test.ts#draws src/report/wrap.ts',
    'src/report/wrapped.test.ts#tells',
    `${beside}#wraps`,
    'src/report/json.test.ts#lists a/b',
    `${edges}#cuts`,
  ];

  const chosen = chooseTests(ids, name);

  expect(chosen).toEqual([
    `${beside}#wraps`,
    `${edges}#cuts`,
    'src/report/wrapped.test.ts#tells',
    'src/report/json.test.ts#lists a/b',
    'src/report/page/page.test.ts#draws src/report/wrap.ts',
  ]);
});

it('takes every so-manieth of too many others, and all that stand beside', () => {
  const others = Array.from({ length: 9 }, (_, at) => `test/contract.test.ts#${at}`);

  const chosen = chooseTests([...others, `${beside}#wraps`, `${beside}#keeps`], name, 5);

  expect(chosen).toEqual([
    `${beside}#wraps`,
    `${beside}#keeps`,
    'test/contract.test.ts#0',
    'test/contract.test.ts#3',
    'test/contract.test.ts#6',
  ]);
});

it.each([
  [2, 9, ['near0', 'near1', 'far0', 'far2', 'far4', 'far6']],
  [9, 9, ['near0', 'near3', 'near6', 'far0', 'far3', 'far6']],
  [9, 2, ['near0', 'near2', 'near4', 'near6', 'far0', 'far1']],
  [9, 0, ['near0', 'near1', 'near3', 'near4', 'near6', 'near7']],
])(
  'leaves half of the room to the others where %i stand in the folder and %i elsewhere',
  (near, far, names) => {
    const ids = [
      ...Array.from({ length: far }, (_, at) => `test/contract.test.ts#far${at}`),
      ...Array.from({ length: near }, (_, at) => `src/report/json.test.ts#near${at}`),
    ];

    expect(chooseTests(ids, name, 6).map((id) => id.split('#')[1])).toEqual(names);
  },
);

it('takes no others when those beside are enough', () => {
  const ids = [`${beside}#wraps`, `${beside}#keeps`, 'test/contract.test.ts#0'];

  expect(chooseTests(ids, name, 2)).toEqual([`${beside}#wraps`, `${beside}#keeps`]);
});

it.each([
  ['src/report/wrap.ts', 'src/report/wrap'],
  ['src/analyzers/secret/index.ts', 'src/analyzers/secret/secret'],
  ['src/analyzers/secret/find-index.ts', 'src/analyzers/secret/find-index'],
])('knows the name of tests beside %s', (changed, test) => {
  expect(toNameBeside(changed)).toBe(test);
});
