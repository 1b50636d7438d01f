import { describe, expect, it } from 'vitest';
import type { Analyzer, Samples } from '../analyzers/contract.ts';
import { testAnalyzer } from '../testing.ts';

const code = { title: 'T', points: 1 as const, message: 'm', help: 'h' };
const good: Samples = {
  mustFlag: [{ name: 'new', path: 'a.txt', head: 'one\nbad\n', flags: ['acme:2'] }],
  mustNotFlag: [{ path: 'b.txt', base: 'bad\n', head: 'one\n' }],
};

type Watch = NonNullable<Analyzer['analyzeFile']>;

/** Notices added lines that say `bad`. */
const watch: Watch = ({ change }) =>
  change.hunks
    .flatMap(({ lines }) => lines)
    .flatMap((line) =>
      line.kind === 'added' && line.text === 'bad'
        ? [{ kind: 'noticed', code: 'acme', path: change.path, line: line.headLine }]
        : [],
    );

/** Notices every line that says `bad`, old or new. */
const loud: Watch = ({ change, head }) =>
  (head?.text ?? '')
    .split('\n')
    .flatMap((text, index) =>
      text === 'bad' ? [{ kind: 'noticed', code: 'acme', path: change.path, line: index + 1 }] : [],
    );

function anAnalyzer(analyzeFile: Watch = watch, samples: Samples | undefined = good): Analyzer {
  const meta = { id: 'acme', title: 'A', summary: 'S.', languages: ['any'], codes: { acme: code } };
  return { apiVersion: 1, meta, analyzeFile, samples };
}

