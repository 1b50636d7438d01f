import { endOf, lineEnd, startOf, type Token } from '../read-tokens.ts';
import { demanding, links, noReceivers } from '../words/data.ts';
import type { Condition, Program } from './list-conditions.ts';

/** A demand of more words is not read. */
const mostWords = 160;

/** `assert(a)`, `this.requireAdmin(a)`, `ensure!(a)` as a statement of its own. */
export function readDemand({ language, tokens }: Program, at: number): Condition | undefined {
  if (!demanding.pattern.test(tokens[at]?.text ?? '')) return undefined;
  const from = startOf(tokens, at);
  if (!isReceiver(tokens.slice(from, at))) return undefined;
  const open = at + 1;
  const place = { opener: at, from, form: 'demands' } as const;
  if (tokens[open]?.text !== '(') {
    // Ruby and Python write some of them without brackets.
    const to = lineEnd(tokens, at);
    const isBare = /^(ruby|python)$/.test(language) && tokens[at]?.isFirst === true && to > at + 1;
    return isBare && !/^[=.:]/.test(tokens[open]?.text ?? '')
      ? { ...place, to, bodyFrom: to, bodyTo: to }
      : undefined;
  }
  const end = endOf(tokens, open, mostWords);
  if (end < 0 || /^[{:]$/.test(tokens[end + 1]?.text ?? '')) return undefined;
  return { ...place, to: end + 1, bodyFrom: end + 1, bodyTo: end + 1 };
}

/** Names and what binds them: `self.`, `$this->`, `await app.`. Two names beside each other declare something. */
function isReceiver(tokens: readonly Token[]): boolean {
  if (links.pattern.test(tokens[0]?.text ?? '')) return false;
  return tokens.every(({ kind, text }, index) => {
    if (text === 'await') return true;
    if (kind === 'sign') return links.pattern.test(text);
    return (
      kind === 'word' && !noReceivers.pattern.test(text) && links.pattern.test(tokens[index + 1]?.text ?? '')
    );
  });
}
