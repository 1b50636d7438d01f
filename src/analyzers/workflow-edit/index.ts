import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { type Edit, judgeEdit } from './judge-edit.ts';
import { meta } from './meta.ts';
import type { WorkflowText } from './secrets.ts';

export const workflowEdit = defineAnalyzer({ meta, analyzeFile });

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { change } = file;
  const wasWorkflow = change.status !== 'added' && change.status !== 'copied' && isWorkflow(change.basePath);
  const isStill = change.status !== 'deleted' && isWorkflow(change.path);
  if (wasWorkflow && !isStill) yield toNoticed(file, removal(change.basePath));
  if (!isStill) return;
  const head = toWorkflowText(file.head);
  if (head === undefined) {
    yield {
      kind: 'failed',
      path: change.path,
      reason: 'the workflow could not be read as data, so what it does is unknown',
    };
    return;
  }
  const base = wasWorkflow ? toWorkflowText(file.base) : undefined;
  for (const edit of judgeEdit({ base, head, change })) yield toNoticed(file, edit);
}

function isWorkflow(path: string): boolean {
  return /^\.(gitea|github|forgejo)\/(scoped_)?workflows\/[^/]+\.ya?ml$/i.test(path);
}

function removal(path: string): Edit {
  return { code: 'workflow-job-removed', side: 'removed', line: 0, args: { what: `the workflow ${path}` } };
}

/** A file of comments alone holds no data, which is as much as an empty workflow. */
function toWorkflowText(source: SourceView | undefined): WorkflowText | undefined {
  if (!source?.whole || source.facts.reading !== 'syntax') return undefined;
  return { text: source.text, root: source.facts.data ?? { kind: 'map', entries: [], line: 1, endLine: 1 } };
}

function toNoticed({ change }: FileView, { code, side, line, args }: Edit): Noticed {
  const path = change.path;
  if (side === 'added') return { kind: 'noticed', code, path, line, args };
  if (line === 0) return { kind: 'noticed', code, path, line, side, args };
  return { kind: 'noticed', code, path, line: toHeadLine(change, line), side, baseLine: line, args };
}
