import { styleText } from 'node:util';
import { plainStyles, type Styles } from '../report/styles.ts';

/** What text is printed on. */
export interface Terminal {
  /** Letters a line may have. */
  readonly width: number;
  readonly styles: Styles;
}

/** Neither colours nor a width of its own: pipes, files, tests. */
export const plainTerminal: Terminal = { width: 100, styles: plainStyles };

/** Colours only where somebody looks, and never against `NO_COLOR`. */
export function openTerminal(
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isWatched = stream.isTTY && env.TERM !== 'dumb' && !env.NO_COLOR;
  const width = stream.isTTY ? Math.max(40, stream.columns) : plainTerminal.width;
  return { width, styles: isWatched || env.FORCE_COLOR ? colours : plainStyles };
}

const colours: Styles = {
  bold: paint('bold'),
  dim: paint('dim'),
  good: paint('green'),
  warning: paint('yellow'),
  bad: paint('red'),
};

function paint(format: 'bold' | 'dim' | 'green' | 'yellow' | 'red'): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .map((line) => styleText(format, line, { validateStream: false }))
      .join('\n');
}
