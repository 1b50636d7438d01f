import type { CallFact } from '../../syntax/code-facts.ts';
import type { Condition } from './text-origin.ts';

/** The call is one of an object that a call of such a name made, in the same expression or before it. */
export function isMadeBy(maker: RegExp): Condition<CallFact> {
  return (call, trace) => {
    const owner = call.name.slice(0, Math.max(0, call.name.lastIndexOf('.')));
    return trace
      .partsOf({ kind: 'name', text: owner }, call)
      .some(({ kind, text }, at) => (at === 0 || kind === 'call') && maker.test(text));
  };
}
