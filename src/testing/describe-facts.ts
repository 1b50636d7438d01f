import {
  changedCalls,
  changedDependencies,
  changedImports,
  changedNodes,
  changedSettings,
  changedStatements,
  changedStrings,
  changedTextLines,
  type Side,
} from '../analyzers/changed-facts.ts';
import type { Sample } from '../analyzers/contract.ts';
import { changeOf } from '../analyzers/sample-change.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import { loadParsers } from '../pipeline/load-parsers.ts';
import { listTexts } from '../rules/find-facts.ts';
import type { FileView } from '../syntax/file-view.ts';
import { languageOfChange, viewFile } from '../syntax/view-file.ts';

/** What there is to be found in a sample, for whoever wonders why nothing was: in the words of `match`. */
export async function describeFacts(sample: Sample, { added }: EnabledAnalyzer): Promise<string> {
  const { path, base, head, from } = sample;
  const change = changeOf({
    path,
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    ...(from !== undefined && { from }),
  });
  const view = viewFile(change, await loadParsers([languageOfChange(change)]));
  const rule = added?.kind === 'rule' ? added.rule : undefined;
  const asked = kinds.filter((kind) => rule?.match.some((matcher) => matcher[kind]));
  const sides: readonly Side[] = rule ? [rule.side] : ['added', 'removed'];
  const parts = sides.flatMap((side) => describeSide(view, side, asked));
  return `as ${view.language} the change ${parts.join('; ') || 'adds and removes nothing'}`;
}

function describeSide(file: FileView, side: Side, asked: readonly Kind[]): readonly string[] {
  const verb = side === 'added' ? 'adds' : 'removes';
  const chosen = asked.length > 0 ? asked : kinds;
  return chosen.flatMap((kind) => {
    const all = facts[kind](file, side);
    if (all.length === 0) return asked.length > 0 ? [`${verb} no ${kind}`] : [];
    const shown = all.slice(0, mostShown).map(shorten).join(', ');
    return [`${verb} the ${kind} ${shown}${all.length > mostShown ? ', …' : ''}`];
  });
}

const mostShown = 5;

type List = (file: FileView, side: Side) => readonly string[];

const facts = {
  imports: (file, side) => changedImports(file, side).map(({ module }) => module),
  calls: (file, side) =>
    changedCalls(file, side).map(
      ({ name, args }) => `${name}(${args.map((one) => listTexts(one)[0]).join(', ')})`,
    ),
  settings: (file, side) =>
    changedSettings(file, side).map(({ name, value }) => `${name} = ${listTexts(value)[0]}`),
  texts: (file, side) => changedStrings(file, side).map(({ text }) => JSON.stringify(text)),
  sql: (file, side) => changedStatements(file, side).map(({ kind, text }) => `${kind}: ${text}`),
  nodes: (file, side) => changedNodes(file, side).map(({ path, value }) => `${path} = ${value}`),
  dependencies: (file, side) =>
    changedDependencies(file, side).map(({ name, version }) => `${name} ${version}`),
  lines: (file, side) => changedTextLines(file, side).map(({ text }) => JSON.stringify(text.trim())),
} satisfies Readonly<Record<string, List>>;

type Kind = keyof typeof facts;
const kinds = Object.keys(facts) as readonly Kind[];

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
