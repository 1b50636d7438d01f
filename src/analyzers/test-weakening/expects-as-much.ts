import { expectedValues } from './told/data.ts';

/**
 * Whether other assertions expect together what these expected one by one: the values of each that is gone stand in
 * those that came or, where it names no value, all of its words do.
 */
export function expectsAsMuch(was: readonly string[], is: readonly string[]): boolean {
  const come = is.filter((text) => !was.includes(text)).join('\n');
  return was.every((text) => is.includes(text) || toExpected(text).every((word) => come.includes(word)));
}

const values = new RegExp(expectedValues.pattern, 'g');

function toExpected(text: string): readonly string[] {
  return text.match(values) ?? text.match(/\w+/g) ?? [text];
}
