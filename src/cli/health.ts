import { z } from 'zod';
import { ConfigError } from '../config/config-error.ts';
import { type HealthRecord, renderHealth, summarizeHealth, toHealthRecord } from '../report/health.ts';
import { toSafeJson } from '../report/json.ts';
import { assertChoice } from './choice.ts';
import type { Io } from './io.ts';
import { readText } from './read-text.ts';

export interface HealthOptions {
  readonly format: string;
}

/**
 * Tells from what was judged whether each analyzer earns its keep.
 * @throws ConfigError for a file that cannot be read, and for a line that is no record, by its number.
 */
export async function tellHealth(files: readonly string[], { format }: HealthOptions, io: Io): Promise<void> {
  assertChoice('--format', format, ['text', 'json']);
  const lines: Line[] = [];
  for (const file of files) lines.push(...toLines(await readText(io, file, 'list of records'), file));
  if (lines.length === 0) throw new ConfigError('There is no record to tell from.', REMEDY);
  const records = keepNewest(lines.map(toRecord));
  io.print(
    format === 'json'
      ? toSafeJson({ schemaVersion: 1, changes: records.length, analyzers: summarizeHealth(records) }, 2)
      : renderHealth(records),
  );
}

const REMEDY =
  'A record is a line of sop-gate run or sweep with --format json, of sop-gate replay with --format ndjson, or of sop-gate analyze --ranges FILE; docs/writing-analyzers.md shows how to keep them.';

interface Line {
  readonly text: string;
  readonly place: string;
}

function toLines(text: string, file: string): readonly Line[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), place: `${file}:${index + 1}` }))
    .filter((line) => line.text !== '');
}

const said = z.array(z.object({ analyzer: z.string(), points: z.number() }));
const analyzers = z.array(z.object({ analyzer: z.string() }));
const assessmentSchema = z.object({
  findings: said,
  failures: analyzers,
  shadow: z.object({ findings: analyzers, notices: analyzers }).optional(),
  timings: z.array(z.object({ analyzer: z.string(), milliseconds: z.number() })).default([]),
});
const tier = z.enum(['low', 'medium', 'high']);
const decisionSchema = z.object({
  repository: z.string(),
  number: z.number(),
  head: z.string(),
  override: z.object({ from: tier, to: tier }).optional(),
  assessment: assessmentSchema.optional(),
});

interface Judged {
  /** The head of a pull request: what is judged again counts once. */
  readonly key?: string;
  readonly record?: HealthRecord;
}

function toRecord({ text, place }: Line): Judged {
  const value = parseJson(text);
  const decision = decisionSchema.safeParse(value);
  if (decision.success) {
    const { repository, number, head, override, assessment } = decision.data;
    const order = tier.options;
    const lowered = override !== undefined && order.indexOf(override.to) < order.indexOf(override.from);
    const key = `${repository}#${number}@${head}`;
    return {
      key,
      ...(assessment && { record: { ...toHealthRecord(assessment, assessment.timings), lowered } }),
    };
  }
  const assessment = assessmentSchema.safeParse(value);
  if (assessment.success) return { record: toHealthRecord(assessment.data, assessment.data.timings) };
  throw new ConfigError(`${place}: this line is no record of a judged change`, REMEDY);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A run before the change was read says nothing of analyzers. One that took over what an earlier run had found measured
 * nothing: the cost is that of the earlier one.
 */
function keepNewest(judged: readonly Judged[]): readonly HealthRecord[] {
  const newest = new Map<string | number, HealthRecord>();
  for (const [index, { key = index, record }] of judged.entries()) {
    if (!record) continue;
    const measured = record.timings.length > 0 ? record : newest.get(key);
    newest.set(key, { ...record, timings: measured?.timings ?? [] });
  }
  return [...newest.values()];
}
