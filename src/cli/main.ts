import { Command, CommanderError } from 'commander';
import { registerAnalyze } from './analyze-command.ts';
import { registerCheck } from './check-command.ts';
import { registerDemo } from './demo-command.ts';
import { registerDoctor } from './doctor-command.ts';
import { type ExitCode, exitCodeHelp } from './exit-code.ts';
import { registerExplain } from './explain-command.ts';
import { registerHealth } from './health-command.ts';
import { registerInit } from './init-command.ts';
import type { Io } from './io.ts';
import { registerNew } from './new-command.ts';
import { registerPolicy } from './policy-command.ts';
import { openProcess } from './process-io.ts';
import { registerRelay } from './relay-command.ts';
import { registerReplay } from './replay-command.ts';
import { reportError } from './report-error.ts';
import { registerRun } from './run-command.ts';
import { registerSweep } from './sweep-command.ts';
import { openTerminal, plainTerminal, type Terminal } from './terminal.ts';
import { registerTest } from './test-command.ts';
import { readVersion } from './version.ts';

/** Declares a command; what it does is loaded only when it is called, so that `--help` stays quick. */
export type Register = (program: Command, context: CommandContext) => void;

export interface CommandContext {
  readonly io: Io;
  readonly terminal: Terminal;
  /** A command says here how the process is to end; silence is 0. */
  readonly end: (exitCode: ExitCode) => void;
}

/** One file a command, in the order of the help, under what somebody wants to do. */
const commands: Readonly<Record<string, readonly Register[]>> = {
  'Judge pull requests:': [registerRun, registerSweep, registerCheck, registerRelay],
  'Look at a change:': [registerAnalyze, registerExplain],
  'Set up:': [registerInit, registerPolicy, registerDoctor, registerDemo],
  'Teach it rules and analyzers of your own:': [registerNew, registerTest, registerReplay, registerHealth],
};

const examples = `
Examples:
  sop-gate analyze --range main...my-branch
  sop-gate run --repo acme/shop --pr 7 --dry-run
  sop-gate new rule acme-http

Every command has a --help of its own. The pages behind it are in the folder docs of this package; README.md lists them.`;

/** Runs the command line on this process. */
export async function start(): Promise<void> {
  const io = openProcess();
  try {
    process.exitCode = await runCommandLine(
      process.argv.slice(2),
      io,
      openTerminal(process.stdout, process.env),
    );
  } finally {
    await io.execute.close();
  }
}

/** Runs one command and says how the process is to end. Every error ends here. */
export async function runCommandLine(
  args: readonly string[],
  io: Io,
  terminal = plainTerminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const end = (code: ExitCode) => {
    exitCode = code;
  };
  const program = toProgram(io);
  for (const [group, registers] of Object.entries(commands)) {
    program.commandsGroup(group);
    for (const register of registers) register(program, { io, terminal, end });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const report = reportError(error);
    io.log(report.text);
    return report.exitCode;
  }
}

function toProgram(io: Io): Command {
  return new Command('sop-gate')
    .description(
      'Reads a pull request, gives it a tier, and holds the merge until everything that tier asks for is there.',
    )
    .version(readVersion())
    .addHelpText('after', `${examples}\n${exitCodeHelp}`)
    .configureOutput({
      writeOut: (text) => io.print(text.trimEnd()),
      writeErr: (text) => io.log(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'sop-gate: ')),
    })
    .showHelpAfterError('  Run it with --help to see how it is used.')
    .exitOverride();
}
