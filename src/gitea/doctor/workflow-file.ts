import { isPlainMap } from '../../config/merge-policy.ts';
import { readYaml } from '../../config/read-yaml.ts';

/** One job of a workflow under one event: what Gitea will report of it. */
export interface DeclaredCheck {
  /** `.gitea/workflows/ci.yml`. */
  readonly path: string;
  /** Glob of its status contexts without the event: `CI / test`. */
  readonly job: string;
  readonly event: string;
  /** Only changes of some paths start it. */
  readonly isFiltered: boolean;
  /** The job has a condition under which it is skipped. */
  readonly isConditional: boolean;
}

/** What the doctor needs to know of a workflow file. */
export interface WorkflowFile {
  readonly path: string;
  readonly checks: readonly DeclaredCheck[];
  /** Names of the inputs of `workflow_dispatch`; absent where it cannot be dispatched. */
  readonly inputs?: readonly string[];
  readonly runName: string;
}

/** Events whose jobs report on the head of a pull request. */
export const REPORTING = ['push', 'pull_request', 'pull_request_target'];

/** @throws ConfigError for a text that is no YAML. */
export function parseWorkflow(path: string, text: string): WorkflowFile {
  const root = toMap(readYaml(text, path).value);
  const events = toEvents(root.on);
  const name = toText(root.name) ?? path.slice(path.lastIndexOf('/') + 1);
  const dispatch = events.get('workflow_dispatch');
  return {
    path,
    checks: REPORTING.flatMap((event) => {
      const filter = events.get(event);
      return filter === undefined ? [] : toChecks({ path, name, event, filter, jobs: toMap(root.jobs) });
    }),
    runName: toText(root['run-name']) ?? '',
    ...(dispatch && { inputs: Object.keys(toMap(dispatch.inputs)) }),
  };
}

type PlainMap = Readonly<Record<string, unknown>>;

interface Trigger {
  readonly path: string;
  readonly name: string;
  readonly event: string;
  readonly filter: PlainMap;
  readonly jobs: PlainMap;
}

function toChecks({ path, name, event, filter, jobs }: Trigger): DeclaredCheck[] {
  return Object.entries(jobs).map(([id, value]) => {
    const job = toMap(value);
    const matrix = isPlainMap(job.strategy) && 'matrix' in job.strategy ? '{, (*)}' : '';
    return {
      path,
      job: `${toGlob(name)} / ${toGlob(toText(job.name) ?? id)}${matrix}`,
      event,
      isFiltered: 'paths' in filter || 'paths-ignore' in filter,
      isConditional: 'if' in job && !RUNS_ALWAYS.test(String(job.if)),
    };
  });
}

const RUNS_ALWAYS = /^\s*(\$\{\{\s*)?(always\(\)|!cancelled\(\)|success\(\)|true)\s*(\}\})?\s*$/;

/** `on` may be a word, a list of words, or a map. */
function toEvents(on: unknown): ReadonlyMap<string, PlainMap> {
  if (isPlainMap(on)) return new Map(Object.entries(on).map(([name, value]) => [name, toMap(value)]));
  const names = Array.isArray(on) ? on : [on];
  return new Map(names.map((name) => [String(name), {}]));
}

function toMap(value: unknown): PlainMap {
  return isPlainMap(value) ? value : {};
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What is filled in at run time may be anything; every other letter is itself. */
function toGlob(text: string): string {
  return text
    .split(/\$\{\{.*?\}\}/)
    .map((part) => part.replaceAll(/[\\*?[\]{},]/g, String.raw`\$&`))
    .join('*');
}
