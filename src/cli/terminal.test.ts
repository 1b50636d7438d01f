import { describe, expect, it } from 'vitest';
import { openTerminal } from './terminal.ts';

function openStream(columns: number | undefined): NodeJS.WriteStream {
  return { isTTY: columns !== undefined, columns } as NodeJS.WriteStream;
}

describe('openTerminal', () => {
  it.each([
    ['a terminal', 120, {}, true],
    ['a pipe', undefined, {}, false],
    ['a terminal that asks for none', 120, { NO_COLOR: '1' }, false],
    ['a dumb terminal', 120, { TERM: 'dumb' }, false],
    ['a pipe that asks for colours', undefined, { FORCE_COLOR: '1' }, true],
  ])('on %s', (...[, columns, env, isColoured]) => {
    const { styles } = openTerminal(openStream(columns), env);

    expect(styles.bad('x') !== 'x').toBe(isColoured);
  });

  it('takes the width of the terminal, and one of its own elsewhere', () => {
    expect(openTerminal(openStream(72), {}).width).toBe(72);
    expect(openTerminal(openStream(10), {}).width).toBe(40);
    expect(openTerminal(openStream(undefined), {}).width).toBe(100);
  });

  it('colours each line by itself', () => {
    const { styles } = openTerminal(openStream(80), {});

    expect(styles.good('a\nb')).toBe('\u001b[32ma\u001b[39m\n\u001b[32mb\u001b[39m');
  });
});
