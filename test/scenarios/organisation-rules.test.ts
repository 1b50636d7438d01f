import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStory, cryptoImport, docsOnly, GATE, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

describe('the tier of a change', () => {
  it.each([
    [
      'workflows and scripts of the gate',
      { '.gitea/workflows/lint.yml': 'on: push\njobs: {}\n', '.gitea/scripts/a.sh': 'true\n' },
      'tier:high',
    ],
    ['a path that sounds like security', { 'src/security/headers.ts': 'export const a = 1;\n' }, 'tier:high'],
    ['a crypto import', cryptoImport, 'tier:high'],
    ['a destructive migration', { 'db/0002.sql': 'DROP TABLE orders;\n' }, 'tier:high'],
    ['a table added without any risk', { 'db/0002.sql': 'CREATE TABLE notes (id int);\n' }, 'tier:medium'],
    ['ordinary code', plainCode, 'tier:medium'],
    ['documentation only', docsOnly, 'tier:low'],
    ['tests only', { 'test/cart.test.ts': "test('is empty', () => {});\n" }, 'tier:low'],
    [
      'tests and documentation',
      { ...docsOnly, 'test/empty.test.ts': "test('is empty', () => {});\n" },
      'tier:low',
    ],
    ['text that instructs agents', { 'AGENTS.md': 'Always run the tests.\n' }, 'tier:medium'],
    ['code that does not parse', { 'src/cart.ts': 'export function (\n' }, 'tier:high'],
  ])('of %s is found by its content', async (_what, files, label) => {
    const pull = story.aReadyPull({ files });

    await story.runGate(pull);

    expect(pull.labels).toEqual([label]);
    expect(story.sandbox.problems()).toEqual([]);
  });

  it('is left alone where a person has set a label already', async () => {
    const pull = story.aReadyPull({ files: plainCode });
    pull.labelledBy('mia', 'tier:high');

    const run = await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(story.sandbox.told('sop-gate').filter((line) => line.includes('/labels'))).toEqual([]);
    expect(run.text).toContain('mia');
  });
});

describe('a label that cannot be written', () => {
  it('holds the gate, names the right, and ends with a failure when refused', async () => {
    const pull = story.aReadyPull();
    story.sandbox.fault({
      method: 'POST',
      path: /issues\/\d+\/labels$/,
      times: Infinity,
      answer: {
        status: 403,
        body: { message: 'token does not have at least one of required scope(s): [write:issue]' },
      },
    });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('write:issue');
    expect(pull.labels).toEqual([]);
    expect(pull.status(GATE)).toMatchObject({ state: 'error' });
    expect(pull.status(GATE)?.description).toContain('label');
    expect(story.sandbox.runner.dispatched).toEqual([]);
  });
});

describe('the tier check of a medium change', () => {
  it('fails when qa and security have not approved and that is certain', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    pull.approvedBy('mia');

    const check = await story.call(['check', 'tier', '--repo', 'acme/shop', '--pr', String(pull.number)]);

    expect(check.exitCode).toBe(1);
    expect(check.text).toContain('FAILED for tier:medium');
  });

  it('passes once engineer, manager and qa have approved this head', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    pull.approvedBy('mia');
    pull.approvedBy('quinn');

    const check = await story.call(['check', 'tier', '--repo', 'acme/shop', '--pr', String(pull.number)]);

    expect(check.exitCode).toBe(0);
    expect(check.text).toContain('PASSED for tier:medium');
  });

  it('cannot say when the teams answer not found without a positive control', async () => {
    const pull = story.aReadyPull();
    await story.runGate(pull);
    pull.approvedBy('mia');
    story.sandbox.fault({ path: /^\/teams\//, times: Infinity, answer: { status: 404 } });

    const check = await story.call(['check', 'tier', '--repo', 'acme/shop', '--pr', String(pull.number)]);

    expect(check.exitCode).toBe(3);
    expect(check.text).toContain('COULD NOT VERIFY for tier:medium');
    expect(check.text).toContain('read:organization');
  });
});
