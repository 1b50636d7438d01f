/**
 * Where thousands of samples pass the same line, a mutant there that nobody notices would meet all of them. This many
 * are asked; one that only the others would have noticed counts as unnoticed, so that a score is never too good.
 */
const MOST_TESTS = 150;

/**
 * Which tests a mutant meets, by Stryker's names for them, in order: those of the files beside it, the likeliest to
 * notice, come first; of too many others every so-manieth is taken.
 */
export function chooseTests(ids: readonly string[], beside: string, most = MOST_TESTS): readonly string[] {
  const isBeside = (id: string): boolean => id.startsWith(`${beside}.`);
  const first = ids.filter(isBeside);
  const others = ids.filter((id) => !isBeside(id));
  const places = Math.max(most - first.length, 0);
  if (others.length <= places) return [...first, ...others];
  const step = others.length / places;
  return [...first, ...Array.from({ length: places }, (_, at) => others[Math.floor(at * step)] ?? '')];
}

/**
 * What the tests beside a changed file are named after: `wrap.test.ts`, and `wrap.edges.test.ts` where one file would be too
 * long. An analyzer's `index.ts` is tested by files that have the name of its folder.
 */
export function toNameBeside(changed: string): string {
  return changed.replace(/([^/]+)\/index\.ts$/, '$1/$1.ts').replace(/\.ts$/, '');
}
