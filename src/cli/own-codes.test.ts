import { expect, it } from 'vitest';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

const POLICY = '.gitea/sop-gate.yml';
const FILE = '.gitea/sop-gate/analyzers/acme-vault.ts';
const policy = [
  `analyzers: { acme-vault: { from: ${FILE} } }`,
  'rules:',
  '  acme-http: { title: Talks in the clear, help: Use https., points: 2, match: [{ texts: ["http://*"] }] }',
].join('\n');

/** An analyzer that says of itself no more than it must. */
const analyzer = `import { defineAnalyzer } from 'sop-gate/analyzer';
export default defineAnalyzer({
  apiVersion: 2,
  meta: {
    id: 'acme-vault', title: 'The vault', summary: 'Calls.', languages: ['any'],
    codes: { 'vault-opened': { title: 'A vault\\u001b[31m opens', points: 1, message: 'calls', help: 'Ask the vault team.' } },
  },
  analyzeFile: () => [],
});`;

async function explain(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { io, printed, logged } = recordIo({ [POLICY]: policy, [FILE]: analyzer, ...files });
  const exitCode = await runCommandLine(['explain', ...args], io);
  return { exitCode, text: printed.join('\n'), logged };
}

it('explains a rule of the policy that is named', async () => {
  const { exitCode, text } = await explain(['acme-http', '--policy', POLICY]);

  expect(exitCode).toBe(0);
  expect(text).toMatch(/^acme-http: Talks in the clear\n\n {2}Use https\.\n/);
  expect(text).toContain('  Worth:    2 points by default.');
  expect(text).toMatch(/; rollout: \{ acme-http: off \} switches all of acme-http off$/);
});

it('explains a code of an analyzer of its own, and prints its words without what a terminal obeys', async () => {
  const { exitCode, text } = await explain(['vault-opened', '--policy', POLICY]);

  expect(exitCode).toBe(0);
  expect(text).toMatch(/^vault-opened: A vault.+ opens\n/);
  expect(text).not.toContain('\u001b');
  expect(text).toContain('  Found by: acme-vault (The vault)');
});

it('lists codes of its own behind those of this build', async () => {
  const { text } = await explain(['--policy', POLICY]);

  expect(
    text
      .split('\n')
      .slice(-3)
      .map((line) => line.split(' ')[0]),
  ).toEqual(['suppression-expired', 'acme-http', 'vault-opened']);
  expect(text).not.toContain('\u001b');
});

it('explains which options an analyzer takes to whoever gave it others, and says what was wrong', async () => {
  const given = policy.replace('.ts }', '.ts, options: { teem: 1 } }');
  const asking = analyzer.replace(
    'analyzeFile:',
    "options: { type: 'object', properties: { team: { type: 'string' } }, required: ['team'] }, analyzeFile:",
  );

  const { exitCode, text, logged } = await explain(['acme-vault', '--policy', POLICY], {
    [POLICY]: given,
    [FILE]: asking,
  });

  expect(exitCode).toBe(0);
  expect(text).toMatch(
    /\n {2}Options: {2}in the policy under analyzers\.acme-vault\.options\n {4}team: a text; it must be given$/,
  );
  expect(logged).toEqual([
    `sop-gate: acme-vault: its options in ${POLICY} cannot be read: unknown key \`teem\` in \`analyzers.acme-vault.options\`; did you mean \`team\`?; \`analyzers.acme-vault.options.team\` is missing: expected a text`,
  ]);
});

it('runs nothing of a policy that is not named, and says how to name it', async () => {
  const { exitCode, logged } = await explain(['acme-http']);

  expect(exitCode).toBe(2);
  expect(logged).toEqual([
    'sop-gate: .gitea/sop-gate.yml is here but not used; add --policy .gitea/sop-gate.yml',
    'sop-gate: There is no finding code or analyzer `acme-http`\n  List all codes with `sop-gate explain`; rules and analyzers of your own are known with --policy .gitea/sop-gate.yml.',
  ]);
});

it('says which analyzer cannot be asked, and why', async () => {
  const { exitCode, logged } = await explain(['vault-opened', '--policy', POLICY], {
    [FILE]: 'throw new Error("no vault")',
  });

  expect(exitCode).toBe(2);
  expect(logged.join('\n')).toMatch(/^sop-gate: acme-vault: it could not be loaded: .*no vault/);
  expect(logged.join('\n')).toContain('\n  Run sop-gate test, which says more');
});