describe('testAnalyzer', () => {
  it('has nothing to say of an analyzer that holds what it promises', async () => {
    expect(await testAnalyzer(anAnalyzer())).toEqual([]);
  });

  it('misses samples where there are none', async () => {
    expect(await testAnalyzer(anAnalyzer(watch, { mustFlag: [], mustNotFlag: [] }))).toEqual([
      'has no mustFlag sample: nothing proves that it finds anything',
      'has no mustNotFlag sample: nothing proves that it leaves anything alone',
    ]);
  });

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
    const crash: Watch = () => {
      throw new Error('oops');
    };

    expect(await testAnalyzer(anAnalyzer(watch, samples))).toEqual([
      'has no mustFlag sample: nothing proves that it finds anything',
      'has no mustNotFlag sample: nothing proves that it leaves anything alone',
    ]);
    expect(await testAnalyzer(anAnalyzer(crash, samples))).toEqual(
      expect.arrayContaining(['mustFlag "early": it failed: oops', 'mustNotFlag "early": it failed: oops']),
    );
  });

  it.each<[string, Watch, string]>([
    [
      'finds nothing',
      () => [],
      'mustFlag "new": it found nothing; as text the change adds the lines "one", "bad"',
    ],
    [
      'finds it elsewhere',
      ({ change }) =>
        change.path === 'a.txt' && change.hunks.length > 0
          ? [{ kind: 'noticed', code: 'acme', path: change.path, line: 0 }]
          : [],
      'mustFlag "new": it did not find acme:2, but acme:0',
    ],
    [
      'finds too much',
      ({ change }) => [{ kind: 'noticed', code: 'acme', path: change.path, line: 0 }],
      'mustNotFlag "b.txt": it found acme:0',
    ],
    [
      'throws',
      () => {
        throw new Error('oops');
      },
      'mustFlag "new": it failed: oops',
    ],
    [
      'points behind the end of the file',
      ({ change }) => [{ kind: 'noticed', code: 'acme', path: change.path, line: 99 }],
      'mustFlag "new": it named the line 99 of 2 for acme',
    ],
  ])('tells of one that %s', async (_what, analyzeFile, problem) => {
    expect(await testAnalyzer(anAnalyzer(analyzeFile))).toContain(problem);
  });

  it('tells of one that has other words for what it finds than its message asks for', async () => {
    const analyzer = anAnalyzer();
    const codes = { acme: { ...code, message: 'has {name}, {nmae}' } };
    const named: Watch = (file) =>
      [...watch(file, undefined)].map((one) => ({ ...one, args: { name: 'it' } }));

    expect(
      await testAnalyzer({ ...analyzer, meta: { ...analyzer.meta, codes }, analyzeFile: named }),
    ).toEqual(['mustFlag "new": the message of acme asks for {nmae}, and the finding has no such argument']);
  });

  it('tells of a language that no file is of', async () => {
    const analyzer = anAnalyzer();
    const languages = ['any', 'typescript', 'typscript'];

    expect(await testAnalyzer({ ...analyzer, meta: { ...analyzer.meta, languages } })).toEqual([
      'meta.languages names "typscript", and no file is of that language',
    ]);
  });

  it.each([
    ['test/a.test.ts', 'test'],
    ['docs/a.md', 'documentation'],
  ])('tells of findings that count for nothing in %s', async (path, reason) => {
    const mustFlag = [{ path, head: 'one\nbad\n' }];
    const problem = `mustFlag "${path}": it is found, but counts for nothing: ${path} is cleared as ${reason}, and acme is not marked \`anywhere: true\``;
    const analyzer = anAnalyzer(watch, { ...good, mustFlag });
    const withCode = (change: object) => ({
      ...analyzer,
      meta: { ...analyzer.meta, codes: { acme: { ...code, ...change } } },
    });

    expect(await testAnalyzer(analyzer)).toEqual([problem]);
    expect(await testAnalyzer(withCode({ anywhere: true }))).toEqual([]);
    expect(await testAnalyzer(withCode({ points: 0 }))).toEqual([]);
  });

  it('numbers samples that are named alike', async () => {
    const mustFlag = [...good.mustFlag, { path: 'a.ts', head: 'bad\n' }, { path: 'a.ts', head: 'b();\n' }];

    const problems = await testAnalyzer(anAnalyzer(watch, { ...good, mustFlag }));

    expect(problems).toEqual([
      'mustFlag "a.ts" (2 of 2): it found nothing; as typescript the change adds the calls b(); adds the lines "b();"',
    ]);
  });

  it.each([
    [
      'code that is added and removed',
      {
        path: 'a.ts',
        base: "import 'old';\nlet a = 1;\n",
        head: "import 'new';\nfetch('http://' + a, { mode: 'fast' }, b);\n",
      },
      `as typescript the change adds the imports new; adds the calls fetch(http://{}, { mode: 'fast' }, b); adds the settings mode = fast; adds the texts "http://{}", "fast"; adds the lines "import 'new';", "fetch('http://' + a, { mode: 'fast' }, b);"; removes the imports old; removes the settings a = 1; removes the lines "import 'old';", "let a = 1;"`,
    ],
    [
      'statements',
      { path: 'a.sql', head: 'DROP TABLE a;\n' },
      'as sql the change adds the sql DropStmt: DROP TABLE a; adds the lines "DROP TABLE a;"',
    ],
    [
      'packages and more than a few nodes',
      {
        path: 'package.json',
        head: '{ "dependencies": { "a": "1", "b": "2" }, "c": [1, 2, 3, 4, 5] }\n',
      },
      'as json the change adds the nodes dependencies.a = 1, dependencies.b = 2, c.- = 1, c.- = 2, c.- = 3, …; adds the dependencies a 1, b 2; adds the lines "{ \\"dependencies\\": { \\"a\\": \\"1\\", \\"b\\": \\"2\\" }, \\"c\\":…',
    ],
    [
      'nothing',
      { path: 'a.ts', base: 'a;\n', head: 'a;\n' },
      'as typescript the change adds and removes nothing',
    ],
  ])('shows what there is to find where nothing is found: %s', async (_what, sample, told) => {
    const problems = await testAnalyzer(anAnalyzer(() => [], { ...good, mustFlag: [sample] }));

    expect(problems[0]).toBe(`mustFlag "${sample.path}": it found nothing; ${told}`);
  });

  it('tells of one that clears what it must flag', async () => {
    const generous: Watch = (file) => [
      ...watch(file, undefined),
      { kind: 'cleared', path: file.change.path, reason: 'test' },
    ];

    expect(await testAnalyzer(anAnalyzer(generous))).toContain(
      'mustFlag "new": it cleared the file (test), so that what is found there may count for nothing',
    );
  });

  it('tells of one that remembers', async () => {
    let asked = 0;
    const forgetful: Watch = (file) => {
      asked += 1;
      return asked === 1 ? watch(file, undefined) : asked % 2 === 0 ? [] : watch(file, undefined);
    };

    const problems = await testAnalyzer(anAnalyzer(forgetful));

    expect(problems).toContain('"new": it says something else when it is asked again, or after others');
  });

  it('tells of one that speaks of a file that only moved', async () => {
    const problems = await testAnalyzer(anAnalyzer(loud));

    expect(problems).toEqual([
      '"new": it speaks of a file that is only renamed: acme:2',
      '"new": it speaks of a file that only gets a blank line: acme:2',
    ]);
  });

  it.each([
    ['speaks of lines that only got another layout', 'src/a.ts', 'call(1);\n', ['acme:1']],
    ['is asked about a file whose layout may mean something', 'a.txt', 'call(1)\n', undefined],
    ['is asked about a text whose lines may not move', 'src/a.ts', 'call(`\n`);\n', undefined],
  ])('tells of one that %s, or not', async (_what, path, head, found) => {
    const hasty: Watch = ({ change }) =>
      change.hunks
        .flatMap(({ lines }) => lines)
        .flatMap((line) =>
          line.kind === 'added' && line.text.includes('call(')
            ? [{ kind: 'noticed', code: 'acme', path: change.path, line: line.headLine }]
            : [],
        );
    const samples = { mustFlag: [{ path, head }], mustNotFlag: [{ path: 'b.ts', base: head, head: '1;\n' }] };

    const problems = await testAnalyzer(anAnalyzer(hasty, samples));

    expect(problems).toEqual(
      found?.map((one) => `"${path}": it speaks of a file that only gets another layout: ${one}`) ?? [],
    );
  });

  it('tells of one that looks at fixed lines', async () => {
    const fixed: Watch = (file) =>
      [...watch(file, undefined)].filter((one) => 'line' in one && one.line === 2);

    expect(await testAnalyzer(anAnalyzer(fixed))).toEqual([
      '"new": one line further down it finds nothing instead of acme:3',
    ]);
  });
});
