import { parse } from 'yaml';

/** What the server needs to know about a workflow file. */
export interface WorkflowFile {
  readonly name: string;
  readonly runName: string;
  /** Declared inputs with their defaults; `null` when the file cannot be dispatched. */
  readonly inputs: Readonly<Record<string, string>> | null;
  readonly jobs: readonly string[];
}

/** Reads a workflow file. Throws on text that is not YAML. */
export function parseWorkflowFile(text: string): WorkflowFile {
  const content = toRecord(parse(text));
  return {
    name: typeof content.name === 'string' ? content.name : '',
    runName: typeof content['run-name'] === 'string' ? content['run-name'] : '',
    inputs: parseInputs(content.on),
    jobs: Object.keys(toRecord(content.jobs)),
  };
}

/** Fills `${{ inputs.x }}` and `${{ github.event.inputs.x }}` into a run name. */
export function renderRunName(runName: string, inputs: Readonly<Record<string, string>>): string {
  const expression = /\$\{\{\s*(?:inputs|(?:github|gitea)\.event\.inputs)\.([\w-]+)\s*\}\}/g;
  return runName.replaceAll(expression, (_, name: string) => inputs[name] ?? '');
}

function parseInputs(on: unknown): Record<string, string> | null {
  if (on === 'workflow_dispatch') return {};
  if (Array.isArray(on)) return on.includes('workflow_dispatch') ? {} : null;
  const triggers = toRecord(on);
  if (!('workflow_dispatch' in triggers)) return null;
  const declared = Object.entries(toRecord(toRecord(triggers.workflow_dispatch).inputs));
  return Object.fromEntries(declared.map(([name, input]) => [name, String(toRecord(input).default ?? '')]));
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
