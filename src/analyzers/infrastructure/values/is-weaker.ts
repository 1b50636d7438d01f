import type { Step } from './value-row.ts';
import { words } from './words/data.ts';

/** Whether one value guards less than the other, by what kind of step would do so. */
export function isWeaker(step: Step, before: string, after: string): boolean {
  if ('turns' in step) {
    const [first, last] = step.turns === 'off' ? [words.on, words.off] : [words.off, words.on];
    return first.pattern.test(before) && last.pattern.test(after);
  }
  if ('grows' in step) {
    const [small, large] = [toNumber(before), words.endless.pattern.test(after) ? Infinity : toNumber(after)];
    return small > 0 && large >= small * step.grows;
  }
  if ('shrinks' in step) return toNumber(after) * step.shrinks <= toNumber(before) && toNumber(before) > 0;
  if ('loses' in step) {
    const [old, left] = [toItems(before), new Set(toItems(after))];
    return left.size < old.length && old.some((one) => !left.has(one));
  }
  if ('widens' in step) return isWider(before, after);
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

/** A number with its unit of time or size; what is none is not comparable. */
function toNumber(text: string): number {
  if (!words.number.pattern.test(text)) return Number.NaN;
  const told = text.toLowerCase();
  const unit = told.replaceAll(words.aroundUnit.pattern, '');
  const size = units[unit] ?? units[unit.replace(words.unitRest.pattern, '')] ?? 1;
  return Number.parseFloat(told.replaceAll(/[pt_]/g, '')) * size;
}
