/**
 * The first line of what was thrown, whatever that was, without a full stop.
 * @param file the file that it was thrown in: its line is told where the error knows it.
 */
export function toMessage(error: unknown, file?: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.split('\n');
  const told = first.slice(0, 300).replace(/[.\s]+$/, '');
  const line = file !== undefined && error instanceof Error ? findLine(error.stack ?? '', file) : undefined;
  return line === undefined ? told : `${told} (${file}:${line})`;
}

/** The topmost call of that file, as V8 writes stacks: `at name (file:line:column)`, or for what does not parse `file:line`. */
function findLine(stack: string, file: string): string | undefined {
  for (const frame of stack.split('\n')) {
    const at = frame.indexOf(`${file}:`);
    const isFrame = at >= 0 && (at === 0 || /^\s+at /.test(frame));
    const line = isFrame ? /^\d+/.exec(frame.slice(at + file.length + 1))?.[0] : undefined;
    if (line !== undefined) return line;
  }
  return undefined;
}
