import type { Alignment } from './align-tokens.ts';
import { allowingWords, careTopics, dangerTopics, turningWords } from './data.ts';
import type { Found } from './find-unwrapped.ts';
import { isName, type Token, toNameWords } from './tokens.ts';

/** Options that were turned from the careful to the careless side, or that went. */
export function findOptions(alignment: Alignment, isGone: (name: string) => boolean): readonly Found[] {
  const { before, toAfter } = alignment;
  return before.flatMap((token, at) => {
    const value = toSwitch(token.text);
    const name = value === undefined ? undefined : nameBefore(before, at);
    if (value === undefined || name === undefined || isCareful(before[name]?.text ?? '') !== value) return [];
    const option = before[name] as Token;
    if ((toAfter[at] ?? -1) >= 0) return [];
    const kept = toAfter[name] ?? -1;
    const line = kept >= 0 ? turnedAt(alignment, kept, !value) : undefined;
    if (line !== undefined) return [{ name: option.text, line, baseLine: option.line }];
    return kept < 0 && isGone(option.text) ? [{ name: option.text, baseLine: option.line }] : [];
  });
}

function toSwitch(text: string): boolean | undefined {
  if (/^(true|True|TRUE|on|yes|YES|enabled)$/.test(text)) return true;
  return /^(false|False|FALSE|off|NO|disabled|None|nil|null)$/.test(text) ? false : undefined;
}

/** The name that a switch belongs to: `name: true`, `name = true`, `"name" => true`, `name(true)`, `set("name", true)`. */
function nameBefore(tokens: readonly Token[], at: number): number | undefined {
  let place = at - 1;
  if (!/^(:|=|=>|:=|\(|,)$/.test(tokens[place]?.text ?? '')) return undefined;
  place -= 1;
  while (/^["'`)\]?]$/.test(tokens[place]?.text ?? '')) place -= 1;
  const token = tokens[place];
  return token !== undefined && isName(token) ? place : undefined;
}

/** Which value of an option is the careful one; undefined where its name does not tell. */
export function isCareful(name: string): boolean | undefined {
  const words = toNameWords(name);
  const [isCare, isDanger] = [careTopics.test(words), dangerTopics.test(words)];
  if (turningWords.test(words)) return isCare ? false : isDanger ? true : undefined;
  if (allowingWords.test(words)) return isDanger ? false : isCare ? true : undefined;
  if (isDanger) return false;
  return isCare ? true : undefined;
}

/** The line on which the option has the other value now. */
function turnedAt({ after }: Alignment, name: number, value: boolean): number | undefined {
  for (let at = name + 1; at <= name + 5; at += 1) {
    const token = after[at];
    if (token !== undefined && toSwitch(token.text) === value) return token.line;
  }
  return undefined;
}
