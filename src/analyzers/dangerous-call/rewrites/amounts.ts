import { timeNames, units } from './options/data.ts';
import { isName, type Token, toNameWords } from './tokens.ts';

/** How much of something, with the names of what it is counted in; only amounts of the same are more or less. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** What a row of signs comes to, up to the end of its products: `5 * 1024`, `1 << 20`, `30 * time.Second`, `100/hour`. */
export function toAmount(row: readonly Token[], name: string): Amount | undefined {
  const isTime = timeNames.test(toNameWords(name));
  let at = toLast(row, 0);
  let amount = toFactor(row[at], isTime);
  for (;;) {
    const sign = toSign(row, at + 1);
    if (amount === undefined || sign === undefined) return amount;
    at = toLast(row, at + 1 + sign.length);
    amount = combine(amount, sign, toFactor(row[at], isTime));
  }
}

/** What is done with the next number; undefined where the amount ends. */
function toSign(row: readonly Token[], at: number): string | undefined {
  const text = row[at]?.text;
  if (text === undefined) return undefined;
  if (text === '<' && row[at + 1]?.text === '<') return '<<';
  // A text such as `5 minutes`.
  if (text.length > 1 && units.has(text.toLowerCase())) return '';
  return '-+*/%'.includes(text) ? text : undefined;
}

/** The last name of a chain with dots. */
function toLast(row: readonly Token[], at: number): number {
  const sign = row[at + 1]?.text;
  return sign === '.' || sign === '::' ? toLast(row, at + 2) : at;
}

function combine(one: Amount, sign: string, other: Amount | undefined): Amount | undefined {
  if (other === undefined) return undefined;
  const unit = one.unit + other.unit;
  if (sign === '*' || sign === '') return { value: one.value * other.value, unit };
  if (sign === '/') return { value: one.value / other.value, unit };
  return sign === '<<' && unit === '' ? { value: one.value * 2 ** other.value, unit } : undefined;
}

/** A number, a number with a unit behind it, or a name that stands for either. */
function toFactor(token: Token | undefined, isTime: boolean): Amount | undefined {
  if (token === undefined) return undefined;
  const text = token.text.replaceAll('_', '').toLowerCase();
  if (isName(token)) return (text.length > 1 ? units.get(text) : undefined) ?? { value: 1, unit: text };
  const plain = Number(text);
  if (!Number.isNaN(plain)) return { value: plain, unit: '' };
  const found = /^([\d.]*\d)\.?([a-z]+)$/.exec(text);
  const unit = toUnit(String(found?.[2]), isTime);
  return unit && { value: Number(found?.[1]) * unit.value, unit: unit.unit };
}

function toUnit(name: string, isTime: boolean): Amount | undefined {
  return isTime && name === 'm' ? units.get('min') : units.get(name);
}
