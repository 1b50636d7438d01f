import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { analyzers } from '../src/analyzers/registry.ts';
import { exitCodeHelp } from '../src/cli/exit-code.ts';
import { runCommandLine } from '../src/cli/main.ts';
import { openProcess } from '../src/cli/process-io.ts';
import { loadPolicy } from '../src/config/load-policy.ts';
import { policySchema } from '../src/config/schema.ts';
import { advisories, questions } from '../src/gitea/doctor/data.ts';
import { SCHEMA_VERSION } from '../src/report/analysis-json.ts';
import { allOwnContexts, ledgerContexts } from '../src/verdict/contexts.ts';

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const workflows = ['sop-gate', 'qa-review', 'security-review', 'gate-repository/sop-gate'].map(
  (name) => `templates/${name}.yml`,
);
const policy = policySchema.parse({});

it.each(pages)('links only to places that exist in %s', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link]) => link ?? '');

  const dead = links.filter((link) => !leadsSomewhere(page, link));

  expect(dead).toEqual([]);
});

it.each(['README.md', 'docs/statuses.md'])('gives the exit codes of the code in %s', (page) => {
  const rows = [...read(page).matchAll(/^\| (\d) \| ([^;|]+)/gm)].map(([, code, words]) => [
    code,
    words?.trim(),
  ]);

  expect(rows).toEqual(
    [...exitCodeHelp.matchAll(/^ {2}(\d) {2}([^;\n]+)/gm)].map(([, code, words]) => [code, words]),
  );
  expect(rows).toHaveLength(4);
});

it('calls only commands that the help knows', async () => {
  const called = [...pages, ...workflows].flatMap((page) =>
    [...read(page).matchAll(/(?:bin\/sop-gate\.js|"\$SOP_GATE") ([a-z]+)/g)].map(
      ([, command]) => command ?? '',
    ),
  );
  const help: string[] = [];

  await runCommandLine(['--help'], { ...openProcess(), print: (text) => void help.push(text) });

  const known = [...help.join('\n').matchAll(/^ {2}([a-z]+) /gm)].map(([, command]) => command);
  expect(called.length).toBeGreaterThan(5);
  expect(known).toEqual(expect.arrayContaining(called));
});

it('names every status the gate writes, and no other', () => {
  const named = [...read('docs/statuses.md').matchAll(/^\| (`[^|]+) \|/gm)]
    .flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+ \/ [^`]+)`/g)])
    .map(([, context]) => context);

  expect(new Set(named)).toEqual(new Set([...allOwnContexts(policy), ...ledgerContexts(policy)]));
});

it('gives the expressions of the default policy', () => {
  const rows = [...read('docs/how-it-decides.md').matchAll(/^\| (low|medium|high) \| `([^`]+)` \|/gm)];

  expect(Object.fromEntries(rows.map(([, tier, expression]) => [tier, expression]))).toEqual(
    policy.expressions,
  );
});

it('shows the machine contract in its present version', () => {
  const [, sample] = /```json\n([\s\S]+?)```/.exec(read('docs/analyze.md')) ?? [];

  expect(JSON.parse(sample ?? '').schemaVersion).toBe(SCHEMA_VERSION);
});

it('shows only policies that the gate accepts in docs/adoption.md', () => {
  const shown = [...read('docs/adoption.md').matchAll(/```yaml\n([\s\S]+?)```/g)].map(
    ([, text]) => text ?? '',
  );

  const policies = shown.map((text) =>
    loadPolicy({ text, where: 'adoption', origin: 'adoption' }, analyzers),
  );

  expect(policies).toHaveLength(3);
});

it('names every question of the doctor with its weight, and every advisory it knows', () => {
  const page = read('docs/doctor.md');
  const rows = [...page.matchAll(/^\| (`[^|]+) \| (yes|no) \|/gm)].flatMap(([, cell = '', needed]) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, id]) => [id, needed === 'yes']),
  );

  expect(rows).toEqual(Object.entries(questions).map(([id, { needed }]) => [id, needed]));
  expect([...page.matchAll(/CVE-\d+-\d+/g)].map(([id]) => id)).toEqual(advisories.map(({ id }) => id));
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || toAnchors(read(target)).includes(anchor);
}

function toAnchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
}

function read(page: string): string {
  return readFileSync(page, 'utf8');
}
