import type { Guard } from './guard.ts';

/** A guard of a call, and what is out of the ordinary in it. */
export function guardOf(text: string, rest: Partial<Guard> = {}): Guard {
  return {
    form: 'call',
    topic: 'access',
    name: text,
    key: text,
    strength: 3,
    text,
    stops: true,
    host: '',
    line: 1,
    endLine: 1,
    ...rest,
  };
}
