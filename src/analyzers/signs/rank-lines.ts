import type { Token } from './scan-tokens.ts';

/**
 * For each token that begins a line how many widths of lines there are below its own, so that a step of any width is a step.
 * Undefined where something else than blanks stands before it.
 */
export function rankLines(
  tokens: readonly Token[],
  gaps: readonly string[],
): readonly (string | undefined)[] | undefined {
  const indents = tokens.map(({ gap }, at) =>
    at === 0 || (gaps[at] as string).includes('\n') ? gap.slice(gap.lastIndexOf('\n') + 1) : undefined,
  );
  const known = indents.filter((indent) => indent !== undefined);
  if (known.some((indent) => /[^ ]/.test(indent))) return undefined;
  const widths = [...new Set(known.map(({ length }) => length))].toSorted((one, other) => one - other);
  return indents.map((indent) => (indent === undefined ? undefined : `${widths.indexOf(indent.length)}|`));
}
