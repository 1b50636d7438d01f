/**
 * Where thousands of samples pass the same line, a mutant there that nobody notices would meet all of them. This many
 * are asked; one that only the others would have noticed counts as unnoticed, so that a score is never too good.
 */
const MOST_TESTS = 150;

/**
 * Which tests a mutant meets, by Stryker's names for them, the likeliest to notice first: those of the files beside it, then
 * others of its folder, then all others. Of too many every so-manieth is taken, and the folder leaves room for the others.
 */
export function chooseTests(ids: readonly string[], beside: string, most = MOST_TESTS): readonly string[] {
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1);
  const isBeside = (id: string): boolean => id.startsWith(`${beside}.`);
  const isNear = (id: string): boolean => id.slice(0, id.lastIndexOf('/', id.indexOf('#')) + 1) === folder;
  const first = ids.filter(isBeside);
  const near = ids.filter((id) => isNear(id) && !isBeside(id));
  const far = ids.filter((id) => !isNear(id) && !isBeside(id));
  const places = Math.max(most - first.length, 0);
  const nearby = takeSome(near, Math.max(Math.ceil(places / 2), places - far.length));
  return [...first, ...nearby, ...takeSome(far, places - nearby.length)];
}

function takeSome(ids: readonly string[], places: number): readonly string[] {
  if (ids.length <= places) return ids;
  const step = ids.length / places;
  return Array.from({ length: places }, (_, at) => ids[Math.floor(at * step)] ?? '');
}

/**
 * What the tests beside a changed file are named after: `wrap.test.ts`, and `wrap.edges.test.ts` where one file would be too
 * long. An analyzer's `index.ts` is tested by files that have the name of its folder.
 */
export function toNameBeside(changed: string): string {
  return changed.replace(/([^/]+)\/index\.ts$/, '$1/$1.ts').replace(/\.ts$/, '');
}
