import { createInterface, type Interface } from 'node:readline';
import { ConfigError } from '../config/config-error.ts';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks one question after the other and takes a line for each. Lines that were typed ahead, or pasted, answer the next
 * questions. Between questions the input is left alone, so that it keeps no process alive.
 * @throws ConfigError with the cause `ended` when the input ends before there is a line.
 */
export function createAsk({ input, output }: Streams): (question: string) => Promise<string> {
  const ready: string[] = [];
  let lines: Interface | undefined;
  let isOver = false;
  let wake = sleepOn;
  const open = () => {
    // Not as a terminal: the system edits and echoes the line, and Ctrl-C stays Ctrl-C.
    lines ??= createInterface({ input, terminal: false })
      .on('line', (line) => {
        ready.push(line);
        wake();
      })
      .on('close', () => {
        isOver = true;
        wake();
      });
    return lines;
  };
  return async (question) => {
    output.write(question);
    const asked = open();
    if (ready.length === 0 && !isOver) {
      asked.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (!isOver) asked.pause();
    const line = ready.shift();
    if (line !== undefined) return line;
    throw new ConfigError('The input ended before the question was answered.', 'Name it as a flag.', 'ended');
  };
}

/** Nobody waits. */
function sleepOn(): void {}
