import type { Run } from '../../list-edit-runs.ts';
import type { Alignment } from './align-tokens.ts';
import { toAmount } from './amounts.ts';
import type { Found } from './find-unwrapped.ts';
import {
  careFlags,
  careTopics,
  dangerTopics,
  endMarks,
  fixedValues,
  givingMarks,
  limitNames,
  offWords,
  onWords,
  optionNames,
  startMarks,
  turningWords,
  typeNames,
  unlimitedWords,
} from './options/data.ts';
import { type Token, toNameWords } from './tokens.ts';

/** Options that were turned from the careful to the careless side, or that went. */
export function findOptions(
  run: Run,
  alignment: Alignment,
  isGone: (name: string) => boolean,
): readonly Found[] {
  const { before, toAfter } = alignment;
  const isShort = run.added.length > 0 || run.removed.length <= mostDropped;
  return before.flatMap((token, at) => {
    const kept = toAfter[at] as number;
    const value = givenTo(before, at);
    if (kept >= 0) {
      const line =
        value === undefined
          ? undefined
          : turnedLine(nameAt(before, at), value, givenTo(alignment.after, kept));
      return line === undefined ? [] : [{ name: token.text, line, baseLine: token.line }];
    }
    if (!isShort || !isGone(token.text)) return [];
    const isLost = value === undefined ? isFlag(before, at, token) : isHolding(token.text, value.text);
    return isLost ? [{ name: token.text, baseLine: token.line }] : [];
  });
}

/** With more lines the whole thing went of which an option was a part. */
const mostDropped = 4;

interface Value extends Token {
  /** With what stands behind it on its line. */
  readonly row: readonly Token[];
}

/** Signs that make up a number, such as `24 * 60 * time.Minute`. */
const longestAmount = 12;

/** Names of settings may have strokes inside: what `scripts` stands for is told by `ignore-scripts`. */
function nameAt(tokens: readonly Token[], at: number): string {
  const name = tokens[at]?.text ?? '';
  return tokens[at - 1]?.text === '-' && at > 1 ? `${nameAt(tokens, at - 2)} ${name}` : name;
}

/** What a name is given: `name: true`, `name = 5`, `"name" => on`, `name(false)`, `set("name", true)`. */
function givenTo(tokens: readonly Token[], name: number): Value | undefined {
  let at = name + 1;
  while (endMarks.has(tokens[at]?.text)) at += 1;
  if (!givingMarks.has(tokens[at]?.text)) return undefined;
  at += 1;
  while (startMarks.has(tokens[at]?.text)) at += 1;
  const value = tokens[at];
  return (
    value && { ...value, row: tokens.slice(at, at + longestAmount).filter(({ line }) => line === value.line) }
  );
}

function turnedLine(name: string, before: Value, after: Value | undefined): number | undefined {
  if (after === undefined) return undefined;
  const [old, now] = [toSwitch(before.text), toSwitch(after.text)];
  const careful = isCareful(name);
  if (careful !== undefined && now === !careful && (old === careful || (old === undefined && now === false)))
    return after.line;
  if (limitNames.test(toNameWords(name)) && isHigher(name, before, after)) return after.line;
  return undefined;
}

function toSwitch(text: string): boolean | undefined {
  if (onWords.test(text)) return true;
  return offWords.test(text) ? false : undefined;
}

/** Ten times as much as before, or no limit at all. */
function isHigher(name: string, before: Value, after: Value): boolean {
  const [old, now] = [toAmount(before.row, name), toAmount(after.row, name)];
  if (!/^\d/.test(before.text) || old === undefined || old.value <= 0) return false;
  if (isUnlimited(after.text) || now?.value === 0) return true;
  return old.unit === now?.unit && now.value >= old.value * 10;
}

/** A number below nothing stands for no limit too. */
function isUnlimited(text: string): boolean {
  return text === '-' || toSwitch(text) === false || unlimitedWords.test(text);
}

/** Which value of an option is the careful one; undefined where its name does not tell. */
export function isCareful(name: string): boolean | undefined {
  const words = toNameWords(name);
  const [isCare, isDanger] = [careTopics.test(words), dangerTopics.test(words)];
  if (turningWords.test(words)) return isCare ? false : isDanger ? true : undefined;
  if (isDanger) return false;
  return isCare ? true : undefined;
}

/** An option that is gone held something back. */
function isHolding(name: string, value: string): boolean {
  const on = toSwitch(value);
  if (on !== undefined) return isCareful(name) === on;
  if (typeNames.test(value)) return false;
  return (
    optionNames.test(toNameWords(name)) || (limitNames.test(toNameWords(name)) && fixedValues.test(value))
  );
}

function isFlag(tokens: readonly Token[], at: number, { text }: Token): boolean {
  if (!careFlags.test(text)) return false;
  return [tokens[at - 1], tokens[at + 1]].some((near) => near?.text === '|');
}
