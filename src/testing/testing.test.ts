import { describe, expect, it } from 'vitest';
import { testAnalyzer } from '../testing.ts';
import { anAnalyzer, code, good, type Watch, watch } from './acme-builder.ts';

/** Notices every line that says `bad`, old or new. */
const loud: Watch = ({ change, head }) =>
  (head?.text ?? '')
    .split('\n')
    .flatMap((text, index) =>
      text === 'bad' ? [{ kind: 'noticed', code: 'acme', path: change.path, line: index + 1 }] : [],
    );

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

  it('tells of one that looks at fixed lines', async () => {
    const fixed: Watch = (file) =>
      [...watch(file, undefined)].filter((one) => 'line' in one && one.line === 2);

    expect(await testAnalyzer(anAnalyzer(fixed))).toEqual([
      '"new": one line further down it finds nothing instead of acme:3',
    ]);
  });
});
