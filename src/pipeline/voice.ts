import { AsyncLocalStorage } from 'node:async_hooks';

const speakers = new AsyncLocalStorage<string>();

/** Whatever is printed while `run` runs, is printed by that analyzer. */
export function speakAs<Result>(analyzer: string, run: () => Result): Result {
  return speakers.run(analyzer, run);
}

interface Streams {
  readonly stdout: { write: Write };
  readonly stderr: { write: Write };
}

type Done = (error?: Error | null) => void;
type Write = (chunk: string | Uint8Array, encoding?: never, done?: Done) => boolean;

/**
 * The answer of a command goes to standard output and is nobody else's: what analyzers print goes to the log, each line with
 * the name of who printed it in front, so that no text of a change can begin a line.
 */
export function redirectOutput({ stdout, stderr }: Streams): void {
  const log = stderr.write.bind(stderr);
  // The pool waits for its worker's streams to be empty, and so every call has to be answered.
  const write = (chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    const text = typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    const done = rest.find((one): one is Done => typeof one === 'function');
    return log(toLogLines(text, speakers.getStore() ?? 'an analyzer'), undefined, done);
  };
  stdout.write = write;
  stderr.write = write;
}

function toLogLines(text: string, analyzer: string): string {
  if (text === '') return '';
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => `sop-gate: ${analyzer} prints: ${showHidden(line)}\n`).join('');
}

/** Nothing that is printed moves the cursor, changes colours or hides letters. */
function showHidden(line: string): string {
  return line.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (letter) => `<${letter.codePointAt(0)?.toString(16)}>`,
  );
}
