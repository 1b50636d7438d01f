import type { FileView } from '../../syntax/file-view.ts';
import { changedNodes, changedTextLines, type LineFact, type NodeFact } from '../changed-facts.ts';
import { findRow } from '../path-row.ts';
import { keyRows, wideRights } from './rules/data.ts';

/** What settings kept agents from, and do not any more. Lines are those of the base. */
export function findLostDenials(file: FileView): readonly NodeFact[] {
  const { pattern } = keyRows.denial;
  const now = changedNodes(file).filter(({ path }) => pattern.test(path));
  return changedNodes(file, 'removed').filter(
    (node) => pattern.test(node.path) && !now.some(({ value }) => covers(value, node.value)),
  );
}

/** `Bash(curl:*)` covers `Bash(curl -s)`. */
function covers(wide: string, narrow: string): boolean {
  const start = wide.replace(/:?\*+\)?$/, '');
  return start !== wide && narrow.startsWith(start);
}

/** Far-reaching rights that agents did not have before, from settings and from the head of a skill. */
export function findNewRights(file: FileView): readonly LineFact[] {
  const given = changedNodes(file)
    .filter(({ path }) => keyRows.right.pattern.test(path) && !keyRows.denial.pattern.test(path))
    .map(({ value, line, endLine }) => ({ text: value, line, endLine }));
  const before = new Set(toolLines(file, 'removed').map(({ text }) => text));
  const named = toolLines(file, 'added').filter(({ text }) => !before.has(text));
  return [...given, ...named].filter(({ text }) => findRow(text, wideRights) !== undefined);
}

/** One fact for each tool of a line such as `allowed-tools: Read, Bash(git log:*)`. */
function toolLines(file: FileView, side: 'added' | 'removed'): readonly LineFact[] {
  return changedTextLines(file, side).flatMap(({ text, ...place }) => {
    const tools = /^\s*(?:allowed[-_]?tools|tools)\s*:\s*([^[{"'].*)$/i.exec(text)?.[1];
    return (tools ?? '').split(',').map((tool) => ({ text: tool.trim(), ...place }));
  });
}
