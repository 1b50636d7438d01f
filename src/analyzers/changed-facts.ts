import { toHeadLine } from '../patch/changed-lines.ts';
import type { CallFact, SettingFact, StringFact } from '../syntax/code-facts.ts';
import type { DataNode, ImportFact, StatementFact } from '../syntax/facts.ts';
import type { FileView } from '../syntax/file-view.ts';
import { toCallKey, toSettingKey } from './code-rows.ts';
import { codeFactsMoreOf, factsMoreOf } from './compare-code.ts';
import type { Noticed } from './contract.ts';
import { formatOf } from './dependency-change/read-package-file.ts';
import { newLines } from './new-lines.ts';

/**
 * What a change does to a file, fact by fact, for analyzers: what the head has more of (`added`), or what the base had
 * more of (`removed`). Code that was only moved, indented or quoted otherwise is neither.
 */
export type Side = 'added' | 'removed';

export function changedCalls(file: FileView, side: Side = 'added'): readonly CallFact[] {
  return codeFactsMoreOf(file, side, { select: ({ calls }) => calls, key: toCallKey });
}

/** Names that are given a value. */
export function changedSettings(file: FileView, side: Side = 'added'): readonly SettingFact[] {
  return codeFactsMoreOf(file, side, { select: ({ settings }) => settings, key: toSettingKey });
}

/** Texts in code. */
export function changedStrings(file: FileView, side: Side = 'added'): readonly StringFact[] {
  return codeFactsMoreOf(file, side, { select: ({ strings }) => strings, key: ({ text }) => text });
}

/** Imports that bring code; those of types alone are left out. */
export function changedImports(file: FileView, side: Side = 'added'): readonly ImportFact[] {
  return factsMoreOf(file, side, {
    select: ({ facts }) => facts.imports.filter(({ typeOnly }) => !typeOnly),
    key: ({ module }) => module,
  });
}

/** SQL statements. */
export function changedStatements(file: FileView, side: Side = 'added'): readonly StatementFact[] {
  return factsMoreOf(file, side, {
    select: ({ facts }) => facts.statements ?? [],
    key: ({ text }) => text.split(/\s+/).join(),
  });
}

/** A value of a YAML or JSON document. */
export interface NodeFact {
  /** Keys from the root, with dots between; items of a list have the key `-`: `jobs.test.steps.-.uses`. */
  readonly path: string;
  readonly value: string;
  readonly line: number;
  readonly endLine: number;
}

/** Values of YAML and JSON documents: workflows, manifests, settings. */
export function changedNodes(file: FileView, side: Side = 'added'): readonly NodeFact[] {
  return factsMoreOf(file, side, {
    select: ({ facts }) => (facts.data ? [...toNodes(facts.data, '')] : []),
    key: ({ path, value }) => JSON.stringify([path, value]),
  });
}

function* toNodes(node: DataNode, path: string): Iterable<NodeFact> {
  if (node.kind === 'scalar') {
    yield { path, value: String(node.value), line: node.line, endLine: node.endLine };
  } else if (node.kind === 'list') {
    for (const item of node.items) yield* toNodes(item, join(path, '-'));
  } else {
    for (const { key, value } of node.entries) yield* toNodes(value, join(path, key));
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A package that a manifest asks for or a lock file pins. */
export interface DependencyFact {
  readonly name: string;
  /** A range in a manifest, a version in a lock file; empty when none is given. */
  readonly version: string;
  /** Where the package comes from: `npm`, `pypi`, `go`, `crates`, `gems`, `maven`, `packagist`, `nuget`. */
  readonly ecosystem: string;
  readonly line: number;
  readonly endLine: number;
}

/** Packages of manifests and lock files, by name and version: another version is another fact. */
export function changedDependencies(file: FileView, side: Side = 'added'): readonly DependencyFact[] {
  const format = formatOf(side === 'added' ? file.change.path : file.change.basePath);
  if (format === undefined) return [];
  const { ecosystem, read } = format;
  return factsMoreOf(file, side, {
    select: (source) =>
      (read(source)?.dependencies ?? []).map(({ name, version, line }) => ({
        name,
        version,
        ecosystem,
        line,
        endLine: line,
      })),
    key: ({ name, version }) => JSON.stringify([name, version]),
  });
}

export interface LineFact {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

/** Lines, without those that only moved or were indented otherwise. */
export function changedTextLines({ change }: FileView, side: Side = 'added'): readonly LineFact[] {
  const lines = newLines(side === 'added' ? change : turnRound(change));
  return lines.map(({ text, line }) => ({ text, line, endLine: line }));
}

/** The change as if it went the other way. */
function turnRound({ hunks }: FileView['change']): Pick<FileView['change'], 'hunks'> {
  return {
    hunks: hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map((line) => {
        if (line.kind === 'added') return { kind: 'removed', text: line.text, baseLine: line.headLine };
        return line.kind === 'removed' ? { kind: 'added', text: line.text, headLine: line.baseLine } : line;
      }),
    })),
  };
}

/** Where a finding about a fact stands: lines of what was removed are those of the head that stand there now. */
export function toPlace(
  { change }: FileView,
  side: Side,
  { line, endLine }: { readonly line: number; readonly endLine: number },
): Pick<Noticed, 'path' | 'line' | 'endLine' | 'side' | 'baseLine'> {
  if (side === 'added') return { path: change.path, line, endLine, side };
  const headLine = toHeadLine(change, line);
  return { path: change.path, line: headLine, endLine: headLine, side, baseLine: line };
}
