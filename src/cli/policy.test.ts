import { expect, it } from 'vitest';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

const files = { 'gate.yml': 'preset: sop\nreviews:\n  required: 3\nci: { contexts: ["CI / *"] }\n' };

async function policy(...args: string[]) {
  return policyOf(files, args);
}

async function policyOf(named: Readonly<Record<string, string>>, args: readonly string[]) {
  const { io, printed, logged } = recordIo(named);
  const exitCode = await runCommandLine(['policy', ...args], io);
  return { exitCode, lines: printed.join('\n').split('\n'), logged };
}

it('prints every value of the policy with its origin', async () => {
  const { exitCode, lines } = await policy('--policy', 'gate.yml');

  expect(exitCode).toBe(0);
  expect(lines.map((line) => line.replace(/ +#/, ' #'))).toEqual(
    expect.arrayContaining([
      'preset: sop # gate.yml:1',
      'reviews.required: 3 # gate.yml:3',
      'reviews.roles: [] # default',
      'ci.contexts: ["CI / *"] # gate.yml:4',
      'labels.low: "tier:low" # preset sop',
      'gates.qa.tiers: [low, medium, high] # preset sop',
    ]),
  );
});

it('prints the defaults where there is no file', async () => {
  const { exitCode, lines } = await policy();

  expect(exitCode).toBe(0);
  expect(lines.every((line) => line.endsWith('  # default'))).toBe(true);
  expect(lines.length).toBeGreaterThan(40);
});

it('reads the usual file of this folder when none is named', async () => {
  const { lines } = await policyOf({ '.gitea/sop-gate.yml': 'mode: observe\n' }, []);

  expect(lines.map((line) => line.replace(/ +#/, ' #'))).toContain('mode: observe # .gitea/sop-gate.yml:1');
});

it('prints the same as JSON', async () => {
  const { lines } = await policy('--policy', 'gate.yml', '--format', 'json');

  expect(JSON.parse(lines.join('\n'))).toContainEqual({
    key: 'reviews.required',
    value: 3,
    origin: 'gate.yml:3',
  });
});

it('names a file that cannot be read, and a format it does not know', async () => {
  const gone = await policy('--policy', 'gone.yml');
  const yaml = await policy('--format', 'yaml');

  expect(gone).toMatchObject({
    exitCode: 2,
    logged: [
      'sop-gate: The policy "gone.yml" cannot be read: there is no such file.\n  Check the path and its rights.',
    ],
  });
  expect(yaml).toMatchObject({
    exitCode: 2,
    logged: ['sop-gate: --format "yaml" is unknown\n  Use text or json.'],
  });
});
