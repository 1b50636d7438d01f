import type { RecordedCall } from '../../sandbox/index.ts';

interface Line {
  /** Lines of one state that follow each other are told as one. Empty: stands alone. */
  readonly state: string;
  readonly text: string;
}

/** What the server was told, in words; statuses of one state that follow each other share a line. */
export function renderWrites(writes: readonly RecordedCall[], labels: readonly string[]): string[] {
  const lines: Line[] = [];
  for (const line of writes.map((write) => toLine(write, labels))) {
    const last = lines.at(-1);
    if (last && last.state !== '' && last.state === line.state) {
      lines[lines.length - 1] = { state: line.state, text: `${last.text} · ${line.text}` };
    } else lines.push(line);
  }
  return lines.map(({ state, text }) => (state === '' ? text : `${state.padEnd(WIDTH)}${text}`));
}

const WIDTH = 'pending  '.length;

function toLine({ method, path, status, body }: RecordedCall, labels: readonly string[]): Line {
  const facts = isRecord(body) ? body : {};
  if (typeof facts.context === 'string') return { state: String(facts.state), text: facts.context };
  return { state: '', text: `${describe(path, facts, labels)}${describeAnswer(method, status, facts)}` };
}

function describe(path: string, facts: Readonly<Record<string, unknown>>, labels: readonly string[]): string {
  if (isProbe(facts)) return 'may this token set labels?';
  if (Array.isArray(facts.labels)) return `label    ${labels.join(', ') || 'not set'}`;
  if (path.endsWith('/dispatches')) return `starts   ${path.split('/').at(-2)}`;
  if (typeof facts.body === 'string') return 'comment  written';
  return path;
}

/** Ids and names in one list: a server that lets us write labels calls it wrong, one that does not forbids it. */
function isProbe({ labels }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(labels) && new Set(labels.map((label) => typeof label)).size > 1;
}

function describeAnswer(method: string, status: number, facts: Readonly<Record<string, unknown>>): string {
  if (isProbe(facts)) return status === 403 ? ' no' : ' yes';
  return status < 300 ? '' : `  (${method} was answered ${status})`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
