/** Where a line that replaces itself can be written. */
export interface ProgressLine {
  readonly write: (text: string) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const patience = 1000;
const width = 24;

/** Draws how far long work is, and leaves no trace; work below a second shows nothing. */
export function createProgress({ write, now }: ProgressLine): (done: number, total: number) => void {
  const start = now();
  let isDrawn = false;
  return (done, total) => {
    if (done < total && now() - start >= patience) {
      const filled = Math.floor((width * done) / total);
      write(`\r${'#'.repeat(filled)}${'.'.repeat(width - filled)} ${done} of ${total} files`);
      isDrawn = true;
    } else if (done === total && isDrawn) {
      write('\r\u001B[2K');
      isDrawn = false;
    }
  };
}
