import type { Step } from './value-row.ts';

const on =
  /^(true|yes|y|on|1|enabled?|require[ds]?|need(ed)?|mandatory|always|strict|enforce[ds]?|force|full)$/i;
const off =
  /^(false|no|n|off|0|disabled?|none|null|nil|optional(_no_ca)?|want|prefer(red)?|accept|allow|never|permissive|warn|audit|log|report|request|lax|ignore)$/i;
const endless = /^(0|-1|off|none|never|null|unlimited|infinite|infinity|disabled|false)$/i;

/** Whether one value guards less than the other, by what kind of step would do so. */
export function isWeaker(step: Step, before: string, after: string): boolean {
  if ('turns' in step) {
    const [first, last] = step.turns === 'off' ? [on, off] : [off, on];
    return first.test(before) && last.test(after);
  }
  if ('grows' in step) {
    const [small, large] = [toNumber(before), endless.test(after) ? Infinity : toNumber(after)];
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
  const known = new Set(toItems(before));
  return toItems(after).some((one) => {
    if (known.has(one) || !/\*|^(0\.0\.0\.0|::)(\/0)?$|^(any|all)$/i.test(one)) return false;
    return toItems(before).some(
      (old) => !old.includes('*') && old.startsWith(one.replace(/\*.*$|^\D*[\d.:/]+$|(any|all)$/i, '')),
    );
  });
}

/** The machine an address names; of what is no address, all of it. */
function toHost(text: string): string {
  return /^["'[]*\w+:\/\/(?:[^@/]*@)?([^/:"']+)/.exec(text)?.[1] ?? text;
}

function toItems(text: string): readonly string[] {
  return text
    .replaceAll(/[[\]"'`]/g, ' ')
    .split(/[\s,;|]+/)
    .filter((one) => one !== '');
}

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
  const told = /^(\d[\d_]*(?:\.\d+)?)\s*([a-z%]*)(?:\/\w+)?$/i.exec(text.replace(/^PT?(?=\d)/i, ''));
  if (told === null) return Number.NaN;
  const [, digits = '', unit = ''] = told;
  const word = unit
    .toLowerCase()
    .replace(/(inute|our|ay|eek|ear)?s?$/, '')
    .replace(/^in$/, 'm');
  return Number(digits.replaceAll('_', '')) * (units[word === '' ? unit.toLowerCase() : word] ?? 1);
}
