import type { CallFact } from '../../../syntax/code-facts.ts';
import type { KnownCall } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';

export type Condition = (call: CallFact, trace: Trace) => boolean;

/** Calls that hand a text to a shell. */
export type CommandRow = Pick<KnownCall, 'languages' | 'names'> & {
  /** Is it a shell that reads the text? */
  readonly when?: Condition;
  /** Place of the text. */
  readonly at: readonly (number | string)[];
  /** A program with `TEXT` where the command stands. */
  readonly sample: string;
  readonly composed: string;
};

/** Whether one of the arguments, or of the items of one, is a shell, and another one asks it to read a text. */
export function isShell({ args }: CallFact): boolean {
  const values = args.flatMap((arg) => arg.items ?? arg);
  return values.some(({ text }) => shell.test(text)) && values.some(({ text }) => reading.test(text));
}

const shell = /^((\/usr)?\/bin\/)?(sh|bash|zsh|dash|cmd(\.exe)?|powershell(\.exe)?|pwsh)$/;
const reading = /^(-c|-lc|-ec|\/c|-Command)$/i;
