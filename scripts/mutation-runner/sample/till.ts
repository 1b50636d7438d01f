/** Code to try the mutation runner on; each function is there for one way a change can be met. */

/** Worked out while the module loads. */
export const vat = 1 + 19 / 100;

const known = new Map<string, number>();

/** Remembers: a change that puts a wrong price here would be met by every later test. */
export function toPrice(name: string): number {
  const price = known.get(name) ?? name.length * 2;
  known.set(name, price);
  return price;
}

/** No test looks at what it returns. */
export function toReceipt(name: string): string {
  return `one ${name}`;
}

/** Never ends once its step is taken away. */
export function toSum(prices: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < prices.length; at += 1) sum += prices[at] ?? 0;
  return sum;
}
