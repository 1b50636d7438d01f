import { describe, expect, it } from 'vitest';
import type { Samples } from '../analyzers/contract.ts';
import { compileAnalyzer } from '../pipeline/added/compile-analyzer.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import { inProcess } from '../pipeline/in-process.ts';
import type { Rule } from '../rules/rule.ts';
import { checkSamples } from './check-samples.ts';
import { findSurvivors } from './find-survivors.ts';

function toSamples(suggestion: string): Samples {
  const [, list = '', samples = ''] = /^(mustFlag|mustNotFlag): (\[.*\])$/.exec(suggestion) ?? [];
  return { mustFlag: [], mustNotFlag: [], [list]: JSON.parse(samples) };
}

describe('findSurvivors', () => {
  const rule: Rule = {
    title: 'T',
    points: 1,
    message: 'm',
    help: 'h',
    anywhere: false,
    side: 'added',
    paths: ['src/**'],
    except: ['**/*.test.ts', 'old/**'],
    languages: ['typescript'],
    match: [{ calls: ['md5', 'sha1'], args: ['weak'] }],
    mustFlag: [{ name: 'md5', path: 'src/a.ts', head: "md5('weak');\n", flags: ['acme'] }],
    mustNotFlag: [],
  };

  it('lists each part of a rule that no sample needs, with a sample that would', async () => {
    const enabled: EnabledAnalyzer = { id: 'acme', added: { kind: 'rule', from: 'rules.acme', rule } };
    const mustFlag = [{ name: 'md5', path: 'src/a.ts', head: "md5('weak');\n" }];

    const { tried, survivors } = await findSurvivors(toSubject(enabled, { mustFlag, mustNotFlag: [quiet] }));

    expect(tried).toBe(8);
    expect(survivors.map(({ what, suggestion }) => [what, suggestion])).toEqual([
      [
        'rules.acme: nothing notices when calls does without "sha1"',
        `mustFlag: [{"name":"has sha1","path":"src/a.ts","head":"sha1('weak');\\n"}]`,
      ],
      ['rules.acme: nothing notices when match[0] does without args', expect.stringContaining('other args')],
      [
        'rules.acme: nothing notices when it looks at all paths',
        expect.stringContaining('elsewhere/src/a.ts'),
      ],
      [
        'rules.acme: nothing notices when it does not except **/*.test.ts',
        expect.stringContaining('"path":"a/a.test.ts"'),
      ],
      [
        'rules.acme: nothing notices when it does not except old/**',
        `mustNotFlag: [{"name":"excepted","path":"old/a.ts","head":"md5('weak');\\n"}]`,
      ],
      ['rules.acme: nothing notices when it looks at all languages', expect.stringContaining('src/a.ts.txt')],
    ]);
  });

  it('changes the code of an analyzer, and lists what no sample notices', async () => {
    const enabled = anAnalyzer("call.name === 'md5' && call.args.length > 0");
    const mustFlag = [{ path: 'src/a.ts', head: 'md5(a);\n' }];
    const bare = { path: 'src/a.ts', head: 'sha1();\n' };
    const close = [
      { path: 'src/a.ts', head: 'sha1(a);\n' },
      { path: 'b.ts', head: 'md5();\n' },
    ];

    const loose = await findSurvivors(toSubject(enabled, { mustFlag, mustNotFlag: [bare] }));
    const tight = await findSurvivors(toSubject(enabled, { mustFlag, mustNotFlag: close }));

    expect(loose.survivors.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^acme\.ts:9: nothing notices when `.*&&.*` becomes `.*\|\|/),
      ]),
    );
    expect(tight.survivors).toEqual([]);
    expect(tight.tried).toBeGreaterThan(6);
  });

  it('changes of a schema of options only what it fills in', async () => {
    const options = `options: { type: 'object', properties: {
    most: { type: 'integer', minimum: 0, maximum: 9, default: 1, description: 'So many arguments.' },
  } },`;
    const code = codeWith('call.args.length > most').replace(
      '*analyzeFile(file)',
      `${options}\n  *analyzeFile(file, { most })`,
    );
    const enabled: EnabledAnalyzer = {
      id: 'acme',
      added: { kind: 'file', from: 'acme.ts', code: compileAnalyzer('acme.ts', code) },
    };
    const mustFlag = [{ path: 'src/a.ts', head: 'f(a, b, c);\n' }];

    const loose = await findSurvivors(toSubject(enabled, { mustFlag, mustNotFlag: [quiet] }));
    const tight = await findSurvivors(
      toSubject(enabled, { mustFlag: [{ path: 'src/a.ts', head: 'f(a, b);\n' }], mustNotFlag: [quiet] }),
    );

    expect(loose.survivors.map(({ what }) => what)).toEqual([
      expect.stringContaining('nothing notices when `1` becomes `2`'),
    ]);
    expect(tight.survivors).toEqual([]);
  });

  it.each([
    ["call.name === 'md5' && call.args.length > 0", 'mustNotFlag: [{"path":"src/a.ts","head":"md5();\\n"}]'],
    [
      "call.name === 'md5' || call.name === 'sha1'",
      'mustFlag: [{"path":"src/a.ts","head":"sha1(a);\\n","flags":["acme:1"]}]',
    ],
  ])(
    'hands out samples that hold and leave nothing unnoticed once they are taken, for %s',
    async (condition, sample) => {
      const enabled = anAnalyzer(condition);
      const few = { mustFlag: [{ path: 'src/a.ts', head: 'md5(a);\n' }], mustNotFlag: [quiet] };
      const first = await findSurvivors(toSubject(enabled, few));
      const taken = first.survivors.map(({ suggestion }) => toSamples(suggestion));
      const more = {
        mustFlag: [...few.mustFlag, ...taken.flatMap(({ mustFlag }) => mustFlag)],
        mustNotFlag: [...few.mustNotFlag, ...taken.flatMap(({ mustNotFlag }) => mustNotFlag)],
      };

      const problems = await checkSamples(toSubject(enabled, more));
      const second = await findSurvivors(toSubject(enabled, more));

      expect(first.survivors.map(({ suggestion }) => suggestion)).toContain(sample);
      expect(problems).toEqual([]);
      expect(second.survivors).toEqual([]);
    },
  );

  it('names the place alone where no sample near those that are there would notice', async () => {
    const enabled = anAnalyzer("call.name === 'md5' && call.args.length < 9");
    const few = { mustFlag: [{ path: 'src/a.ts', head: 'md5(a);\n' }], mustNotFlag: [quiet] };

    const { survivors } = await findSurvivors(toSubject(enabled, few));

    expect(survivors.map(({ suggestion }) => suggestion)).toEqual([
      "{ name: 'line 9', path: 'src/…', head: '…' }, // a change for which `9` decides",
    ]);
  });

  const quiet = { path: 'src/b.ts', head: 'other();\n' };

  function anAnalyzer(condition: string): EnabledAnalyzer {
    const code = compileAnalyzer('acme.ts', codeWith(condition));
    return { id: 'acme', added: { kind: 'file', from: 'acme.ts', code } };
  }

  function toSubject(enabled: EnabledAnalyzer, samples: Samples) {
    const limits = { taskSeconds: 60, workerMegabytes: 512 };
    return { enabled, samples, execute: inProcess, limits };
  }
});

/** An analyzer that notices calls of which a condition holds. */
const codeWith = (condition: string) => `
import { changedCalls, defineAnalyzer, toPlace } from 'sop-gate/analyzer';
export default defineAnalyzer({
  apiVersion: 2,
  meta: { id: 'acme', title: 'A', summary: 'S.', languages: ['any'],
    codes: { acme: { title: 'T', points: 1, message: 'm', help: 'h' } } },
  *analyzeFile(file) {
    for (const call of changedCalls(file)) {
      if (${condition}) yield { kind: 'noticed', code: 'acme', ...toPlace(file, 'added', call) };
    }
  },
});`;
