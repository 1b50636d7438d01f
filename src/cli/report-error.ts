import { ConfigError } from '../config/config-error.ts';
import { GitError } from '../git/git-error.ts';
import { GiteaError } from '../gitea/gitea-error.ts';
import { escapeTerminal } from '../report/escape.ts';
import { toSentence } from '../report/sentence.ts';
import type { ExitCode } from './exit-code.ts';

/** Where errors end: what to say, and how the process ends. */
export interface ErrorReport {
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** A clear line and a remedy for what people can mend; anything else is a bug and keeps its trace. */
export function reportError(error: unknown): ErrorReport {
  if (error instanceof ConfigError || error instanceof GitError) return { text: toLines(error), exitCode: 2 };
  if (error instanceof GiteaError) return { text: toLines(error), exitCode: 3 };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = trace.split('\n').map((line) => `  ${escapeTerminal(line)}`);
  return {
    text: [
      'sop-gate: this is a bug in sop-gate; the gate stays shut. Please report it with these lines:',
      ...lines,
    ].join('\n'),
    exitCode: 3,
  };
}

function toLines({ message, remedy }: { message: string; remedy: string }): string {
  const lines = message.split('\n').map((line) => `sop-gate: ${escapeTerminal(line)}`);
  return [...lines, `  ${escapeTerminal(toSentence(capitalise(remedy)))}`].join('\n');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
