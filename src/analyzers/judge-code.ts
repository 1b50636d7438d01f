import type { CallFact, CodeFacts, SettingFact } from '../syntax/code-facts.ts';
import type { FileView } from '../syntax/file-view.ts';
import { endsWithName } from './code-rows.ts';
import { addedFacts, toValueKey } from './compare-code.ts';
import type { Noticed } from './contract.ts';
import { createTrace, type Trace } from './trace.ts';

/** Something that code does, with a key that stays the same when it only moves or its variables get other names. */
export interface Judged {
  readonly code: string;
  readonly key: string;
  readonly line: number;
  readonly endLine: number;
  readonly args: Readonly<Record<string, string>>;
}

/** One piece of knowledge about calls or settings, with the proof that it is one. */
export interface KnownFact<Fact> {
  readonly code: string;
  /** The first is the language of `hit` and `miss`. */
  readonly languages: readonly [string, ...string[]];
  /** Ends of names, at a dot, slash or colon. */
  readonly names: readonly [string, ...string[]];
  readonly when?: (fact: Fact, trace: Trace) => boolean;
  readonly hit: string;
  readonly miss: string;
}

export type KnownCall = KnownFact<CallFact>;
export type KnownSetting = KnownFact<SettingFact>;

export interface Knowledge {
  readonly calls: readonly KnownCall[];
  readonly settings: readonly KnownSetting[];
}

export type Judge = (code: CodeFacts, language: string) => readonly Judged[];

/** What the head does more than the base. */
export function* noticeAdded(file: FileView, judge: Judge): Iterable<Noticed> {
  const added = addedFacts(file, {
    select: (code) => judge(code, file.language),
    key: ({ code, key }) => `${code} ${key}`,
  });
  for (const { code, line, endLine, args } of added) {
    yield { kind: 'noticed', code, path: file.change.path, line, endLine, args };
  }
}

/** A judge by tables of knowledge; the first row of a code speaks for the others. */
export function createJudge(knowledge: Knowledge): Judge {
  const calls = indexRows(knowledge.calls, (name) => name);
  const settings = indexRows(knowledge.settings, (name) => name.toLowerCase());
  return (code, language) => {
    const trace = createTrace(code, language);
    return [
      ...code.calls.flatMap((call) => judgeFact(call, { rows: calls, name: call.name, language, trace })),
      ...code.settings.flatMap((setting) =>
        judgeFact(setting, { rows: settings, name: setting.name.toLowerCase(), language, trace }),
      ),
    ];
  };
}

type Index<Fact> = ReadonlyMap<string, readonly KnownFact<Fact>[]>;

/** Rows by the last part of their names, so that a fact meets only the rows that may know it. */
function indexRows<Fact>(rows: readonly KnownFact<Fact>[], toName: (name: string) => string): Index<Fact> {
  const index = new Map<string, KnownFact<Fact>[]>();
  for (const row of rows) {
    for (const name of row.names.map(toName)) {
      const last = lastPart(name);
      const known = index.get(last) ?? [];
      index.set(last, [...known, { ...row, names: [name] }]);
    }
  }
  return index;
}

function lastPart(name: string): string {
  return name.slice(Math.max(...['.', '/', ':'].map((mark) => name.lastIndexOf(mark))) + 1);
}

interface Judging<Fact> {
  readonly rows: Index<Fact>;
  readonly name: string;
  readonly language: string;
  readonly trace: Trace;
}

function judgeFact<Fact extends CallFact | SettingFact>(
  fact: Fact,
  { rows, name, language, trace }: Judging<Fact>,
): readonly Judged[] {
  const known = (rows.get(lastPart(name)) ?? []).filter(
    (row) =>
      row.languages.includes(language) &&
      endsWithName(name, row.names[0]) &&
      (row.when?.(fact, trace) ?? true),
  );
  return [...new Set(known.map(({ code }) => code))].map((code) => toJudged(code, fact));
}

function toJudged(code: string, fact: CallFact | SettingFact): Judged {
  const { line, endLine } = fact;
  const key =
    'args' in fact
      ? `${fact.name}(${fact.args.map(toValueKey).join()})`
      : `${fact.name}=${toValueKey(fact.value)}`;
  return { code, key, line, endLine, args: { name: 'written' in fact ? fact.written : fact.name } };
}
