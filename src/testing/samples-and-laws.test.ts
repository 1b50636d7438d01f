import { expect, it } from 'vitest';
import { testAnalyzer } from '../testing.ts';
import { anAnalyzer, good, type Watch, watch } from './acme-builder.ts';

const crash: Watch = () => {
  throw new Error('oops');
};

/** Notices every call that a change writes, also where it only moved it to the right. */
const hasty: Watch = ({ change }) =>
  change.hunks
    .flatMap(({ lines }) => lines)
    .flatMap((line) =>
      line.kind === 'added' && line.text.includes('call(')
        ? [{ kind: 'noticed', code: 'acme', path: change.path, line: line.headLine }]
        : [],
    );

const early = { name: 'early', path: 'c.txt', head: 'worse\n', notYet: true } as const;

it('lets a sample fail that does not hold yet, by design', async () => {
  const samples = {
    mustFlag: [...good.mustFlag, early],
    mustNotFlag: [...good.mustNotFlag, { ...early, head: 'bad\n' }],
  };

  expect(await testAnalyzer(anAnalyzer(watch, samples))).toEqual([]);
});

it('asks for the mark to be taken out of a sample that holds by now', async () => {
  const samples = {
    mustFlag: [...good.mustFlag, { ...early, head: 'bad\n' }],
    mustNotFlag: [...good.mustNotFlag, early],
  };

  expect(await testAnalyzer(anAnalyzer(watch, samples))).toEqual([
    'mustFlag "early": it holds now: take `notYet` out',
    'mustNotFlag "early": it holds now: take `notYet` out',
  ]);
});

it('takes no sample that does not hold yet for a proof, nor a crash for a design', async () => {
  const samples = { mustFlag: [early], mustNotFlag: [{ ...early, head: 'bad\n' }] };
  expect(await testAnalyzer(anAnalyzer(watch, samples))).toEqual([
    'has no mustFlag sample: nothing proves that it finds anything',
    'has no mustNotFlag sample: nothing proves that it leaves anything alone',
  ]);
  expect(await testAnalyzer(anAnalyzer(crash, samples))).toEqual(
    expect.arrayContaining(['mustFlag "early": it failed: oops', 'mustNotFlag "early": it failed: oops']),
  );
});

it.each([
  ['speaks of lines that only got another layout', 'src/a.ts', 'call(1);\n', ['acme:1']],
  ['is asked about a file whose layout may mean something', 'a.txt', 'call(1)\n', undefined],
  ['is asked about a text whose lines may not move', 'src/a.ts', 'call(`\n`);\n', undefined],
])('tells of one that %s, or not', async (_what, path, head, found) => {
  const samples = { mustFlag: [{ path, head }], mustNotFlag: [{ path: 'b.ts', base: head, head: '1;\n' }] };

  const problems = await testAnalyzer(anAnalyzer(hasty, samples));

  expect(problems).toEqual(
    found?.map((one) => `"${path}": it speaks of a file that only gets another layout: ${one}`) ?? [],
  );
});
