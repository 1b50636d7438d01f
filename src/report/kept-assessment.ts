import { z } from 'zod';
import type { Assessment } from '../patch/assessment.ts';

/** A larger assessment is made anew every time instead of kept; makes 20,000 letters of base64. */
const MAX_BYTES = 15_000;

/** The assessment as hidden text of a comment; empty when it is too large to be kept. */
export function embedAssessment(assessment: Assessment): string {
  const bytes = new TextEncoder().encode(JSON.stringify(assessment));
  return bytes.length > MAX_BYTES ? '' : `<!-- sop-gate:assessment ${toBase64(bytes)} -->`;
}

/**
 * Reads the assessment back that a comment of ours keeps at its end. Never throws: whatever is not exactly an assessment
 * is nothing. Whether it is ours and still true, only its digest tells, which the caller checks.
 */
export function parseKeptAssessment(body: string): Assessment | undefined {
  const letters = /<!-- sop-gate:assessment ([A-Za-z0-9+/=]{1,20000}) -->\s*$/.exec(body)?.[1];
  if (letters === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(fromBase64(letters));
    return isAssessment(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Validates only: the value itself is handed on, so that its digest does not depend on the schema's order of keys. */
function isAssessment(value: unknown): value is Assessment {
  return assessmentSchema.safeParse(value).success;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(letters: string): string {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const count = z.int().min(0);
const points = z.literal([0, 1, 2]);
const reason = z.literal(['documentation', 'test', 'formatting', 'comments', 'rename', 'generated', 'asset']);

const finding = z.strictObject({
  code: z.string(),
  analyzer: z.string(),
  points,
  path: z.string(),
  line: count,
  endLine: count,
  side: z.literal(['added', 'removed']),
  baseLine: count.exactOptional(),
  message: z.string(),
});

const stats = z.strictObject({
  files: count,
  addedLines: count,
  removedLines: count,
  countedLines: count,
  countedFiles: count,
  limitedLines: count,
  clearedFiles: count,
  readings: z.strictObject({ syntax: count, lexical: count, fragment: count }),
});

const failure = z.strictObject({ analyzer: z.string(), path: z.string(), reason: z.string() });

const clearance = z.strictObject({
  path: z.string(),
  reason,
  analyzer: z.string(),
  granted: z.literal(true).exactOptional(),
});

const suppressed = z.strictObject({
  code: z.string(),
  path: z.string(),
  line: count.exactOptional(),
  reason: z.string(),
  owner: z.string(),
  until: z.string(),
  findings: count,
  accepted: z.array(finding).exactOptional(),
  expired: z.boolean(),
  isFar: z.literal(true).exactOptional(),
});

const assessmentSchema: z.ZodType<Assessment> = z.strictObject({
  tier: z.literal(['low', 'medium', 'high']),
  points: count,
  findings: z.array(finding),
  clearances: z.array(clearance),
  failures: z.array(failure),
  because: z.array(z.string()),
  stats,
  shadow: z.strictObject({ findings: z.array(finding), notices: z.array(failure) }).exactOptional(),
  suppressed: z.array(suppressed).exactOptional(),
});
