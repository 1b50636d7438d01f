import { lineEnd, startOf, type Token, textAt, toText } from '../read-tokens.ts';
import { allowing, expressionStarts, lineConditions, links, openers, turned } from '../words/data.ts';
import { readAnswer } from './read-answer.ts';
import { findBodyEnd, isLeave, leavesIn } from './read-body.ts';
import { readDemand } from './read-demand.ts';
import { findCondition } from './read-range.ts';

/** A condition and what follows on it, as places of words. */
export interface Condition {
  /** The word that makes it one. */
  readonly opener: number;
  readonly from: number;
  readonly to: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Whoever meets it is turned away, or goes on with more; it must be met; or it is what a function answers. */
  readonly form: 'turns' | 'opens' | 'demands' | 'answers';
}

/** A program of one language. */
export interface Program {
  readonly language: string;
  readonly tokens: readonly Token[];
}

export function listConditions(program: Program): readonly Condition[] {
  return program.tokens.flatMap((token, at) => {
    if (token.kind === 'sign') return readSign(program, at) ?? [];
    return token.kind === 'word' ? (readWord(program, at, token) ?? []) : [];
  });
}

function readWord(program: Program, at: number, { text, isFirst }: Token): Condition | undefined {
  if (text === 'return') return readAnswer(program, at);
  // `link.until` is a part of something.
  const isPart = links.pattern.test(textAt(program.tokens, at - 1));
  if (isPart || !openers.pattern.test(text)) return readDemand(program, at);
  if (!isFirst && isModifier(program, at)) return readModifier(program, at);
  // In the middle of a line it is part of an expression.
  return program.language === 'python' && !isFirst ? undefined : readOpened(program, at);
}

/** `return if a`, as Ruby writes it. */
function isModifier({ language, tokens }: Program, at: number): boolean {
  return lineConditions.pattern.test(language) && !expressionStarts.pattern.test(textAt(tokens, at - 1));
}

function readModifier({ tokens }: Program, at: number): Condition {
  const from = startOf(tokens, at);
  const form = toForm(textAt(tokens, at), isLeave(tokens, from));
  return { opener: at, from: at + 1, to: lineEnd(tokens, at), bodyFrom: from, bodyTo: at, form };
}

function readOpened(program: Program, at: number): Condition | undefined {
  const { tokens } = program;
  const range = findCondition(program, at);
  if (range === undefined) return undefined;
  const { from, to, next } = range;
  const bodyTo = findBodyEnd(program, { at, next });
  const isLeft =
    leavesIn(tokens, next, bodyTo) &&
    !allowing.pattern.test(toText(tokens, next, Math.min(bodyTo, next + 6)));
  return { opener: at, from, to, bodyFrom: next, bodyTo, form: toForm(textAt(tokens, at), isLeft) };
}

function toForm(word: string, isLeft: boolean): Condition['form'] {
  if (turned.pattern.test(word)) return isLeft ? 'demands' : 'turns';
  return isLeft ? 'turns' : 'opens';
}

/** `a || throw b`, `a ?: return`, `a && return`. */
function readSign({ tokens }: Program, at: number): Condition | undefined {
  const sign = textAt(tokens, at);
  if (!['||', '&&', '??', '?:'].includes(sign) || !isLeave(tokens, at + 1)) return undefined;
  const form = sign === '&&' ? 'turns' : 'demands';
  const [from, end] = [startOf(tokens, at), lineEnd(tokens, at)];
  return { opener: at, from, to: at, bodyFrom: at + 1, bodyTo: end, form };
}
