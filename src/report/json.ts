import { HIDDEN } from './escape.ts';

/**
 * JSON whose letters a terminal takes for nothing but letters: what is hidden or obeyed stands escaped.
 * @param indent spaces a level; none puts everything on one line.
 */
export function toSafeJson(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  return text.replace(HIDDEN, (hidden) => (hidden === '\n' ? hidden : hidden.split('').map(toUnit).join('')));
}

function toUnit(half: string): string {
  return `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
