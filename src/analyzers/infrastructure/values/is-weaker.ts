import { fitsStars } from './fits-stars.ts';
import type { Step } from './value-row.ts';
import { words } from './words/data.ts';

/** Whether one value guards less than the other, by what kind of step would do so. */
export function isWeaker(step: Step, before: string, after: string): boolean {
  if ('turns' in step) {
    const [first, last] = step.turns === 'off' ? [words.on, words.off] : [words.off, words.on];
    return first.pattern.test(before) && last.pattern.test(after);
  }
  if ('grows' in step) {
    const [small, much] = toNumbers(before, after);
    const large = words.endless.pattern.test(after) ? Infinity : much;
    return small > 0 && large >= small * step.grows;
  }
  if ('shrinks' in step) {
    const [large, small] = toNumbers(before, after);
    return small * step.shrinks <= large && large > 0;
  }
  if ('loses' in step) {
    const [old, left] = [toItems(before), new Set(toItems(after))];
    return left.size < old.length && old.some((one) => !left.has(one));
  }
  if ('gains' in step) return isMore(toItems(before), toItems(after), step.gains);
  if ('drops' in step) return isMore(toItems(after), toItems(before), step.drops);
  if ('widens' in step) return isWider(before, after);
  if ('covers' in step) return isCovered(toItems(before), toItems(after));
  if ('moves' in step) return toHost(before) !== toHost(after);
  return step.from.test(before) && step.to.test(after);
}

/** Every place, or all that begin like the one before. */
function isWider(before: string, after: string): boolean {
  const known = toItems(before);
  return toItems(after).some((one) => {
    if (known.includes(one) || !words.anyPlace.pattern.test(one)) return false;
    const start = one.replace(words.anyRest.pattern, '');
    return known.some((old) => !old.includes('*') && old.startsWith(start));
  });
}

function isMore(few: readonly string[], many: readonly string[], kind: RegExp): boolean {
  return many.some((one) => kind.test(one) && !few.includes(one));
}

/** Whether a pattern that was not there fits the words of one that was. */
function isCovered(before: readonly string[], after: readonly string[]): boolean {
  return after
    .filter((one) => one.includes('*') && !before.includes(one))
    .some((one) => before.some((old) => fitsStars(one, old)));
}

/** The machine an address names; of what is no address, all of it. */
function toHost(text: string): string {
  return words.host.pattern.exec(text)?.[1] ?? text;
}

function toItems(text: string): readonly string[] {
  return text.split(/[\s,;|[\]"'`]/).filter((one) => one !== '');
}

/** How many seconds each unit has. */
const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** How many bytes the units of size have, by their first letter. */
const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

/** Two numbers in the same unit: `m` are minutes, unless the other one is a size. */
function toNumbers(before: string, after: string): readonly [number, number] {
  const isSize = [before, after].some((text) => words.size.pattern.test(text));
  return [toProduct(before, isSize), toProduct(after, isSize)];
}

function toProduct(text: string, isSize: boolean): number {
  return text.split(words.times.pattern).reduce((product, part) => product * toNumber(part, isSize), 1);
}

/** A number with its unit of time or size; what is none is not comparable. */
function toNumber(written: string, isSize: boolean): number {
  const text = written.replace(words.calledUnit.pattern, '$2 $1').replace(words.compared.pattern, '');
  if (!words.number.pattern.test(text)) return Number.NaN;
  const told = text.toLowerCase();
  const unit = told.replaceAll(words.aroundUnit.pattern, '');
  const known = isSize
    ? sizes[unit.slice(0, 1)]
    : (units[unit] ?? units[unit.replace(words.unitRest.pattern, '')]);
  return Number.parseFloat(told.replaceAll(/[pt_]/g, '')) * (known ?? 1);
}
