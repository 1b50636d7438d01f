import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { levels, listedCheckers, looseLines } from './checkers/data.ts';
import { testWeakening } from './index.ts';

const weigh = (path: string, base: string, head: string) =>
  summarize(observe(testWeakening, { path, base, head }));

it.each([
  ['tsconfig.json', '{\n  "strict": true\n}\n', '{\n  "strict": false\n}\n', ['lint-loosened:2']],
  ['tsconfig.json', '{\n  "strict": false\n}\n', '{\n  "strict": true\n}\n', []],
  ['tsconfig.json', '{\n  "a": 1\n}\n', '{\n  // "strict": false\n}\n', []],
  ['app.json', '{\n  "strict": true\n}\n', '{\n  "strict": false\n}\n', []],
  ['.eslintrc.json', '{\n  "no-eval": "error"\n}\n', '{\n  "no-eval": "off"\n}\n', ['lint-loosened:2']],
  ['.eslintrc.json', '{\n  "no-eval": "warn"\n}\n', '{\n  "no-with": "off"\n}\n', []],
  ['rules.json', '{\n  "no-eval": "error"\n}\n', '{\n  "no-eval": "off"\n}\n', []],
  ['.golangci.yml', 'enable:\n  - gosec\n  - a\n', 'enable:\n  - a\n', ['lint-loosened:2']],
  ['.golangci.yml', 'enable:\n  - gosec\n  - a\n', 'enable:\n  - a\n  - gosec\n', []],
  ['.golangci.yml', 'enable:\n  - gosec\n  - errcheck\n', 'enable: []\n', ['lint-loosened:1']],
  ['list.yml', 'enable:\n  - gosec\n', 'enable: []\n', []],
  ['ruff.toml', 'select = ["E", "S"]\n', 'select = ["E"]\n', ['lint-loosened:1']],
  ['phpstan.neon', 'level: 8\n', 'level: 5\n', ['lint-loosened:1']],
  ['phpstan.neon', 'level: 5\n', 'level: 8\n', []],
  ['phpstan.neon', 'a: 5\n', 'level: 3\n', []],
  ['phpstan.neon', 'a: 1\nlevel: 8\n', 'a: 2\nlevel: 5\n', ['lint-loosened:2']],
  ['tsconfig.json', '{\n}\n', `{\n  "strict": false, "a": "${'b'.repeat(500)}"\n}\n`, []],
  ['psalm.xml', '<psalm errorLevel="1"/>\n', '<psalm errorLevel="4"/>\n', ['lint-loosened:1']],
  ['psalm.xml', '<psalm errorLevel="4"/>\n', '<psalm errorLevel="1"/>\n', []],
])('weighs a checker in %s: %j to %j', (path, base, head, found) => {
  expect(weigh(path, base, head)).toEqual(found);
});

it('says what is no longer checked where it stood', () => {
  const found = observe(testWeakening, {
    path: '.golangci.yml',
    base: 'enable:\n  - a\n  - gosec\n',
    head: 'enable:\n  - a\n',
  });

  expect(found).toMatchObject([{ side: 'removed', baseLine: 3, args: { name: '- gosec' } }]);
});

it('says nothing of a checker that is new', () => {
  const found = observe(testWeakening, { path: 'tsconfig.json', head: '{\n  "strict": false\n}\n' });

  expect(found).toEqual([]);
});

it.each([...looseLines, ...listedCheckers, ...levels])(
  'knows $hit and is silent on a near miss',
  ({ pattern, hit, miss }) => {
    expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
  },
);
