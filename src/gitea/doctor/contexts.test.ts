import { describe, expect, it } from 'vitest';
import { policySchema } from '../../config/schema.ts';
import { no, unknown, yes } from './check.ts';
import { judgeAlways, judgeEmitted, type Reports, requiredContexts } from './judge-contexts.ts';
import { parseWorkflow } from './workflow-file.ts';

const PATH = '.gitea/workflows/ci.yml';

function aWorkflow(on: string, job = 'runs-on: x', name = 'name: CI\n') {
  return parseWorkflow(PATH, `${name}on: ${on}\njobs:\n  test: { ${job} }\n`);
}

function reports(required: readonly string[], changes: Partial<Reports> = {}): Reports {
  const workflows = [aWorkflow('[pull_request]')];
  return { required, seen: [], heads: 3, workflows, policy: policySchema.parse({}), ...changes };
}

describe('a workflow file', () => {
  it.each([
    ['pull_request', ['CI / test (pull_request)']],
    ['[push, pull_request]', ['CI / test (push)', 'CI / test (pull_request)']],
    ['{ pull_request_target: null }', ['CI / test (pull_request_target)']],
    ['[schedule, issue_comment]', []],
  ])('with the events %s reports %j', (on, contexts) => {
    expect(aWorkflow(on).checks.map(({ job, event }) => `${job} (${event})`)).toEqual(contexts);
  });

  it('is called by its file where it has no name, and its jobs by theirs', () => {
    expect(aWorkflow('[push]', 'name: Unit', '').checks).toEqual([
      { path: PATH, job: 'ci.yml / Unit', event: 'push', isFiltered: false, isConditional: false },
    ]);
  });

  it('may have names that are filled in, matrices, and letters that mean something in globs', () => {
    const contexts = (text: string) =>
      aWorkflow('[push]', text).checks.map(({ job, event }) => `${job} (${event})`);

    expect(contexts(`name: "a \${{ x }} b"`)).toEqual(['CI / a * b (push)']);
    expect(contexts('strategy: { matrix: { node: [20] } }')).toEqual(['CI / test{, (*)} (push)']);
    expect(contexts('name: 7')).toEqual(['CI / 7 (push)']);
    expect(contexts('strategy: { fail-fast: true }')).toEqual(['CI / test (push)']);
    expect(contexts('name: "[a]*{b}?,\\\\"')).toEqual([String.raw`CI / \[a\]\*\{b\}\?\,\\ (push)`]);
  });

  it.each([
    ['{ push: { paths: [a] } }', true],
    ['{ push: { paths-ignore: [a] } }', true],
    ['{ push: { branches: [main] } }', false],
  ])('with the filter %s is filtered: %s', (on, isFiltered) => {
    expect(aWorkflow(on).checks).toMatchObject([{ isFiltered }]);
  });

  it.each([
    ['if: always()', false],
    [`if: "\${{ always() }}"`, false],
    [`if: "\${{ !cancelled() }}"`, false],
    ['if: true', false],
    ['if: " always() "', false],
    [`if: "\${{always()}}"`, false],
    [`if: "\${{  always()  }} "`, false],
    ['if: xalways()', true],
    ['if: always()x', true],
    ['if: "always() && x"', true],
    ['if: "x || always()"', true],
    ['if: github.actor', true],
    ['needs: a', false],
  ])('with the job %s is conditional: %s', (job, isConditional) => {
    expect(aWorkflow('[push]', job).checks).toMatchObject([{ isConditional }]);
  });

  it('tells its inputs, and the name of its runs', () => {
    const text = `run-name: r \${{ inputs.a }}\non: { workflow_dispatch: { inputs: { a: null, b: {} } } }\n`;

    expect(parseWorkflow(PATH, text)).toEqual({
      path: PATH,
      checks: [],
      runName: `r \${{ inputs.a }}`,
      inputs: ['a', 'b'],
    });
    expect(parseWorkflow(PATH, 'on: workflow_dispatch')).toMatchObject({ inputs: [], runName: '' });
    expect(parseWorkflow(PATH, 'on: push')).not.toHaveProperty('inputs');
  });
});

