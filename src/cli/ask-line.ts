import { createInterface } from 'node:readline/promises';
import { ConfigError } from '../config/config-error.ts';

/**
 * Asks one question and takes one line.
 * @throws ConfigError with the cause `ended` when the input ends before there is a line.
 */
export async function askLine(
  question: string,
  streams: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
): Promise<string> {
  const lines = createInterface(streams);
  try {
    const ended = new Promise<never>((_resolve, reject) => {
      lines.once('close', () =>
        reject(
          new ConfigError('The input ended before the question was answered.', 'Name it as a flag.', 'ended'),
        ),
      );
    });
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}
