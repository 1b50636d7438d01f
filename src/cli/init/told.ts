import { escapeTerminal } from '../../report/escape.ts';
import type { Choices } from './choices.ts';
import type { ComparedFile } from './compare-files.ts';
import type { MissingLabel } from './labels.ts';

type State = ComparedFile['state'];

const written: Readonly<Record<State, string>> = {
  missing: 'written',
  differs: 'overwritten',
  same: 'unchanged',
  kept: 'kept (yours, and it fits)',
};
const found: Readonly<Record<State, string>> = {
  missing: 'missing',
  differs: 'differs',
  same: 'in step',
  kept: 'in step (yours, and it fits)',
};

/** What came of each file. */
export function renderComparison(files: readonly ComparedFile[]): string {
  return renderTable(files, written);
}

/** How the set-up stands to what would be written now. */
export function renderDrift(files: readonly ComparedFile[]): string {
  return renderTable(files, found);
}

/** Which labels had to be created or are missing. */
export function renderLabels(labels: readonly MissingLabel[], state: string): string {
  if (labels.length === 0) return 'all tier labels are there';
  return labels
    .map(({ owner, name, label }) => `label ${label} of ${escapeTerminal(`${owner}/${name}`)}  ${state}`)
    .join('\n');
}

/** What would be written, in full. */
export function renderPreview(files: readonly ComparedFile[], choices: Choices, withLabels: boolean): string {
  const wanted = files.filter(({ state }) => state === 'missing' || state === 'differs');
  const places = [...choices.organisations, ...choices.repositories];
  const labels = withLabels ? places.map((place) => `would create the missing tier labels of ${place}`) : [];
  return [...wanted.map(renderFile), ...labels, 'Nothing was written (--dry-run).'].join('\n');
}

function renderFile({ path, state, kind, bytes }: ComparedFile): string {
  const verb = state === 'missing' ? 'would write' : 'would overwrite (only with --force)';
  const text = kind === 'program' ? `(${bytes.length} bytes)\n` : Buffer.from(bytes).toString('utf8');
  return `--- ${verb} ${escapeTerminal(path)}\n${text}`;
}

function renderTable(files: readonly ComparedFile[], words: Readonly<Record<State, string>>): string {
  const width = Math.max(...files.map(({ path }) => path.length));
  return files.map(({ path, state }) => `${escapeTerminal(path).padEnd(width)}  ${words[state]}`).join('\n');
}
