import type { DataEntry, DataNode } from '../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../data-node.ts';
import type { Workflow } from './read-workflow.ts';

/** One step of a job, with the lines its parts stand on. */
export interface Step {
  readonly job: string;
  readonly line: number;
  readonly uses?: Words;
  /** The script of `run`, or of an action that runs a script. */
  readonly run?: Words;
  readonly with: readonly DataEntry[];
  readonly node: DataNode;
}

/** A text and the lines of the file it takes. */
export interface Words {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

export function readSteps({ jobs }: Workflow): readonly Step[] {
  return [...jobs.values()].flatMap((job) => {
    const steps = entryOf(job.value, 'steps')?.value;
    const called = toWords(entryOf(job.value, 'uses'));
    const reused = called
      ? [{ job: job.key, line: called.line, uses: called, with: [], node: job.value }]
      : [];
    return [...reused, ...(steps?.kind === 'list' ? steps.items.map((node) => readStep(job.key, node)) : [])];
  });
}

function readStep(job: string, node: DataNode): Step {
  const inputs = entriesOf(entryOf(node, 'with')?.value);
  const uses = toWords(entryOf(node, 'uses'));
  const run = toWords(entryOf(node, 'run') ?? inputs.find(({ key }) => key === 'script'));
  return { job, line: node.line, ...(uses && { uses }), ...(run && { run }), with: inputs, node };
}

function toWords(entry: DataEntry | undefined): Words | undefined {
  if (entry === undefined) return undefined;
  const text = textOf(entry.value);
  return text === undefined ? undefined : { text, line: entry.value.line, endLine: entry.value.endLine };
}
