import { changedLines } from '../patch/changed-lines.ts';
import type { CallFact, SettingFact, StringFact } from '../syntax/code-facts.ts';
import type { FileView } from '../syntax/file-view.ts';
import { addedFacts, toValueKey } from './compare-code.ts';
import type { Noticed } from './contract.ts';

/** One piece of knowledge about code, with the proof that it is one: a program it is about, and one it is not about. */
interface Row {
  readonly code: string;
  /** The first is the language of `hit` and `miss`. */
  readonly languages: readonly [string, ...string[]];
  readonly hit: string;
  readonly miss: string;
}

export interface CallRow extends Row {
  /**
   * Ends of resolved names, at a dot, slash or colon: `md5` means every md5, `hashlib.md5` that of one module.
   */
  readonly names: readonly [string, ...string[]];
  readonly when?: (call: CallFact) => boolean;
}

export interface SettingRow extends Row {
  /** Ends of names as they are written, at a dot, letter case ignored. */
  readonly names: readonly [string, ...string[]];
  readonly when?: (setting: SettingFact) => boolean;
}

export interface StringRow extends Row {
  readonly when: (string: StringFact) => boolean;
}

export interface CodeRows {
  readonly calls?: readonly CallRow[];
  readonly settings?: readonly SettingRow[];
  readonly strings?: readonly StringRow[];
}

/** One observation for each added fact that a row knows; the first row of a code wins. */
export function* noticeRows(file: FileView, rows: CodeRows): Iterable<Noticed> {
  for (const call of addedFacts(file, { select: (code) => code.calls, key: toCallKey })) {
    const found = (rows.calls ?? []).filter(
      (row) =>
        isOf(file, row) &&
        row.names.some((name) => endsWithName(call.name, name)) &&
        (row.when?.(call) ?? true),
    );
    if (found.length > 0 && isEdited(file, call))
      yield* toNoticed(file, found, { ...call, args: { name: call.written } });
  }
  for (const setting of addedFacts(file, { select: (code) => code.settings, key: toSettingKey })) {
    const found = (rows.settings ?? []).filter(
      (row) =>
        isOf(file, row) &&
        row.names.some((name) => endsWithName(setting.name.toLowerCase(), name.toLowerCase())) &&
        (row.when?.(setting) ?? true),
    );
    yield* toNoticed(file, found, { ...setting, args: { name: setting.name } });
  }
  for (const string of addedFacts(file, { select: (code) => code.strings, key: ({ text }) => text })) {
    const found = (rows.strings ?? []).filter((row) => isOf(file, row) && row.when(string));
    yield* toNoticed(file, found, { ...string, args: { name: string.text.slice(0, 60) } });
  }
}

/** A link that came further up in a chain of calls makes no new call of those below it; one that went may. */
function isEdited({ change }: FileView, { name, line, endLine }: CallFact): boolean {
  if (!name.includes('().')) return true;
  const { removed } = changedLines(change);
  return change.hunks
    .flatMap(({ lines }) => lines)
    .some((one) => {
      if (one.kind === 'removed' || one.headLine < line || one.headLine > endLine) return false;
      return one.kind === 'added' || removed.has(one.baseLine - 1);
    });
}

/** Calls are the same when their names and constant arguments are: a renamed variable makes no new call. */
export function toCallKey(call: CallFact): string {
  return `${call.name}(${call.args.map(toValueKey).join()})`;
}

export function toSettingKey(setting: SettingFact): string {
  return `${setting.name}=${toValueKey(setting.value)}`;
}

export function endsWithName(name: string, end: string): boolean {
  // Before the first letter there is nothing, which is in every text.
  return name.endsWith(end) && './:()'.includes(name.charAt(name.length - end.length - 1));
}

function isOf(file: FileView, row: Row): boolean {
  return row.languages.includes(file.language);
}

interface Found {
  readonly line: number;
  readonly endLine: number;
  readonly args: Readonly<Record<string, string>>;
}

function toNoticed(file: FileView, rows: readonly Row[], { line, endLine, args }: Found): readonly Noticed[] {
  const codes = new Set(rows.map((row) => row.code));
  const { path } = file.change;
  return [...codes].map((code) => ({ kind: 'noticed', code, path, line, endLine, args }));
}
