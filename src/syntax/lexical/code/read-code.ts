import type { CallFact, CodeFacts, SettingFact, StringFact, ValueFact } from '../../code-facts.ts';
import type { ImportFact } from '../../facts.ts';
import type { LineIndex } from '../../line-index.ts';
import { codeLanguages, links, notCalled } from './data.ts';
import { readArgument, toConstant, toText } from './read-argument.ts';
import { bare, splitTokens, type Token } from './split-tokens.ts';

interface Source {
  readonly language: string;
  readonly text: string;
  readonly imports: readonly ImportFact[];
  readonly toLine: LineIndex;
}

/**
 * What can be told of a program by its words alone: calls, names that are given a constant, texts. It knows no
 * declarations, and so nothing is within anything.
 */
export function readCode(source: Source): CodeFacts | undefined {
  if (!codeLanguages.has(source.language)) return undefined;
  const tokens = splitTokens(source.language, source.text);
  const reader: Reader = {
    ...source,
    tokens,
    imported: toBindings(source.imports),
    open: [],
    calls: [],
    settings: [],
  };
  for (let at = 0; at < tokens.length; at = readAt(reader, at));
  for (const frame of reader.open.splice(0).toReversed()) closeCall(reader, frame, tokens.length);
  return {
    calls: reader.calls
      .toSorted((one, other) => one.start - other.start)
      .map(({ start: _, ...call }) => call),
    settings: reader.settings,
    declarations: [],
    strings: tokens.flatMap((token) => (token.kind === 'string' ? [toStringFact(token, source)] : [])),
    checks: [],
  };
}

/** A call whose bracket is open. */
interface Frame {
  readonly name: string;
  readonly written: string;
  readonly start: number;
  readonly made: boolean;
  readonly args: ValueFact[];
  /** The token where the argument begins that is being read. */
  from: number;
}

interface Reader extends Source {
  readonly tokens: readonly Token[];
  readonly imported: ReadonlyMap<string, string>;
  /** The brackets that are open; only that of a call has a frame. */
  readonly open: (Frame | undefined)[];
  readonly calls: (CallFact & { readonly start: number })[];
  readonly settings: SettingFact[];
  /** Name of the call that ended last, and the token behind it. */
  closed?: { readonly name: string; readonly at: number };
}

/** Reads what begins at a token; returns where to go on. */
function readAt(reader: Reader, at: number): number {
  const { tokens, open } = reader;
  const token = tokens[at];
  if (token?.kind === 'word') return readWord(reader, token, at);
  if (token?.kind !== 'sign') return at + 1;
  if ('([{'.includes(token.text)) open.push(undefined);
  if (token.text === ',') endArgument(reader, open.at(-1), at);
  if (')]}'.includes(token.text)) closeCall(reader, open.pop(), at);
  return at + 1;
}

function endArgument(reader: Reader, frame: Frame | undefined, at: number): void {
  if (frame === undefined) return;
  if (at > frame.from && frame.args.length < 50) {
    frame.args.push(
      readArgument(reader.tokens.slice(frame.from, Math.min(at, frame.from + 20)), reader, at - frame.from),
    );
  }
  frame.from = at + 1;
}

function closeCall(reader: Reader, frame: Frame | undefined, at: number): void {
  if (frame === undefined) return;
  endArgument(reader, frame, at);
  const { toLine, tokens, calls } = reader;
  const { from: _, ...call } = frame;
  const end = tokens[at] ?? tokens.at(-1);
  calls.push({
    ...call,
    line: toLine(call.start),
    endLine: toLine(end?.start ?? call.start),
    within: '',
  });
  reader.closed = { name: call.name, at: at + 1 };
}

const maxParts = 30;

function isLink(token: Token | undefined): boolean {
  return token !== undefined && links.has(token.text);
}

/** A name with its parts, and what is done with it. */
function readWord(reader: Reader, word: Token, at: number): number {
  const { tokens, closed } = reader;
  const parts = [bare(word)];
  let next = at + 1;
  for (let part = tokens[next + 1]; isLink(tokens[next]) && part?.kind === 'word'; part = tokens[next + 1]) {
    if (parts.length === maxParts) break;
    parts.push(bare(part));
    next += 2;
  }
  const written = parts.join('.');
  const isChained = isLink(tokens[at - 1]) && closed?.at === at - 1;
  const name = isChained ? `${closed.name}().${written}`.slice(-200) : resolve(written, reader.imported);
  if (tokens[next]?.text === '(' && !isDeclared(tokens[at - 1], parts)) {
    const made = tokens[at - 1]?.text === 'new';
    const start = tokens[next - 1]?.start ?? 0;
    reader.open.push({ name, written, start, made, args: [], from: next + 1 });
    return next + 1;
  }
  noticeSetting(reader, { name: written, at, next });
  return next;
}

function isDeclared(before: Token | undefined, parts: readonly string[]): boolean {
  return (
    parts.length === 1 &&
    (notCalled.has(String(parts[0])) || /^(fun|func|function|def|defp|sub|fn)$/.test(String(before?.text)))
  );
}

interface Named {
  readonly name: string;
  readonly at: number;
  readonly next: number;
}

/** `name = 'constant'`, `name: 1`, `name: Type = true` */
function noticeSetting(reader: Reader, { name, at, next }: Named): void {
  const { tokens, open, toLine } = reader;
  const sign = String(tokens[next]?.text);
  const value = toConstant(tokens[next + 1], reader.language);
  const goesOn = /^([-+*/.%?&|]|[?&]\.|<>)$/.test(String(tokens[next + 2]?.text));
  if (!/^(=|:=|:|=>)$/.test(sign) || value === undefined || goesOn || tokens[at - 1]?.text === '?') return;
  const declared = tokens[at - 1]?.text === ':' && sign === '=' ? tokens[at - 2] : undefined;
  const isTyped = declared?.kind === 'word';
  const of = open.at(-1)?.name;
  reader.settings.push({
    name: isTyped ? bare(declared) : name,
    value,
    via: of === undefined ? (sign === ':' || sign === '=>' ? 'property' : 'assignment') : 'argument',
    ...(of !== undefined && { of }),
    line: toLine((isTyped ? declared : tokens[at])?.start ?? 0),
    endLine: toLine(tokens[next + 1]?.start ?? 0),
    within: '',
  });
}

function toStringFact(token: Token, { language, toLine }: Source): StringFact {
  const { text, composed } = toText(token.text, language);
  const end = token.start + token.text.length - 1;
  return { text, composed, line: toLine(token.start), endLine: toLine(end), within: '' };
}

/** The last part of what is imported is its name in the file. */
function toBindings(imports: readonly ImportFact[]): ReadonlyMap<string, string> {
  return new Map(
    imports.flatMap(({ module }): [string, string][] => {
      const local = /[\w$]+$/.exec(module.slice(-100))?.[0];
      return local === undefined ? [] : [[local, module.replace(/^node:/, '').replace(/::|\\/g, '.')]];
    }),
  );
}

function resolve(written: string, imported: ReadonlyMap<string, string>): string {
  const [first = ''] = written.split('.', 1);
  const module = imported.get(first);
  return module === undefined ? written : module + written.slice(first.length);
}
