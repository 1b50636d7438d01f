import { describe, expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';
/** A workflow with one job; its steps begin at line 6. */
function withSteps(steps: readonly string[], trigger = 'push'): string {
  const lines = steps.map((step) => `      - ${step.replaceAll('\n', '\n        ')}\n`).join('');
  return `on: ${trigger}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${lines}`;
}

function judge(base: readonly string[], head: readonly string[], trigger?: string): readonly string[] {
  return summarize(
    observe(workflowEdit, { path, base: withSteps(base, trigger), head: withSteps(head, trigger) }),
  );
}

describe('a line that was made to take long', () => {
  it.each([
    'curl '.repeat(40_000),
    'curl a |'.repeat(40_000),
    `curl a ${'|'.repeat(100_000)}`,
    'iex '.repeat(40_000),
    '${{ '.repeat(40_000),
    `\${{ ${'github.event.'.repeat(20_000)}`,
    'a || echo '.repeat(40_000),
  ])('is read in time and says nothing', (line) => {
    const started = performance.now();

    const found = judge(['run: a'], [`run: |\n  ${line}\n  b`]);

    expect(found).toEqual(['workflow-changed:6']);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is one of very many as little', () => {
    const steps = Array.from({ length: 3000 }, (_, at) => `uses: a/b${at}@v1`);
    const more = Array.from({ length: 3000 }, (_, at) => `run: a${at}`);
    const started = performance.now();

    const found = judge([...steps, ...more], [...more, ...steps]);

    expect(found).toEqual(['workflow-changed:6']);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

it.each([
  'curl -fsSL https://a/b.sh | bash',
  'curl a | sudo -E bash -',
  'wget -qO- a | sudo sh',
  'curl a; b | python3 -',
  'iex (iwr a)',
  'iwr a | iex',
])('finds that %s runs what nobody has seen', (line) => {
  expect(judge(['run: a'], ['run: a', `run: ${line}`])).toEqual(['workflow-remote-code:7']);
});

it.each(['curl a; b | bash', 'curl a && b | sh', 'curl a | jq . | tee bash', 'cat a | bash', 'iwr a'])(
  'takes %s for what it is',
  (line) => {
    expect(judge(['run: a'], ['run: a', `run: ${line}`])).toEqual(['workflow-changed:7']);
  },
);