describe('required statuses', () => {
  const branch = {
    name: 'main',
    protected: true,
    requiredApprovals: 2,
    statusCheckEnabled: true,
    statusCheckContexts: [
      'CI / test',
      'sop-gate / gate',
      'sop-gate / *',
      'qa-review / approved',
      'CI / test',
    ],
  };

  it('are those of branch and policy but the gate’s own', () => {
    const policy = policySchema.parse({ ci: { contexts: ['lint', 'sop-gate / fire qa'] } });

    expect(requiredContexts([branch], policy)).toEqual(['CI / test', 'sop-gate / *', 'lint']);
  });

  it.each([['CI / test (pull_request)'], ['CI / test'], ['CI / *']])(
    'are reported where a workflow declares %s',
    (pattern) => {
      expect(judgeEmitted(reports([pattern]))).toEqual(yes(pattern));
    },
  );

  it.each([
    ['CI / test (20)', 'strategy: { matrix: { node: [20] } }'],
    ['CI / test (20) (pull_request)', 'strategy: { matrix: { node: [20] } }'],
    ['CI / on linux', `name: "on \${{ matrix.os }}"`],
  ])('are reported where %s is what a name becomes at run time', (pattern, job) => {
    const workflows = [aWorkflow('[pull_request]', job)];

    expect(judgeEmitted(reports([pattern], { workflows }))).toEqual(yes(pattern));
  });

  it('are reported where they were seen', () => {
    expect(judgeEmitted(reports(['a', 'b'], { seen: ['b', 'a'], workflows: [] }))).toEqual(yes('a, b'));
  });

  it.each(['CI / tests', 'CI / test (push)', 'Ci / test'])(
    'are not reported where nothing is called %s',
    (pattern) => {
      expect(judgeEmitted(reports([pattern]))).toEqual(
        no(
          `nothing reports ${pattern}: no workflow declares it, and none of 3 recent heads has it`,
          `Correct the name ${pattern}, or let CI report it.`,
        ),
      );
    },
  );

  it.each(['sop-gate / *', 'sop-gate/fire*', 'qa-*'])(
    'are waited for in vain where the gate alone reports what %s matches',
    (pattern) => {
      const told = no(
        `the glob ${pattern} matches what the gate reports, and nothing else that is known, so the gate waits for itself`,
        `Require \`sop-gate / gate\` by its very name instead of ${pattern}, or name what CI reports under \`ci.contexts\` of the policy.`,
      );

      expect(judgeEmitted(reports([pattern], { heads: 0 }))).toEqual(told);
      expect(judgeEmitted(reports([pattern], { seen: ['qa-lab', 'sop-gate / fire drill'] }))).toEqual(
        yes(pattern),
      );
    },
  );

  it('are unknown where there is no head to look at, and missing where none is named', () => {
    expect(judgeEmitted(reports(['a'], { heads: 0 }))).toEqual(
      unknown(
        'nothing reports a: no workflow declares it, and none of 0 recent heads has it',
        'Correct the name a, or let CI report it.',
      ),
    );
    expect(judgeEmitted(reports([]))).toMatchObject({ answer: 'no' });
  });

  it('come always where one job at least has neither filter nor condition', () => {
    const free = aWorkflow('[push]');
    const filtered = aWorkflow('{ pull_request: { paths: [a] } }');
    const conditional = aWorkflow('[pull_request]', 'if: x');
    const judge = (...workflows: (typeof free)[]) => judgeAlways(reports(['CI / test'], { workflows }));

    expect(judge(free, filtered)).toMatchObject({ answer: 'yes' });
    expect(judge()).toMatchObject({ answer: 'yes' });
    expect(judge(filtered)).toEqual(
      no(
        `${PATH} reports CI / test for changes of some paths only`,
        `Take the path filter out of ${PATH} and skip the steps instead, so that the status always comes.`,
      ),
    );
    expect(judge(conditional)).toEqual(
      no(
        `the job in ${PATH} that reports CI / test has a condition, and a skipped check is not green`,
        `Put the condition on the steps of the job in ${PATH} instead.`,
      ),
    );
    expect(judge(filtered, conditional).answer).toBe('no');
  });
});
