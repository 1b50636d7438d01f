import { describe, expect, it } from 'vitest';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';
import { reportError } from './report-error.ts';

async function run(...args: string[]) {
  const { io, printed, logged } = recordIo();
  const exitCode = await runCommandLine(args, io);
  return { exitCode, printed: printed.join('\n'), logged: logged.join('\n') };
}

describe('runCommandLine', () => {
  it('prints its commands and exit codes when asked for help', async () => {
    const { exitCode, printed } = await run('--help');

    expect(exitCode).toBe(0);
    expect(printed).toMatch(/\n {2}run [\s\S]+\n {2}analyze [\s\S]+\n {2}explain [\s\S]+\n {2}policy /);
    expect(printed).toMatch(
      /\nTeach it rules and analyzers of your own:\n {2}new .+\n(?: {4}.+\n)* {2}test /,
    );
    expect(printed).toContain('\n  sop-gate analyze --range main...my-branch\n');
    expect(printed).toContain('in the folder docs of this package');
    expect(printed).toContain('\nExit codes:\n  0  open');
    expect(printed).toContain('\n  3  could not verify, or a bug in sop-gate\n');
  });

  it('prints its version', async () => {
    const { exitCode, printed } = await run('--version');

    expect(exitCode).toBe(0);
    expect(printed).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('shows how it is used, as an error, when no command is named', async () => {
    const { exitCode, logged } = await run();

    expect(exitCode).toBe(2);
    expect(logged).toContain('Usage: sop-gate');
  });

  it('says which command it does not know', async () => {
    const { exitCode, logged } = await run('analyse');

    expect(exitCode).toBe(2);
    expect(logged.split('\n')[0]).toBe("sop-gate: unknown command 'analyse'");
  });
});

describe('reportError', () => {
  it('keeps the trace of a bug and says that the gate stays shut', () => {
    const { text, exitCode } = reportError(new TypeError('x is \u001b[31m not a function'));

    expect(exitCode).toBe(3);
    expect(text.split('\n')[0]).toBe(
      'sop-gate: this is a bug in sop-gate; the gate stays shut. Please report it with these lines:',
    );
    expect(text).toContain('  TypeError: x is \\u{1b}[31m not a function\n  at ');
  });

  it('reports also what was thrown and is no error', () => {
    expect(reportError('a word').text).toMatch(/:\n {2}a word$/);
  });
});
