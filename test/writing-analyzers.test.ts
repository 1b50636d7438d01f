import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/main.ts';
import { recordIo } from '../src/cli/recorded-io-builder.ts';

const page = readFileSync('docs/writing-analyzers.md', 'utf8');
const blocks = (language: string) =>
  page
    .split('```')
    .filter((part) => part.startsWith(`${language}\n`))
    .map((part) => part.slice(language.length + 1));
const POLICY = '.gitea/sop-gate.yml';

it('the rule of the guide holds what it promises', async () => {
  const rule = blocks('yaml').find((text) => text.startsWith('rules:')) ?? '';
  const { io, printed, logged } = recordIo({ [POLICY]: rule });

  const exitCode = await runCommandLine(['test'], io);

  expect([exitCode, logged, printed]).toEqual([
    0,
    [],
    ['pass  acme-http  3 samples, 3 of 3 small changes noticed'],
  ]);
});

it.each([
  ['accepts whatever is new in its file', '', { findings: [], suppressed: [{ findings: 2 }] }],
  [
    'accepts nothing new on its line',
    '    line: 12\n',
    {
      findings: [
        { code: 'vault-opened', line: 12, points: 2 },
        { code: 'vault-opened', line: 13, points: 2 },
      ],
      suppressed: [{ code: 'vault-opened', line: 12, findings: 0, expired: false }],
    },
  ],
])('the analyzer of the guide works together with a suppression that %s', async (_what, line, told) => {
  const analyzer = blocks('ts').find((text) => text.includes('analyzeFile')) ?? '';
  const parts = ['analyzers:', 'suppressions:'].map(
    (start) => blocks('yaml').find((text) => text.startsWith(start)) ?? '',
  );
  const diff =
    'diff --git a/src/old.ts b/src/old.ts\n--- a/src/old.ts\n+++ b/src/old.ts\n@@ -11,0 +12,2 @@\n+vault.open(1);\n+vault.open(2);\n';
  const { io, printed, logged } = recordIo({
    [POLICY]: `${parts.join('\n').trimEnd()}\n${line}`,
    '.gitea/sop-gate/analyzers/acme-vault.ts': analyzer,
    'c.diff': diff,
  });

  await runCommandLine(['analyze', '--policy', POLICY, '--diff', 'c.diff', '--format', 'json'], io);

  expect(logged).toEqual([]);
  expect(JSON.parse(printed.join(''))).toMatchObject({ failures: [], ...told });
});

it('every kind of fact of the guide is one that a rule may name, and none is left out', () => {
  const told = [...page.matchAll(/^\| `(\w+)` \| (?!failures)[a-zA-Z]/gm)].map(([, name]) => name);
  const schema = readFileSync('schema.json', 'utf8');
  const known = ['imports', 'calls', 'settings', 'texts', 'sql', 'nodes', 'dependencies', 'lines'];

  expect(told).toEqual(known);
  expect(known.filter((name) => !schema.includes(`"${name}": {`))).toEqual([]);
});
