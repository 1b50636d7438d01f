import { endOf, lineEnd, lineStart, startOf, type Token, textAt } from '../read-tokens.ts';
import { demanding, links, refusing, refusingUnless } from '../words/data.ts';
import type { Condition, Program } from './list-conditions.ts';

/** A demand of more words is not read. */
const mostWords = 160;

/** `assert(a)`, `this.requireAdmin(a)`, `ensure!(a)`, `abort_if(a)` as a statement of its own. */
export function readDemand(program: Program, at: number): Condition | undefined {
  const { tokens } = program;
  const isRefusal = refusing.pattern.test(textAt(tokens, at));
  if (!isRefusal && !isDemand(textAt(tokens, at))) return undefined;
  const from = startOf(tokens, at);
  if (!isReceiver(tokens.slice(from, at))) return undefined;
  const to = textAt(tokens, at + 1) === '(' ? findClose(tokens, at + 1) : findBareEnd(program, at);
  if (to === undefined) return undefined;
  return { opener: at, from, to, bodyFrom: to, bodyTo: to, form: isRefusal ? 'turns' : 'demands' };
}

function isDemand(name: string): boolean {
  return demanding.pattern.test(name) || refusingUnless.pattern.test(name);
}

/** What is followed by a type or a body declares something. */
function findClose(tokens: readonly Token[], open: number): number | undefined {
  const end = endOf(tokens, open, mostWords);
  return end === -1 || ['{', ':'].includes(textAt(tokens, end + 1)) ? undefined : end + 1;
}

/** Ruby and Python write some of them without brackets. */
function findBareEnd({ language, tokens }: Program, at: number): number | undefined {
  if (!['ruby', 'python'].includes(language) || lineStart(tokens, at) !== at) return undefined;
  // `require 'a'` brings something in.
  if (textAt(tokens, at) === 'require' && tokens[at + 1]?.kind === 'string') return undefined;
  const to = lineEnd(tokens, at);
  return to === at + 1 || /^(\||[+*/&-]?[=.:])/.test(textAt(tokens, at + 1)) ? undefined : to;
}

/** Names and what binds them: `self.`, `$this->`, `await app.`. Two names beside each other declare something. */
function isReceiver(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind, text }, index) => {
    if (kind === 'sign') return index > 0 && links.pattern.test(text);
    return text === 'await' || (kind === 'word' && links.pattern.test(textAt(tokens, index + 1)));
  });
}
